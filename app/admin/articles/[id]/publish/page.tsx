/** Shows what readers will see of an article, and asks to confirm its publication. */
import { PageHeading } from '@/components/admin/page-heading';
import { PublishForm } from '@/components/review/publish-form';
import { TextLink } from '@/components/ui/button';
import { shownCandidates } from '@/domain/desk/shown-candidates';
import { deskHref } from '@/domain/hrefs';
import { counted } from '@/domain/text/counted';
import { isOpen, listCandidates, waitingCandidates } from '@/services/review/list-candidates';
import { nothingHere } from '../../../../_server/answers/nothing-here';
import { editorArticle } from '../../../../_server/session/editor-record';
import { publishArticleAction } from '../../actions';

export const metadata = { title: 'Publish article' };

export default async function PublishPage({ params }: PageProps<'/admin/articles/[id]/publish'>) {
  const { db, record: article } = await editorArticle(params, '/publish');
  if (!article) return nothingHere();
  const candidates = await listCandidates(db, article.id, article.revision);
  const waiting = waitingCandidates(candidates);
  const isDraft = article.state === 'draft';
  const rejected = candidates.filter(({ event, mentionState }) => event.state === 'rejected' || mentionState === 'rejected').length;
  const accepted = candidates.filter((one) => !isOpen(one)).length - rejected;
  const rest = [
    ...(accepted > 0 ? [`${counted(accepted, 'event')} accepted`] : []),
    ...(rejected > 0 ? [`${rejected} rejected, hidden from readers`] : []),
  ];
  return (
    <main className="page-width">
      <PageHeading title={`Publish “${article.title}”`} lead={leadOf(isDraft, waiting.length)}>
        <TextLink href={deskHref(article.id)}>Back to review</TextLink>
      </PageHeading>
      {rest.length > 0 ? <p className="text-ink-2">Already reviewed: {rest.join('; ')}.</p> : null}
      {isDraft || waiting.length > 0 ? (
        <PublishForm
          action={publishArticleAction}
          article={{ id: article.id, version: article.version, isDraft }}
          shown={shownCandidates(article.revision, candidates)}
          events={waiting.flatMap(({ event, mentionState }) => (mentionState === 'proposed' ? [] : [event]))}
          joins={waiting.flatMap(({ event, mentionState }) => (mentionState === 'proposed' ? [event] : []))}
        />
      ) : null}
    </main>
  );
}

function leadOf(isDraft: boolean, waiting: number): string {
  if (waiting === 0)
    return isDraft ? 'Readers will see this article. No additional events will become public.' : 'Everything is already published.';
  const events = waiting === 1 ? 'this event' : `these ${waiting} events`;
  return isDraft ? `Readers will see this article and ${events}.` : `Readers will see ${events} from this article.`;
}
