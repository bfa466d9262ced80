/** Paste an article. */
import type { Metadata } from 'next';
import { PageHeading } from '@/components/admin/page-heading';
import { ArticleForm } from '@/components/review/article-form';
import { requireRole } from '../../../_server/require-role';
import { ingestArticleAction } from '../actions';

export const metadata: Metadata = { title: 'New article' };

export default async function NewArticlePage() {
  await requireRole('editor', '/admin/articles/new');
  return (
    <main className="page-width">
      <PageHeading title="New article" lead="Paste a text. Dateline finds the dated events in it and ties each to its sentence." />
      <ArticleForm action={ingestArticleAction} />
    </main>
  );
}
