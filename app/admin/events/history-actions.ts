'use server';
/** What an editor does with the history of events. */
import { z } from 'zod';
import { restoreVersion } from '@/services/history/restore-version';
import { callerOf } from '../../_server/caller';
import { defineAction } from '../../_server/define-action';
import { reasonOf, why } from '../../_server/form-fields';
import { rowId, rowVersion } from '../../_server/form-numbers';

export const restoreVersionAction = defineAction({
  name: 'events.restore',
  role: 'editor',
  input: z.strictObject({ id: rowId, version: rowVersion, to: rowVersion, reason: why }),
  async run(context, { id, version, to, reason }) {
    await restoreVersion(context.db, { id, version, to, by: callerOf(context), reason: reasonOf(reason) });
    return { data: null, redirectTo: `/admin/events/${id}?done=restored`, audit: null };
  },
});
