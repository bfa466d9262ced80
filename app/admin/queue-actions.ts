'use server';
import { z } from 'zod';
import { QUEUE_KINDS } from '@/domain/desk/queue';
import { recordOutcome } from '@/services/events/editing/review-event';
import { assignItem, dismissItem, snoozeItem } from '@/services/queue/mark-item';
import { requireItem } from '@/services/queue/require-item';
import { editorAction } from '../_server/mutations/define-action';
import { dayEntry, rowId, rowVersion } from '../_server/mutations/form-fields';
import { today } from '../_server/site';

const name = {
  kind: z.enum(QUEUE_KINDS, { error: 'The page is out of date. Reload the page and try again.' }),
  item: z.string().regex(/^[1-9]\d{0,9}(-[1-9]\d{0,9})?$/, 'This item no longer exists.'),
};

export const assignItemAction = editorAction({
  name: 'queue.assign',
  input: z.strictObject({ ...name, to: z.string().max(64) }),
  async run(context, { to, ...item }) {
    await requireItem(context.db, item, today());
    await assignItem(context.db, item, to === '' ? null : to, context.by);
  },
});

export const snoozeItemAction = editorAction({
  name: 'queue.snooze',
  input: z.strictObject({ ...name, until: dayEntry }),
  async run(context, { until, ...item }) {
    await requireItem(context.db, item, today());
    await snoozeItem(context.db, item, until, today(), context.by);
  },
});

export const wakeItemAction = editorAction({
  name: 'queue.wake',
  input: z.strictObject(name),
  async run(context, item) {
    await requireItem(context.db, item, today());
    await snoozeItem(context.db, item, null, today(), context.by);
  },
});

export const dismissItemAction = editorAction({
  name: 'queue.dismiss',
  input: z.strictObject(name),
  async run(context, item) {
    await requireItem(context.db, item, today());
    await dismissItem(context.db, item, context.by);
  },
});

export const recordOutcomeAction = editorAction({
  name: 'events.record-outcome',
  input: z.strictObject({ id: rowId, version: rowVersion, outcome: z.enum(['took-place', 'cancelled', 'postponed']) }),
  async run(context, { id, version, outcome }) {
    await recordOutcome(context.db, { id, version, outcome, by: context.by });
  },
});
