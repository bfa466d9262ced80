/** One item of a job: in progress, waiting for confirmation, or finished with its result. */
import { redirect } from 'next/navigation';
import { DoneNotice, PageHeading } from '@/components/admin/page-heading';
import { DropArrived } from '@/components/admin/use-draft';
import { ConfirmForm } from '@/components/jobs/confirm-form';
import { DecideForm, JobProgress } from '@/components/jobs/job-progress';
import { FIELD_WORDS } from '@/components/jobs/job-rows';
import { LinkButton, TextLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { MAX_EDITED } from '@/domain/desk/article-form';
import { ALREADY, alreadyHref } from '@/domain/desk/form-number';
import { itemHref, type JobSummary, jobHref, receivedHref, totalOf } from '@/domain/desk/job-views';
import { importHref } from '@/domain/desk/table-import';
import { deskHref } from '@/domain/hrefs';
import { numberWords } from '@/domain/text/counted';
import { cutText } from '@/domain/text/cut-text';
import { idInUrl } from '@/domain/text/number-in-url';
import { articleAt } from '@/services/ingest/ingest-article';
import { KEPT_DAYS } from '@/services/jobs/decide-items';
import { getItem, getJob, type ItemToRead } from '@/services/jobs/list-jobs';
import { EVENTS } from '@/services/tables/event-item';
import { nothingHere } from '../../../../_server/answers/nothing-here';
import { textDraftKey } from '../../../../_server/mutations/form-page';
import { requireRole } from '../../../../_server/session/require-role';
import { today } from '../../../../_server/site';
import { LivePreview } from '../../../live-preview';
import { confirmArticleAction, decideItemsAction } from '../../actions';

export const metadata = { title: 'Check the article' };

/** maximum number of characters on display of a text that is too long to edit */
const SHOWN = 20_000;

export default async function ItemPage({ params, searchParams }: PageProps<'/admin/jobs/[id]/[number]'>) {
  const { id: idText, number: numberText } = await params;
  const { db, user } = await requireRole('editor', `/admin/jobs/${encodeURIComponent(idText)}/${encodeURIComponent(numberText)}`);
  const [id, number] = [idInUrl(idText), idInUrl(numberText)];
  const [job, item] = id === null || number === null ? [null, null] : await Promise.all([getJob(db, id), getItem(db, id, number)]);
  if (!job || !item) return nothingHere();
  const { report, event } = item;
  const { done } = await searchParams;
  const to = (path: string): string => (done === ALREADY ? alreadyHref(path) : path);
  if (report) redirect(to(receivedHref(report)));
  if (event) redirect(to(`/admin/events/${event.eventId}`));
  if (job.kind === EVENTS && item.state === 'asks') redirect(to(importHref(job.id)));
  const storedId = await articleAt(db, item.found?.facts.url?.value ?? null);
  return (
    <main className="page-width">
      <PageHeading title={TITLES[item.state]} lead={<span className="break-words">{item.name}</span>}>
        {totalOf(job.counts) > 1 ? (
          <LinkButton href={jobHref(job.id)}>All {numberWords(totalOf(job.counts))} items in this import</LinkButton>
        ) : null}
        {item.state === 'asks' || item.state === 'failed' ? (
          <DecideForm action={decideItemsAction} jobId={job.id} number={item.number} intent="leave-out">
            Skip item
          </DecideForm>
        ) : null}
      </PageHeading>
      <DoneNotice words={{}} done={done} />
      {done === 'received' || done === ALREADY ? <DropArrived draftKey={textDraftKey(user.id, null)} /> : null}
      <ItemState job={job} item={item} storedId={storedId} />
    </main>
  );
}

const TITLES: Readonly<Record<ItemToRead['state'], string>> = {
  waiting: 'Processing',
  running: 'Processing',
  asks: 'Check the article',
  failed: 'Could not process this item',
  done: 'Saved',
  dropped: 'Skipped',
};

/** For content that Dateline can never read. */
const OtherInput = ({ isTable }: { isTable: boolean }) =>
  isTable ? (
    <LinkButton href="/admin/import" variant="primary">
      Import another table
    </LinkButton>
  ) : (
    <>
      <LinkButton href="/admin/articles/new?from=files" variant="primary">
        Choose another file
      </LinkButton>
      <LinkButton href="/admin/articles/new">Paste text</LinkButton>
    </>
  );

interface ItemStateProps {
  readonly job: JobSummary;
  readonly item: ItemToRead;
  /** ID of the stored article with the same URL, which gets the text as a revision */
  readonly storedId: number | null;
}

function ItemState({ job, item, storedId }: ItemStateProps) {
  const again = (
    <TextLink href={job.kind === EVENTS ? '/admin/import' : '/admin/articles/new'}>
      {job.kind === EVENTS ? 'Import another table' : 'Add another article'}
    </TextLink>
  );
  if (item.state === 'waiting' || item.state === 'running')
    return <JobProgress jobId={job.id} counts={job.counts} href={itemHref(job.id, item.number)} />;
  if (item.state === 'failed')
    return (
      <div className="flex max-w-[46rem] flex-col gap-4 pb-12">
        <Notice kind="error">
          {item.error?.field ? `${FIELD_WORDS[item.error.field] ?? item.error.field}: ` : ''}
          {item.error?.message}
        </Notice>
        <div className="flex flex-wrap items-center gap-4">
          {item.canRetry ? (
            <>
              <DecideForm action={decideItemsAction} jobId={job.id} number={item.number} intent="try-again" primary>
                Try again
              </DecideForm>
              {again}
            </>
          ) : (
            <OtherInput isTable={job.kind === EVENTS} />
          )}
        </div>
      </div>
    );
  if (!item.found || item.body === null)
    return (
      <div className="flex flex-col gap-4 pb-12">
        <p className="text-ink-2">
          Nothing was saved. {item.canReturn ? `You can restore the item for ${KEPT_DAYS} days.` : ''} {again}
        </p>
        {item.canReturn ? (
          <DecideForm action={decideItemsAction} jobId={job.id} number={item.number} intent="take-again" primary>
            Restore item
          </DecideForm>
        ) : null}
      </div>
    );
  return (
    <>
      {storedId === null ? null : (
        <Notice className="mb-4">
          <p>
            An article with this URL already exists. If you save this text, it becomes the current version. The stored text stays available
            as an earlier revision. <TextLink href={deskHref(storedId)}>Open stored article</TextLink>
          </p>
        </Notice>
      )}
      {item.warnings.length > 0 ? (
        <Notice kind="warning" className="mb-4">
          {item.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      ) : null}
      <ConfirmForm
        action={confirmArticleAction}
        jobId={job.id}
        number={item.number}
        facts={item.found.facts}
        note={item.note}
        body={item.body.length > MAX_EDITED ? cutText(item.body, SHOWN) : item.body}
        length={item.body.length}
        leftOut={item.leftOut}
        dateLine={item.dateLine}
        isOneOfMany={totalOf(job.counts) > 1}
        isRevision={storedId !== null}
        today={today()}
        events={<LivePreview title="Events found" isBody />}
      />
    </>
  );
}
