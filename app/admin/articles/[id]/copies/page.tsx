/** The archived copies of an article, for editors: `/admin/articles/12/copies?revision=1`. */
import { PageHeading } from '@/components/admin/page-heading';
import { ArchivedCopy } from '@/components/review/archived-copy';
import { TextLink } from '@/components/ui/button';
import { ChipNav } from '@/components/ui/chip-nav';
import { copiesHref } from '@/domain/desk/copies';
import { deskHref } from '@/domain/hrefs';
import { listCopies } from '@/services/fetch/copies';
import { nothingHere } from '../../../../_server/answers/nothing-here';
import { editorArticle } from '../../../../_server/session/editor-record';
import { deleteCopyAction } from '../../actions';

export const metadata = { title: 'Archived copy' };

export default async function CopiesPage({ params, searchParams }: PageProps<'/admin/articles/[id]/copies'>) {
  const { db, record: article } = await editorArticle(params, '/copies');
  if (!article) return nothingHere();
  const [copies, { revision: wanted }] = await Promise.all([listCopies(db, article.id), searchParams]);
  const shown = copies.find(({ revision }) => String(revision) === wanted) ?? copies[0];
  return (
    <main className="page-width wide-page">
      <PageHeading title="Archived copy" lead={article.title}>
        <TextLink href={deskHref(article.id)}>Back to the article</TextLink>
      </PageHeading>
      {copies.length > 1 ? (
        <ChipNav
          label="Revisions"
          className="pb-4"
          chips={copies.map(({ revision }) => ({
            href: `${copiesHref(article.id)}?revision=${revision}`,
            words: `Revision ${revision}`,
            isCurrent: revision === shown?.revision,
          }))}
        />
      ) : null}
      {shown ? (
        <ArchivedCopy articleId={article.id} copy={shown} deleteCopy={deleteCopyAction} />
      ) : (
        <p className="pb-12 text-ink-2">This article has no archived copy.</p>
      )}
    </main>
  );
}
