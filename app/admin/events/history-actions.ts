'use server';
/** What an editor does with the history of events: undo, restore, merge, split. */
import { z } from 'zod';
import { EVENT_FIELDS } from '@/domain/desk/event-values';
import { withDone, withoutUndo, withUndo } from '@/domain/history/undo';
import { safePath } from '@/domain/hrefs';
import { restoreVersion } from '@/services/history/restore-version';
import { undoChange } from '@/services/history/undo-change';
import { mergeChosen } from '@/services/merging/merge-chosen';
import { splitEvent } from '@/services/merging/split-event';
import { unmergeEvent } from '@/services/merging/unmerge-event';
import { back, reasonOf, why } from '../../_server/forms/form-fields';
import { rowId, rowVersion } from '../../_server/forms/form-numbers';
import { callerOf } from '../../_server/mutations/caller';
import { defineAction } from '../../_server/mutations/define-action';

export const restoreVersionAction = defineAction({
  name: 'events.restore',
  role: 'editor',
  input: z.strictObject({ id: rowId, version: rowVersion, to: rowVersion, reason: why }),
  async run(context, { id, version, to, reason }) {
    const restored = await restoreVersion(context.db, { id, version, to, by: callerOf(context), reason: reasonOf(reason) });
    return { data: null, redirectTo: withUndo(`/admin/events/${id}?done=restored`, id, restored.version), audit: null };
  },
});

export const undoAction = defineAction({
  name: 'events.undo',
  role: 'editor',
  input: z.strictObject({ id: rowId, version: rowVersion, back }),
  async run(context, { id, version, back: path }) {
    const undone = await undoChange(context.db, { id, version, by: callerOf(context) });
    const to = withoutUndo(safePath(path, `/admin/events/${id}?done=undone`));
    return { data: null, redirectTo: undone.version === null ? withDone(to, 'undone') : withUndo(to, id, undone.version), audit: null };
  },
});

const choice = z.enum(['into', 'from', 'both']).default('into');

export const mergeEventsAction = defineAction({
  name: 'events.merge',
  role: 'editor',
  input: z.strictObject({
    id: rowId,
    version: rowVersion,
    other: rowId,
    otherVersion: rowVersion,
    choose: z.strictObject(Object.fromEntries(EVENT_FIELDS.map((field) => [field, choice]))).optional(),
    reason: why,
  }),
  async run(context, { id, version, other, otherVersion, choose, reason }) {
    const merged = await mergeChosen(context.db, {
      into: { id, version },
      from: { id: other, version: otherVersion },
      choose: choose ?? {},
      by: callerOf(context),
      reason: reasonOf(reason),
    });
    return { data: null, redirectTo: withUndo(`/admin/events/${id}?done=merged`, id, merged.version), audit: null };
  },
});

export const unmergeEventAction = defineAction({
  name: 'events.unmerge',
  role: 'editor',
  input: z.strictObject({ id: rowId, version: rowVersion, reason: why }),
  async run(context, { id, version, reason }) {
    await unmergeEvent(context.db, { id, version, by: callerOf(context), reason: reasonOf(reason) });
    return { data: null, redirectTo: `/admin/events/${id}?done=unmerged`, audit: null };
  },
});

export const splitEventAction = defineAction({
  name: 'events.split',
  role: 'editor',
  input: z.strictObject({
    id: rowId,
    version: rowVersion,
    mentions: z.union([rowId.transform((one) => [one]), z.array(rowId)], { error: 'Choose at least one sentence.' }),
    reason: why,
  }),
  async run(context, { id, version, mentions, reason }) {
    const { to } = await splitEvent(context.db, { id, version, mentions, by: callerOf(context), reason: reasonOf(reason) });
    return { data: null, redirectTo: withUndo(`/admin/events/${to}?done=parted`, to, 1), audit: null };
  },
});
