/** Every published article, newest first. */
import type { Metadata } from 'next';
import { connection } from 'next/server';
import { database } from '@/app/_server/context';
import { ArticleList } from '@/components/article/article-list';
import { listArticles } from '@/services/articles/list-articles';

export const metadata: Metadata = { title: 'Articles' };

export default async function Page() {
  await connection();
  return <ArticleList articles={await listArticles(await database())} />;
}
