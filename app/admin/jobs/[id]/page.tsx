/** One job: its progress and a report of every item. Without scripts, a link reloads the page. */
import { redirect } from 'next/navigation';
import { BulkNotice } from '@/components/admin/bulk-notice';
import { DoneNotice, PageHeading, Pagination } from '@/components/admin/page-heading';
import { DecideForm, JobProgress } from '@/components/jobs/job-progress';
import { ItemRow } from '@/components/jobs/job-rows';
import { UndoImport } from '@/components/jobs/undo-import';
import { ChipNav } from '@/components/ui/chip-nav';
import { calendarWords } from '@/domain/dates/day-words';
import { ALREADY, alreadyHref } from '@/domain/desk/form-number';
import { itemHref, type JobSummary, jobHref, reviewHref, TO_REVIEW, totalOf } from '@/domain/desk/job-views';
import { counted, numberWords } from '@/domain/text/counted';
import { pageInUrl } from '@/domain/text/number-in-url';
import { bulkResultOf } from '@/services/bulk/changed-rows';
import { findImportUndo } from '@/services/bulk/undo-import';
import { countDecisions, getJob, listItems } from '@/services/jobs/list-jobs';
import { articlesToReview } from '@/services/queue/articles-to-review';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { editorRecord } from '../../../_server/session/editor-record';
import { undoBulkAction, undoImportAction } from '../../bulk-actions';
import { decideItemsAction } from '../actions';

export const metadata = { title: 'Import details' };

const PAGE = 100;
const FILTERS = [
  ['asks', 'Needs confirmation'],
  ['offered', 'To choose from'],
  ['failed', 'Failed'],
  ['done', 'Saved'],
  ['hidden', 'Hidden'],
  ['dropped', 'Skipped'],
] as const;

export default async function JobPage({ params, searchParams }: PageProps<'/admin/jobs/[id]'>) {
  const { db, record: job } = await editorRecord(params, '/admin/jobs/[id]', getJob);
  if (!job) return nothingHere();
  const { only, page, done, bulk } = await searchParams;
  if (totalOf(job.counts) === 1) redirect(done === ALREADY ? alreadyHref(itemHref(job.id, 1)) : itemHref(job.id, 1));
  const state = FILTERS.find(([name]) => name === only)?.[0] ?? null;
  const toReview = await articlesToReview(db, [job.id]);
  const isReview = only === TO_REVIEW;
  const shown = isReview ? toReview.length : state === null ? totalOf(job.counts) : job.counts[state];
  const pageCount = Math.ceil(shown / PAGE);
  const number = pageInUrl(page, pageCount);
  const articleIds = isReview ? toReview.map(({ id: article }) => article) : null;
  const items = await listItems(db, { jobId: job.id, state, articleIds, offset: (number - 1) * PAGE, limit: PAGE });
  const [undo, result, offered] = await Promise.all([findImportUndo(db, job.id), bulkResultOf(db, bulk), countDecisions(db, job.id)]);
  const filter = isReview ? TO_REVIEW : state;
  const at = (to: number): string => `${jobHref(job.id)}?${new URLSearchParams({ ...(filter ? { only: filter } : {}), page: String(to) })}`;
  return (
    <main className="page-width">
      <PageHeading title={job.title} lead={`Started on ${calendarWords(job.createdAt.slice(0, 10))}${job.by ? ` by ${job.by}` : ''}.`}>
        <Decisions job={job} offered={offered} />
      </PageHeading>
      <DoneNotice words={{}} done={done} />
      {result === null ? null : <BulkNotice key={result.id} result={result} undo={undoBulkAction} back={jobHref(job.id)} />}
      <JobProgress jobId={job.id} counts={job.counts} href={at(number)} />
      {undo.events.length + undo.articles.length === 0 ? null : (
        <UndoImport
          action={undoImportAction}
          jobId={job.id}
          events={undo.events.length}
          articles={undo.articles.length}
          problems={undo.problems}
        />
      )}
      <ChipNav
        label="Filter items"
        className="pb-3"
        chips={[
          { href: jobHref(job.id), words: `All ${numberWords(totalOf(job.counts))}`, isCurrent: filter === null },
          ...(toReview.length > 0 || isReview
            ? [{ href: reviewHref(job.id), words: `To review ${numberWords(toReview.length)}`, isCurrent: isReview }]
            : []),
          ...FILTERS.filter(([name]) => job.counts[name] > 0).map(([name, words]) => ({
            href: `${jobHref(job.id)}?only=${name}`,
            words: `${words} ${numberWords(job.counts[name])}`,
            isCurrent: state === name,
          })),
        ]}
      />
      {items.length === 0 ? <p className="border-t py-6 text-ink-2">No items match this filter.</p> : null}
      <ol>
        {items.map((item) => (
          <ItemRow
            key={item.number}
            item={item}
            jobId={job.id}
            toReview={toReview.find(({ id: article }) => article === item.report?.articleId)?.note ?? null}
            decide={decideItemsAction}
          />
        ))}
      </ol>
      <Pagination page={number} pageCount={pageCount} hrefOf={at} />
    </main>
  );
}

function Decisions({ job, offered }: { job: JobSummary; offered: Awaited<ReturnType<typeof countDecisions>> }) {
  const { asks, waiting } = job.counts;
  const about = { action: decideItemsAction, jobId: job.id };
  return (
    <>
      {offered.certain > 0 ? (
        <DecideForm {...about} intent="confirm-certain" primary>
          Save {counted(offered.certain, 'item')} with {offered.certain === 1 ? 'a clear date' : 'clear dates'}
        </DecideForm>
      ) : null}
      {offered.retryable > 1 ? (
        <DecideForm {...about} intent="try-again">
          Retry {offered.retryable} failed items
        </DecideForm>
      ) : null}
      {job.returnable > 1 ? (
        <DecideForm {...about} intent="take-again">
          Restore {job.returnable} skipped items
        </DecideForm>
      ) : null}
      {waiting + asks > 0 ? (
        <DecideForm {...about} intent="leave-out">
          Skip remaining items
        </DecideForm>
      ) : null}
    </>
  );
}
