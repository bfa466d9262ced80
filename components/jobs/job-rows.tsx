import type { FormAction } from '@/domain/action-state';
import { instantWords } from '@/domain/dates/day-words';
import { type EventReport, type ItemView, itemHref, type JobSummary, jobHref, OFFERED, progressWords } from '@/domain/desk/job-views';
import { NOT_READ_WORDS } from '@/domain/desk/not-read';
import { FACT_NAMES, FACT_WORDS } from '@/domain/desk/recognized';
import { deskHref } from '@/domain/hrefs';
import { counted } from '@/domain/text/counted';
import { Link, RowLink } from '../ui/button';
import { DecideForm, ProgressBar } from './job-progress';

const STATE_WORDS: Readonly<Record<ItemView['state'], string>> = {
  waiting: 'waiting',
  running: 'processing',
  asks: 'needs confirmation',
  done: 'saved',
  failed: 'failed',
  dropped: 'skipped',
};

interface ItemRowProps {
  readonly item: ItemView;
  readonly jobId: number;
  /** what is left to decide in its article; null if nothing */
  readonly toReview: string | null;
  readonly decide: FormAction;
}

export function ItemRow({ item, jobId, toReview, decide }: ItemRowProps) {
  const { name, state, report, event, found, error, skipped, number } = item;
  const title = report?.title || event?.title || found?.facts.title?.value || skipped?.title || name;
  const href = report ? deskHref(report.articleId) : event ? `/admin/events/${event.eventId}` : itemHref(jobId, number);
  return (
    <li className="grid gap-x-6 gap-y-1 border-t py-3 tablet:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <RowLink href={href} className="inline-block break-words">
          {title}
        </RowLink>
        {title === name ? null : <p className="break-words text-ink-3 text-meta">{name}</p>}
        <p className="break-words text-meta">
          <ItemWords item={item} />
        </p>
        {toReview === null ? null : <p className="text-meta">{toReview}</p>}
      </div>
      <div className="flex items-start gap-2" data-dense>
        {state === 'asks' ? (
          <Link href={href} className="button" data-variant="secondary">
            Check item<span className="sr-only">: {name}</span>
          </Link>
        ) : null}
        {item.canRetry ? (
          <DecideForm action={decide} jobId={jobId} number={number} intent="try-again">
            Try again<span className="sr-only">: {name}</span>
          </DecideForm>
        ) : null}
        {error && state === 'failed' ? (
          <DecideForm action={decide} jobId={jobId} number={number} intent="leave-out">
            Skip item<span className="sr-only">: {name}</span>
          </DecideForm>
        ) : null}
        {item.canReturn ? (
          <DecideForm action={decide} jobId={jobId} number={number} intent="take-again">
            Restore item<span className="sr-only">: {name}</span>
          </DecideForm>
        ) : null}
      </div>
    </li>
  );
}

function ItemWords({ item }: { item: ItemView }) {
  const { state, report, event, found, error, skipped, isHidden } = item;
  if (error && skipped)
    return (
      <span className="text-warning">
        Skipped: {error.message}{' '}
        {skipped.page === null ? null : (
          <a className="link" href={skipped.page} rel="noreferrer">
            Open page
          </a>
        )}
      </span>
    );
  if (error && state === 'failed')
    return (
      <span className="text-error">
        {error.field ? `${FIELD_WORDS[error.field] ?? error.field}: ` : ''}
        {error.message}
      </span>
    );
  if (error?.code === OFFERED) return <span className="text-ink-2">{error.message}</span>;
  if (error && state === 'waiting') return <span className="text-ink-2">{error.message} Dateline will try again later.</span>;
  if (isHidden) return <span className="text-ink-2">Hidden: the import was undone, or an editor rejected it.</span>;
  if (report) return <span className="text-ink-2">{reportWords(report)}</span>;
  if (event) return <span className="text-ink-2">{eventWords(event)}</span>;
  if (!found) return <span className="text-ink-2">{STATE_WORDS[state]}</span>;
  const { source, published } = found.facts;
  return (
    <span className={found.certain ? 'text-ink-2' : 'text-warning'}>
      {[source?.value, published?.value].filter(Boolean).join(', ')}
      {found.certain ? '' : `${source || published ? '; ' : ''}${published ? 'publication date uncertain' : 'publication date unknown'}`}
    </span>
  );
}

export const FIELD_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FACT_NAMES.map((name) => [name, FACT_WORDS[name]])),
  text: 'Text',
  frontMatter: 'Front matter',
  row: 'Row',
  actors: 'Actors',
  themes: 'Themes',
};

function eventWords({ created, published }: EventReport): string {
  if (!created) return 'This event already exists. Nothing was changed.';
  return published ? 'Published.' : 'Saved as a draft.';
}

function reportWords({ created, revision, events, notRead }: NonNullable<ItemView['report']>): string {
  if (notRead !== undefined) return `Saved, but not processed. ${NOT_READ_WORDS[notRead]}`;
  if (revision) return revisionWords(revision);
  if (!created) return 'This text already exists. Nothing was changed.';
  const all = events.created + events.joined;
  return `Saved with ${counted(all, 'event')}${events.joined > 0 ? `, including ${events.joined} that already existed` : ''}.`;
}

function revisionWords({ number, orphaned }: NonNullable<NonNullable<ItemView['report']>['revision']>): string {
  const lost = orphaned === 0 ? '' : ` ${orphaned === 1 ? '1 quote is' : `${orphaned} quotes are`} missing from the new text.`;
  return `Updated an existing article (revision ${number}).${lost}`;
}

export const JobRow = ({ job }: { job: JobSummary }) => (
  <li className="grid items-baseline gap-x-6 gap-y-1 border-t py-3 desk:grid-cols-[minmax(0,1fr)_20rem_20rem] wide:grid-cols-[minmax(0,1fr)_30rem_24rem]">
    <RowLink href={jobHref(job.id)} className="break-words">
      {job.title}
    </RowLink>
    <p className="flex flex-wrap gap-x-4 text-ink-2 text-meta tabular-nums desk:contents">
      <span>
        {instantWords(job.createdAt)}
        {job.by ? `, ${job.by}` : ''}
      </span>
      <span className="flex items-center gap-3 desk:justify-end">
        {progressWords(job.counts)}
        <ProgressBar counts={job.counts} />
      </span>
    </p>
  </li>
);
