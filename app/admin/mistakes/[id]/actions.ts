'use server';
/** Action that declines a reader report. A correction of the event accepts the report. */
import { z } from 'zod';
import { declineMistake } from '@/services/review/mistakes';
import { editorAction } from '../../../_server/mutations/define-action';
import { rowId } from '../../../_server/mutations/form-fields';

export const declineMistakeAction = editorAction({
  name: 'mistakes.decline',
  input: z.strictObject({
    id: rowId,
    reason: z.string().max(500, 'Use at most 500 characters.').trim().min(1, 'Enter a reason for declining.'),
  }),
  async run(context, { id, reason }) {
    await declineMistake(context.db, { reportId: id, reason, by: context.by });
    return { redirectTo: `/admin/mistakes/${id}` };
  },
});
