'use server';
/** What an editor does with events: enter, change, accept or reject. The services keep revisions and audit. */
import { z } from 'zod';
import { eventFields, readEventFields } from '@/domain/desk/event-form';
import { EVENT_FIELDS, inputOf, takeFields } from '@/domain/desk/event-values';
import { notFound } from '@/domain/errors';
import { withUndo } from '@/domain/history/undo';
import { safePath } from '@/domain/safe-path';
import { createEvent } from '@/services/events/editing/create-event';
import { removeMention } from '@/services/events/editing/remove-mention';
import { reviewEvent } from '@/services/events/editing/review-event';
import { reviewMention } from '@/services/events/editing/review-mention';
import { saveEvent } from '@/services/events/editing/save-event';
import { getEvent } from '@/services/events/get-event';
import { acceptMistake } from '@/services/mistakes/decide-mistake';
import { rebaseOwn } from '@/services/versions/rebase-own';
import { back, reasonOf, why } from '../../_server/forms/form-fields';
import { rowId, rowVersion } from '../../_server/forms/form-numbers';
import { callerOf } from '../../_server/mutations/caller';
import { defineAction } from '../../_server/mutations/define-action';

/** the reader's report that the change answers */
const report = rowId.optional();

export const createEventAction = defineAction({
  name: 'events.create',
  role: 'editor',
  numbered: true,
  input: z
    .strictObject({ ...eventFields, intent: z.enum(['publish', 'draft']) })
    .transform((fields, context) => ({ event: readEventFields(fields, context), intent: fields.intent, reason: reasonOf(fields.reason) })),
  async run(context, { event, intent, reason }) {
    const made = await createEvent(context.db, { input: event, by: callerOf(context), publish: intent === 'publish', reason });
    const path = `/admin/events/${made.id}?done=${intent === 'publish' ? 'published' : 'saved'}`;
    return { data: null, redirectTo: intent === 'publish' ? withUndo(path, made.id, made.version) : path, audit: null };
  },
});

const choose = z.strictObject(Object.fromEntries(EVENT_FIELDS.map((field) => [field, z.enum(['mine', 'theirs']).optional()])));

export const saveEventAction = defineAction({
  name: 'events.save',
  role: 'editor',
  input: z
    .strictObject({
      ...eventFields,
      id: rowId,
      version: rowVersion,
      report,
      back,
      intent: z.enum(['save', 'accept']),
      choose: choose.optional(),
    })
    .transform(({ id, version, report: reportId, back: path, intent, choose: choices, ...fields }, context) => ({
      id,
      version,
      reportId,
      back: path,
      intent,
      take: EVENT_FIELDS.filter((field) => choices?.[field] === 'theirs'),
      event: readEventFields(fields, context),
      reason: reasonOf(fields.reason),
    })),
  async run(context, { id, version, reportId, back: path, intent, take, event, reason }) {
    const { db } = context;
    const by = callerOf(context);
    const theirs = take.length > 0 ? await getEvent(db, id, { includeDrafts: true }) : null;
    if (take.length > 0 && !theirs) throw notFound('The event');
    const input = theirs ? takeFields(event, inputOf(theirs), take) : event;
    const saved = await saveEvent(db, { ...(await rebaseOwn(db, { id, version, input }, by.userId)), by, reason });
    if (reportId !== undefined) await acceptMistake(db, { reportId, eventId: id, version: saved.version, by });
    const accepted =
      intent === 'accept' ? await reviewEvent(db, { id, version: saved.version, decision: 'accept', by, reason: null }) : null;
    const to = safePath(path, `/admin/events/${id}?done=${intent === 'accept' ? 'published' : 'saved'}`);
    return { data: null, redirectTo: withUndo(to, id, (accepted ?? saved).version), audit: null };
  },
});

export const reviewEventAction = defineAction({
  name: 'events.review',
  role: 'editor',
  input: z.strictObject({ id: rowId, version: rowVersion, intent: z.enum(['accept', 'reject']), reason: why, report, back }),
  async run(context, { id, version, intent, reason, report: reportId, back: path }) {
    const by = callerOf(context);
    await reviewEvent(context.db, { id, version, decision: intent, by, reason: reasonOf(reason) });
    if (reportId !== undefined) await acceptMistake(context.db, { reportId, eventId: id, version: version + 1, by });
    return { data: null, redirectTo: withUndo(safePath(path, `/admin/events/${id}`), id, version + 1), audit: null };
  },
});

export const reviewMentionAction = defineAction({
  name: 'mentions.review',
  role: 'editor',
  input: z.strictObject({ id: rowId, intent: z.enum(['accept', 'reject', 'reopen']), back }),
  async run(context, { id, intent, back: path }) {
    const { eventId, version } = await reviewMention(context.db, { id, decision: intent, by: callerOf(context) });
    const to = safePath(path, `/admin/events/${eventId}`);
    return { data: null, redirectTo: version === null ? to : withUndo(to, eventId, version), audit: null };
  },
});

export const removeMentionAction = defineAction({
  name: 'mentions.remove',
  role: 'editor',
  input: z.strictObject({ id: rowId, reason: why }),
  async run(context, { id, reason }) {
    const { eventId } = await removeMention(context.db, { mentionId: id, by: callerOf(context), reason: reasonOf(reason) });
    return { data: null, redirectTo: `/admin/events/${eventId}?done=removed`, audit: null };
  },
});
