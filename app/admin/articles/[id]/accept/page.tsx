/** Accepts several candidates of an article together: set criteria, check the matches, confirm. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { acceptManyAction } from '@/app/admin/articles/actions';
import { PageHeading } from '@/components/admin/page-heading';
import { AcceptForm } from '@/components/review/accept-form';
import { BulkChoiceForm } from '@/components/review/bulk-choice-form';
import { choiceWords, fitsChoice, MOST_CHOSEN, parseBulkChoice, USUAL_CHOICE } from '@/domain/desk/bulk-choice';
import { deskHref } from '@/domain/hrefs';
import { counted } from '@/domain/text/counted';
import { getArticle } from '@/services/articles/get-article';
import { isOpen, listCandidates } from '@/services/review/list-candidates';
import { nothingHere } from '../../../../_server/answers/nothing-here';
import { database } from '../../../../_server/context';
import { idInPath } from '../../../../_server/forms/form-numbers';
import { requireRole } from '../../../../_server/session/require-role';

export const metadata: Metadata = { title: 'Accept several events' };

export default async function AcceptPage({ params, searchParams }: PageProps<'/admin/articles/[id]/accept'>) {
  const { id: text } = await params;
  await requireRole('editor', `/admin/articles/${encodeURIComponent(text)}/accept`);
  const id = idInPath(text);
  const db = await database();
  const article = id === null ? null : await getArticle(db, id, { includeDrafts: true });
  if (!article) return nothingHere();
  const desk = deskHref(article.id);
  const choice = parseBulkChoice(await searchParams);
  const open = (await listCandidates(db, article.id, article.revision)).filter(isOpen);
  const direct = open.filter((one) => one.mentionState === 'accepted');
  const all = choice ? direct.filter((one) => fitsChoice(one.event, choice)) : [];
  const fitting = all.slice(0, MOST_CHOSEN);
  return (
    <main className="page-width form-space">
      <PageHeading
        title="Accept several events"
        lead={`${counted(direct.length, 'suggested event')} in “${article.title}” ${direct.length === 1 ? 'needs' : 'need'} a decision.`}
      >
        <Link className="link" href={desk}>
          Back to review
        </Link>
      </PageHeading>
      <BulkChoiceForm page={`${desk}/accept`} choice={choice ?? USUAL_CHOICE} />
      {open.length > direct.length ? (
        <p className="max-w-[62ch] pt-3 text-ink-3 text-meta">
          {counted(open.length - direct.length, 'more sentence')} may report an existing event. Review{' '}
          {open.length - direct.length === 1 ? 'it' : 'them'} individually.
        </p>
      ) : null}
      {choice ? (
        <AcceptForm
          key={fitting.map((one) => `${one.event.id}-${one.version}`).join(' ')}
          action={acceptManyAction}
          article={{ id: article.id, version: article.version }}
          fitting={fitting.map(({ event, version }) => ({ event, version }))}
          total={all.length}
          words={choiceWords(choice)}
        />
      ) : null}
    </main>
  );
}
