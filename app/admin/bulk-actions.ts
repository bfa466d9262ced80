'use server';
import { z } from 'zod';
import { BULK_INTENTS, parseBulkRow } from '@/domain/desk/bulk';
import { jobHref } from '@/domain/desk/job-views';
import { safePath } from '@/domain/hrefs';
import { changeQuery } from '@/domain/text/url-query';
import { changeMany } from '@/services/bulk/change-many';
import { undoImport } from '@/services/bulk/undo-import';
import { undoMany } from '@/services/bulk/undo-many';
import { editorAction } from '../_server/mutations/define-action';
import { back, chosenBy, count, rowId } from '../_server/mutations/form-fields';
import { today } from '../_server/site';

export const bulkAction = editorAction({
  name: 'events.bulk',
  input: z
    .strictObject({
      chosen: chosenBy(parseBulkRow),
      intent: z.enum(BULK_INTENTS),
      theme: z.string().max(64).default(''),
      assignee: z.string().max(64).default(''),
      back,
    })
    .refine(({ intent, theme }) => theme !== '' || (intent !== 'add-theme' && intent !== 'remove-theme'), {
      path: ['theme'],
      message: 'Choose a theme.',
    }),
  async run(context, { chosen: rows, intent, theme, assignee, back: path }) {
    const change = { intent, theme, assignee: assignee === '' ? null : assignee };
    const id = await changeMany(context.db, { change, chosen: rows, today: today(), by: context.by });
    return { redirectTo: withResult(path, id) };
  },
});

export const undoBulkAction = editorAction({
  name: 'events.undo-bulk',
  input: z.strictObject({ id: rowId, back }),
  async run(context, { id, back: path }) {
    return { redirectTo: withResult(path, await undoMany(context.db, { id, by: context.by })) };
  },
});

export const undoImportAction = editorAction({
  name: 'jobs.undo-import',
  input: z.strictObject({ job: rowId, events: count, articles: count }),
  async run(context, { job, events, articles }) {
    const id = await undoImport(context.db, { jobId: job, expected: { events, articles }, by: context.by });
    return { redirectTo: withResult(jobHref(job), id) };
  },
});

const withResult = (path: string | undefined, id: number): string =>
  changeQuery(safePath(path, '/admin/events'), { bulk: String(id), select: null });
