'use server';
/** Actions for importing a table of events: upload it, map its columns, import its new events with a job. */
import { z } from 'zod';
import { MAX_FILE_BYTES } from '@/domain/desk/article-form';
import { ticked } from '@/domain/desk/form-choices';
import { jobHref } from '@/domain/desk/job-views';
import { COLUMN_ROLES, DAY_ORDERS, dryRunHref, importHref, SEPARATORS } from '@/domain/desk/table-import';
import { badData, DatelineError } from '@/domain/errors';
import { SLUG } from '@/domain/filters/facets';
import { safePath } from '@/domain/hrefs';
import { may } from '@/domain/people/permissions';
import { ACTION_IDS } from '@/engine/model/event';
import { chooseColumns, receiveTable } from '@/services/tables/receive-table';
import { fixCells, startImport } from '@/services/tables/start-import';
import { wakeJobs } from '../../_server/jobs';
import { editorAction } from '../../_server/mutations/define-action';
import { back, rowId } from '../../_server/mutations/form-fields';
import { today } from '../../_server/site';

const CHOOSE = 'Choose a value from the list.';

export const receiveTableAction = editorAction({
  name: 'tables.receive',
  numbered: true,
  rate: { max: 30, seconds: 60 },
  ownTransaction: true,
  files: { field: 'file', most: 1, maxBytes: MAX_FILE_BYTES },
  input: z.strictObject({ text: z.string().default('') }),
  async run(context, { text }) {
    // With scripts, a browser sends an empty file if none was chosen.
    const file = context.files.find(({ size }) => size > 0);
    if (!file && text.trim() === '') throw badData('Choose a file or paste a table.', 'file');
    const given = file
      ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
      : { name: '', bytes: new TextEncoder().encode(text) };
    const jobId = await receiveTable(context.db, given, file ? 'file' : 'text', context.by, (tx, id) =>
      context.noteEntry(tx, importHref(id)),
    );
    return { redirectTo: importHref(jobId) };
  },
});

export const chooseColumnsAction = editorAction({
  name: 'tables.map',
  rate: { max: 60, seconds: 60 },
  ownTransaction: true,
  input: z.strictObject({
    job: rowId,
    columns: z.record(z.string().regex(/^c\d{1,2}$/), z.enum(['', ...COLUMN_ROLES], { error: CHOOSE })).default({}),
    dayOrder: z.enum(DAY_ORDERS, { error: CHOOSE }),
    separator: z.enum(SEPARATORS, { error: CHOOSE }),
    serials: ticked,
    theme: z.string().regex(SLUG, CHOOSE),
    action: z.enum(['', ...ACTION_IDS], { error: CHOOSE }),
  }),
  async run(context, { job, columns, action, ...choices }) {
    const roles = Array.from({ length: 100 }, (_, at) => columns[`c${at}`] || null);
    await chooseColumns(context.db, job, { ...choices, action: action || null, columns: roles }, context.by);
    return { redirectTo: dryRunHref(job) };
  },
});

export const fixCellsAction = editorAction({
  name: 'tables.fix',
  input: z.strictObject({
    job: rowId,
    line: rowId,
    cells: z.record(z.string().regex(/^c\d{1,2}$/), z.string().max(2_000, 'Use at most 2,000 characters.')),
    back,
  }),
  async run({ db, ...context }, { job, line, cells, back: path }) {
    const fixes = new Map(Object.entries(cells).map(([column, text]) => [Number(column.slice(1)), text] as const));
    await fixCells(db, { jobId: job, line, cells: fixes, by: context.by });
    return { redirectTo: safePath(path, dryRunHref(job)) };
  },
});

export const importTableAction = editorAction({
  name: 'tables.import',
  rate: { max: 20, seconds: 60 },
  ownTransaction: true,
  input: z.strictObject({ job: rowId, report: z.string().regex(/^[0-9a-f]{64}$/), publish: ticked, alike: ticked }),
  async run(context, { job, report, publish, alike }) {
    if (publish && !may(context.user.role, 'publish-articles'))
      throw new DatelineError('forbidden', 'Your role cannot publish events. Import them as drafts.', 'publish');
    await startImport(context.db, { jobId: job, report, publish, alike }, context.by, today());
    wakeJobs();
    return { redirectTo: jobHref(job) };
  },
});
