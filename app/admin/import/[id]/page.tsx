/** Second step of an import: map the columns of the table. */
import { redirect } from 'next/navigation';
import { DoneNotice, PageHeading } from '@/components/admin/page-heading';
import { DecideForm } from '@/components/jobs/job-progress';
import { ColumnForm } from '@/components/jobs/table-forms';
import { Notice } from '@/components/ui/notice';
import { jobHref } from '@/domain/desk/job-views';
import { counted } from '@/domain/text/counted';
import { getJob } from '@/services/jobs/list-jobs';
import { loadPrepared } from '@/services/tables/load-table';
import { listThemes } from '@/services/vocabulary/list-themes';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { editorRecord } from '../../../_server/session/editor-record';
import { decideItemsAction } from '../../jobs/actions';
import { chooseColumnsAction } from '../actions';

export const metadata = { title: 'Map columns' };

const FORMAT_WORDS = { csv: 'CSV', json: 'JSON', timelinejs: 'TimelineJS', ics: 'calendar' } as const;

export default async function ColumnsPage({ params, searchParams }: PageProps<'/admin/import/[id]'>) {
  const { db, id, record: prepared } = await editorRecord(params, '/admin/import/[id]', loadPrepared);
  if (id === null || !prepared) {
    if (id !== null && (await getJob(db, id))) redirect(jobHref(id));
    return nothingHere();
  }
  const { facts, choices, orderNote } = prepared;
  return (
    <main className="page-width">
      <PageHeading
        title="Map columns"
        lead={
          <span className="break-words">
            {facts.name}: {FORMAT_WORDS[facts.format]}, {counted(facts.count, 'row')}. Check the suggested mapping.
          </span>
        }
      >
        <DecideForm action={decideItemsAction} jobId={id} number={1} intent="leave-out">
          Skip table
        </DecideForm>
      </PageHeading>
      <DoneNotice words={{}} done={(await searchParams).done} />
      {facts.notes.map((note) => (
        <Notice key={note} kind="warning" className="mb-4">
          {note}
        </Notice>
      ))}
      <ColumnForm
        action={chooseColumnsAction}
        jobId={id}
        table={facts}
        choices={choices}
        orderNote={orderNote}
        themes={await listThemes(db)}
      />
    </main>
  );
}
