/** Accepts several suggested events of an article together. The editor selects the rows. */
import { acceptManyAction } from '@/app/admin/articles/actions';
import { PageHeading } from '@/components/admin/page-heading';
import { AcceptForm } from '@/components/review/accept-form';
import { TextLink } from '@/components/ui/button';
import { MOST_CHOSEN, rowValue } from '@/domain/desk/bulk';
import { deskHref } from '@/domain/hrefs';
import { counted, numberWords } from '@/domain/text/counted';
import { isOpen, listCandidates } from '@/services/review/list-candidates';
import { nothingHere } from '../../../../_server/answers/nothing-here';
import { editorArticle } from '../../../../_server/session/editor-record';

export const metadata = { title: 'Accept several events' };

export default async function AcceptPage({ params, searchParams }: PageProps<'/admin/articles/[id]/accept'>) {
  const { db, record: article } = await editorArticle(params, '/accept');
  if (!article) return nothingHere();
  const desk = deskHref(article.id);
  const { select } = await searchParams;
  const open = (await listCandidates(db, article.id, article.revision)).filter(isOpen);
  const direct = open.filter((one) => one.mentionState === 'accepted');
  const shown = direct.slice(0, MOST_CHOSEN);
  return (
    <main className="page-width @container/form">
      <PageHeading
        title="Accept several events"
        lead={`${counted(direct.length, 'suggested event')} in “${article.title}” ${direct.length === 1 ? 'needs' : 'need'} a decision.`}
      >
        <TextLink href={desk}>Back to review</TextLink>
      </PageHeading>
      {open.length > direct.length ? (
        <p className="max-w-[62ch] pb-3 text-ink-3 text-meta">
          {counted(open.length - direct.length, 'more sentence')} may report an existing event. Review{' '}
          {open.length - direct.length === 1 ? 'it' : 'them'} individually.
        </p>
      ) : null}
      {direct.length > shown.length ? (
        <p className="max-w-[62ch] pb-3 text-ink-2">
          Showing the first {numberWords(shown.length)} of {numberWords(direct.length)}. Accept these, then repeat for the rest.
        </p>
      ) : null}
      {shown.length === 0 ? null : (
        <AcceptForm
          key={shown.map(rowOf).join(' ')}
          action={acceptManyAction}
          article={{ id: article.id, version: article.version }}
          rows={shown.map((one) => ({ event: one.event, value: rowOf(one), confidence: one.confidence }))}
          selected={select === 'all'}
          allHref={`${desk}/accept?select=all`}
        />
      )}
    </main>
  );
}

const rowOf = ({ event, version }: { event: { id: number }; version: number }): string => rowValue({ id: event.id, version });
