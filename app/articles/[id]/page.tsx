/** One article with every sentence that dates an event highlighted. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { database } from '@/app/_server/context';
import { today } from '@/app/_server/today';
import { ArticlePage } from '@/components/article/article-page';
import { getArticle } from '@/services/articles/get-article';

const load = cache(async (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? getArticle(await database(), Number(text)) : null));

export async function generateMetadata({ params }: PageProps<'/articles/[id]'>): Promise<Metadata> {
  const article = await load((await params).id);
  return { title: article?.title ?? 'No such article' };
}

export default async function Page({ params }: PageProps<'/articles/[id]'>) {
  const article = await load((await params).id);
  if (!article) notFound();
  return <ArticlePage article={article} today={today()} />;
}
