'use server';
/** Actions for events and their history: add, change, review, undo, restore, merge, split, link. The services write the audit log. */
import { z } from 'zod';
import { eventFields, readEventFields } from '@/domain/desk/event-form';
import { EVENT_FIELDS } from '@/domain/desk/event-values';
import { oneOfValues } from '@/domain/desk/form-choices';
import { withDone, withoutUndo, withUndo } from '@/domain/history/undo';
import { deskHref, safePath } from '@/domain/hrefs';
import { LINKS, RELATION_KINDS, relationOf } from '@/domain/relation-kinds';
import { createEvent } from '@/services/events/editing/create-event';
import { reviewEvent } from '@/services/events/editing/review-event';
import { removeMention, reviewMention } from '@/services/events/editing/review-mention';
import { saveAndAccept, saveTyped } from '@/services/events/editing/save-and-accept';
import { restoreVersion } from '@/services/events/editing/save-event';
import { decideRelation } from '@/services/events/merging/decide-relation';
import { mergeChosen } from '@/services/events/merging/merge-events';
import { splitEvent } from '@/services/events/merging/split-event';
import { unmergeEvent } from '@/services/events/merging/unmerge-event';
import { undoChange } from '@/services/history/undo-change';
import { findQuotation } from '@/services/review/find-quotation';
import { acceptMistake, declineMistake } from '@/services/review/mistakes';
import { editorAction } from '../../_server/mutations/define-action';
import { enterFromSentence } from '../../_server/mutations/enter-from-sentence';
import { back, reasonOf, rowId, rowVersion, why } from '../../_server/mutations/form-fields';
import { pageOrigin } from '../../_server/site';

const report = rowId.optional();

export const createEventAction = editorAction({
  name: 'events.create',
  numbered: true,
  ownTransaction: true,
  input: z
    .strictObject({ ...eventFields, intent: z.enum(['publish', 'draft']) })
    .transform((fields, context) => ({ event: readEventFields(fields, context), intent: fields.intent, reason: reasonOf(fields.reason) })),
  async run(context, { event, intent, reason }) {
    const publish = intent === 'publish';
    const pathOf = (id: number, done = publish) => `/admin/events/${id}?done=${done ? 'published' : 'saved'}`;
    const sentence = await findQuotation(context.db, event.reference, await pageOrigin());
    if (sentence) {
      const input = { ...event, reference: null };
      const made = await enterFromSentence(context, { ...sentence, input, reason, accept: publish, pathOf });
      const path = pathOf(made.id, made.version !== null);
      return { redirectTo: made.version === null ? path : withUndo(path, made.id, made.version) };
    }
    const made = await createEvent(context.db, {
      ...{ input: event, by: context.by, publish, reason },
      tie: (tx, id) => context.noteEntry(tx, pathOf(id)),
    });
    const path = pathOf(made.id);
    return { redirectTo: publish ? withUndo(path, made.id, made.version) : path };
  },
});

const choose = z.strictObject(Object.fromEntries(EVENT_FIELDS.map((field) => [field, z.enum(['mine', 'theirs']).optional()])));

export const saveEventAction = editorAction({
  name: 'events.save',
  input: z
    .strictObject({
      ...eventFields,
      id: rowId,
      version: rowVersion,
      report,
      back,
      intent: z.enum(['save', 'decide']),
      /** from the review desk: the sentence proposed as another report of the event, and the URL after a verdict */
      mention: rowId.optional(),
      next: back,
      /** from the conflict page: the common base version, and a side per field */
      base: rowVersion.optional(),
      choose: choose.optional(),
    })
    .transform(({ base, choose: choices, ...sent }, context) => ({
      ...sent,
      conflict: base === undefined && choices === undefined ? null : { base: base ?? null, choices: choices ?? {} },
      input: readEventFields(sent, context),
      reason: reasonOf(sent.reason),
    })),
  async run({ db, by }, { id, version: seen, input, conflict, reason, report: reportId, back: path, next, mention, intent }) {
    const typed = { id, version: seen, input, conflict, by, reason };
    const to = safePath(intent === 'decide' ? next : path, `/admin/events/${id}?done=${intent === 'save' ? 'saved' : 'published'}`);
    if (intent !== 'save') {
      const version = await saveAndAccept(db, { ...typed, mention: mention ?? null });
      return { redirectTo: withUndo(to, id, version) };
    }
    const { version } = await saveTyped(db, typed);
    if (reportId !== undefined) await acceptMistake(db, { reportId, eventId: id, version, by });
    return { redirectTo: withUndo(to, id, version) };
  },
});

export const reviewEventAction = editorAction({
  name: 'events.review',
  input: z.strictObject({ id: rowId, version: rowVersion, intent: z.enum(['accept', 'reject']), reason: why, report, back }),
  async run(context, { id, version, intent, reason, report: reportId, back: path }) {
    const caller = context.by;
    await reviewEvent(context.db, { id, version, decision: intent, by: caller, reason: reasonOf(reason) });
    if (reportId !== undefined) await acceptMistake(context.db, { reportId, eventId: id, version: version + 1, by: caller });
    return { redirectTo: withUndo(safePath(path, `/admin/events/${id}`), id, version + 1) };
  },
});

export const reviewMentionAction = editorAction({
  name: 'mentions.review',
  input: z.strictObject({ id: rowId, intent: z.enum(['accept', 'reject', 'reopen']), back }),
  async run(context, { id, intent, back: path }) {
    const { eventId, version } = await reviewMention(context.db, { id, decision: intent, by: context.by });
    const to = safePath(path, `/admin/events/${eventId}`);
    return { redirectTo: version === null ? to : withUndo(to, eventId, version) };
  },
});

export const removeMentionAction = editorAction({
  name: 'mentions.remove',
  input: z.strictObject({ id: rowId, reason: why }),
  async run(context, { id, reason }) {
    const { eventId } = await removeMention(context.db, { mentionId: id, by: context.by, reason: reasonOf(reason) });
    return { redirectTo: `/admin/events/${eventId}?done=removed` };
  },
});

export const restoreVersionAction = editorAction({
  name: 'events.restore',
  input: z.strictObject({ id: rowId, version: rowVersion, to: rowVersion, reason: why }),
  async run(context, { id, version, to, reason }) {
    const restored = await restoreVersion(context.db, { id, version, to, by: context.by, reason: reasonOf(reason) });
    return { redirectTo: withUndo(`/admin/events/${id}?done=restored`, id, restored.version) };
  },
});

export const undoAction = editorAction({
  name: 'events.undo',
  input: z.strictObject({ id: rowId, version: rowVersion, back }),
  async run(context, { id, version, back: path }) {
    const undone = await undoChange(context.db, { id, version, by: context.by });
    const to = withoutUndo(safePath(path, `/admin/events/${id}?done=undone`));
    return { redirectTo: undone.version === null ? withDone(to, 'undone') : withUndo(to, id, undone.version) };
  },
});

const choice = z.enum(['into', 'from', 'both']).default('into');

export const mergeEventsAction = editorAction({
  name: 'events.merge',
  input: z.strictObject({
    id: rowId,
    version: rowVersion,
    other: rowId,
    otherVersion: rowVersion,
    choose: z.strictObject(Object.fromEntries(EVENT_FIELDS.map((field) => [field, choice]))).optional(),
    reason: why,
    /** the article whose review desk the editor returns to */
    desk: rowId.optional(),
  }),
  async run(context, { id, version, other, otherVersion, choose, reason, desk }) {
    const merged = await mergeChosen(context.db, {
      into: { id, version },
      from: { id: other, version: otherVersion },
      choose: choose ?? {},
      by: context.by,
      reason: reasonOf(reason),
    });
    const to = desk === undefined ? `/admin/events/${id}?done=merged` : deskHref(desk, id);
    return { redirectTo: withUndo(to, id, merged.version) };
  },
});

export const unmergeEventAction = editorAction({
  name: 'events.unmerge',
  input: z.strictObject({ id: rowId, version: rowVersion, reason: why }),
  async run(context, { id, version, reason }) {
    await unmergeEvent(context.db, { id, version, by: context.by, reason: reasonOf(reason) });
    return { redirectTo: `/admin/events/${id}?done=unmerged` };
  },
});

export const splitEventAction = editorAction({
  name: 'events.split',
  input: z.strictObject({
    id: rowId,
    version: rowVersion,
    mentions: z.union([rowId.transform((one) => [one]), z.array(rowId)], { error: 'Choose at least one sentence.' }),
    reason: why,
  }),
  async run(context, { id, version, mentions, reason }) {
    const { to } = await splitEvent(context.db, { id, version, mentions, by: context.by, reason: reasonOf(reason) });
    return { redirectTo: withUndo(`/admin/events/${to}?done=parted`, to, 1) };
  },
});

export const decideRelationAction = editorAction({
  name: 'relations.review',
  input: z.strictObject({ part: rowId, whole: rowId, kind: z.enum(RELATION_KINDS), intent: z.enum(['accept', 'reject']), back }),
  async run(context, { part, whole, kind, intent, back: path }) {
    const { version } = await decideRelation(context.db, { partId: part, wholeId: whole, kind, decision: intent, by: context.by });
    return { redirectTo: withUndo(safePath(path, `/admin/events/${part}`), part, version) };
  },
});

export const linkEventsAction = editorAction({
  name: 'relations.link',
  input: z.strictObject({ id: rowId, other: rowId, link: oneOfValues(LINKS), reason: why }),
  async run(context, { id, other, link, reason }) {
    const relation = relationOf(link, id, other);
    const caller = context.by;
    const { version } = await decideRelation(context.db, {
      ...relation,
      decision: 'accept',
      by: caller,
      reason: reasonOf(reason),
      byHand: true,
    });
    return { redirectTo: withUndo(`/admin/events/${id}?done=linked`, relation.partId, version) };
  },
});

/** A correction or withdrawal of the event accepts a report. */
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
