/** Third step of an import: a dry run of each row. Nothing is saved until the editor confirms. */
import { redirect } from 'next/navigation';
import { PageHeading, Pagination } from '@/components/admin/page-heading';
import { RowList, STATE_WORDS } from '@/components/jobs/row-list';
import { ImportForm } from '@/components/jobs/table-forms';
import { LinkButton } from '@/components/ui/button';
import { ChipNav } from '@/components/ui/chip-nav';
import { Notice } from '@/components/ui/notice';
import { jobHref } from '@/domain/desk/job-views';
import { type DryRun, dryRunHref, importHref, ROW_STATES } from '@/domain/desk/table-import';
import { messageOf } from '@/domain/errors';
import { may } from '@/domain/people/permissions';
import { numberWords } from '@/domain/text/counted';
import { idInUrl, pageInUrl } from '@/domain/text/number-in-url';
import { getJob } from '@/services/jobs/list-jobs';
import { checkTable } from '@/services/tables/dry-run';
import { loadTable, reportMark } from '@/services/tables/load-table';
import { parseWaiting } from '@/services/tables/parse-table';
import { nothingHere } from '../../../../_server/answers/nothing-here';
import { editorRecord } from '../../../../_server/session/editor-record';
import { today } from '../../../../_server/site';
import { fixCellsAction, importTableAction } from '../../actions';

export const metadata = { title: 'Import preview' };

const PAGE = 100;

export default async function CheckPage({ params, searchParams }: PageProps<'/admin/import/[id]/check'>) {
  const { db, user, id, record: waiting } = await editorRecord(params, '/admin/import/[id]/check', loadTable);
  if (id === null || !waiting) {
    if (id !== null && (await getJob(db, id))) redirect(jobHref(id));
    return nothingHere();
  }
  const run = await checkTable(db, waiting, today()).catch(messageOf);
  if (typeof run === 'string')
    return (
      <main className="page-width">
        <PageHeading title="Import preview">
          <LinkButton href={importHref(id)}>Change columns</LinkButton>
        </PageHeading>
        <Notice kind="error">{run}</Notice>
      </main>
    );
  const { only, page, edit } = await searchParams;
  const state = ROW_STATES.find((one) => one === only) ?? null;
  const chosen = state === null ? run.rows : run.rows.filter((row) => row.state === state);
  const pageCount = Math.ceil(chosen.length / PAGE);
  const number = pageInUrl(page, pageCount);
  const at = (to: number): string => `${dryRunHref(id)}?${new URLSearchParams({ ...(state ? { only: state } : {}), page: String(to) })}`;
  const line = idInUrl(edit);
  const edited = line === null ? undefined : (await parseWaiting(waiting)).rows.find((row) => row.line === line);
  const cells = edited?.cells.flatMap((text, column) => ((run.choices.columns[column] ?? null) === null ? [] : [{ column, text }])) ?? [];
  return (
    <main className="page-width">
      <PageHeading title="Import preview" lead={<span className="break-words">{run.table.name}. Nothing is saved yet.</span>}>
        <LinkButton href={importHref(id)}>Change columns</LinkButton>
      </PageHeading>
      <Told run={run} />
      <ImportForm
        action={importTableAction}
        jobId={id}
        report={reportMark(waiting)}
        fresh={run.counts.new}
        alike={run.counts.alike}
        mayPublish={may(user.role, 'publish-articles')}
      />
      <ChipNav
        label="Filter rows"
        className="pb-3"
        chips={[
          { href: dryRunHref(id), words: `All ${numberWords(run.rows.length)}`, isCurrent: state === null },
          ...ROW_STATES.filter((one) => run.counts[one] > 0).map((one) => ({
            href: `${dryRunHref(id)}?only=${one}`,
            words: `${STATE_WORDS[one]} ${numberWords(run.counts[one])}`,
            isCurrent: state === one,
          })),
        ]}
      />
      <RowList
        table={run.table}
        rows={chosen.slice((number - 1) * PAGE, number * PAGE)}
        edited={line === null || cells.length === 0 ? null : { line, cells }}
        editHref={(row) => `${at(number)}&edit=${row}`}
        form={{ action: fixCellsAction, jobId: id, back: at(number) }}
      />
      <Pagination page={number} pageCount={pageCount} hrefOf={at} />
    </main>
  );
}

function Told({ run: { leftOut, newActors, unknownThemes } }: { run: DryRun }) {
  const facts = [
    ['Skipped columns', leftOut],
    ['New actors', newActors],
    ['Unknown themes (skipped)', unknownThemes],
  ] as const;
  return (
    <dl className="max-w-[62ch] pb-4 text-ink-2 text-meta empty:hidden">
      {facts.map(([words, names]) =>
        names.length === 0 ? null : (
          <div key={words} className="break-words pb-1">
            <dt className="inline font-medium">{words}: </dt>
            <dd className="inline">{names.map((name) => `“${name}”`).join(', ')}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
