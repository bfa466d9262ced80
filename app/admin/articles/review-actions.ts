'use server';
/** What an editor does at the review desk beside a verdict: themes at a key, evidence, an event that was missed, many at once. */
import { z } from 'zod';
import { MOST_CHOSEN } from '@/domain/desk/bulk-choice';
import { eventFields, readEventFields } from '@/domain/desk/event-form';
import { badData, isDatelineError } from '@/domain/errors';
import { withUndo } from '@/domain/history/undo';
import { deskHref, safePath } from '@/domain/hrefs';
import { acceptMany } from '@/services/articles/accept-many';
import { reviewEvent } from '@/services/events/editing/review-event';
import { setEvidence } from '@/services/evidence/set-evidence';
import { withoutWords } from '@/services/evidence/without-words';
import { addMissedEvent } from '@/services/review/add-missed-event';
import { setTheme } from '@/services/review/set-theme';
import { back, reasonOf } from '../../_server/forms/form-fields';
import { rowId, rowVersion } from '../../_server/forms/form-numbers';
import { callerOf } from '../../_server/mutations/caller';
import { defineAction } from '../../_server/mutations/define-action';
import { reportError } from '../../_server/operation/report-error';

const offset = z
  .string()
  .regex(/^\d{1,7}$/, 'Select words in the text.')
  .transform(Number);

export const setThemeAction = defineAction({
  name: 'events.set-theme',
  role: 'editor',
  // the theme and what is to become of it: "visit on"
  input: z.strictObject({ id: rowId, choice: z.string().regex(/^[a-z0-9-]{1,40} (on|off)$/, 'Choose a value from the list.'), back }),
  async run(context, { id, choice, back: path }) {
    const [theme = '', on] = choice.split(' ');
    const { version } = await setTheme(context.db, { eventId: id, theme, on: on === 'on', by: callerOf(context) });
    const to = safePath(path, `/admin/events/${id}`);
    return { data: null, redirectTo: version === null ? to : withUndo(to, id, version), audit: null };
  },
});

/** how many words of the chosen sentences are left out at an end */
const leftOut = z
  .string()
  .regex(/^\d{0,3}$/, 'Enter a whole number of words.')
  .transform(Number)
  .default(0);

export const setEvidenceAction = defineAction({
  name: 'mentions.set-evidence',
  role: 'editor',
  input: z.strictObject({
    ...{ id: rowId, version: rowVersion, revision: rowVersion, start: offset, end: offset },
    ...{ front: leftOut, rear: leftOut, back },
  }),
  async run(context, { id, front, rear, back: path, ...choice }) {
    const range = await withoutWords(context.db, { mentionId: id, ...choice, front, rear });
    const { eventId, version } = await setEvidence(context.db, { ...choice, ...range, mentionId: id, by: callerOf(context) });
    return { data: null, redirectTo: withUndo(safePath(path, `/admin/events/${eventId}`), eventId, version), audit: null };
  },
});

export const addMissedEventAction = defineAction({
  name: 'events.add-missed',
  role: 'editor',
  numbered: true,
  // reading the sentence takes a while; the service opens its transaction only when there is something to write
  ownTransaction: true,
  input: z
    .strictObject({ ...eventFields, article: rowId, revision: rowVersion, start: offset, end: offset, intent: z.enum(['accept', 'draft']) })
    .transform(({ article, revision, start, end, intent, ...fields }, context) => ({
      ...{ article, revision, start, end, intent },
      event: readEventFields(fields, context),
      reason: reasonOf(fields.reason),
    })),
  async run(context, { article, event, intent, ...place }) {
    const caller = callerOf(context);
    const made = await addMissedEvent(context.db, {
      ...{ ...place, articleId: article, input: event, by: caller },
      onEntered: (tx, id) => context.noteEntry(tx, deskHref(article, id)),
    });
    const desk = deskHref(article, made.id);
    if (intent === 'draft') return { data: null, redirectTo: desk, audit: null };
    try {
      await reviewEvent(context.db, { id: made.id, version: made.version, decision: 'accept', by: caller, reason: null });
    } catch (error) {
      // it is stored, and waits at the desk for its verdict: sent again, it would be there twice
      if (!isDatelineError(error)) reportError('events.add-missed', context.requestId, error);
      return { data: null, redirectTo: desk, audit: null };
    }
    return { data: null, redirectTo: withUndo(desk, made.id, made.version + 1), audit: null };
  },
});

/** "12-3 15-1": events with the versions that were shown */
const chosen = z
  .string()
  .max(12_000)
  .transform((text) =>
    text
      .split(' ')
      .filter((part) => part !== '')
      .map((part) => {
        const [, id, version] = /^(\d{1,9})-(\d{1,9})$/.exec(part) ?? [];
        return { id: Number(id), version: Number(version) };
      }),
  )
  .refine(
    (list) => list.length <= MOST_CHOSEN && list.every(({ id, version }) => id > 0 && version > 0),
    'This list of suggested events is invalid. Reload the page and try again.',
  );

export const acceptManyAction = defineAction({
  name: 'articles.accept-many',
  role: 'editor',
  input: z.strictObject({ id: rowId, version: rowVersion, chosen, words: z.string().max(200) }),
  async run(context, { id, version, chosen: list, words }) {
    if (list.length === 0) throw badData('No suggested events match. Try less strict criteria.', 'chosen');
    const { accepted } = await acceptMany(context.db, { articleId: id, version, chosen: list, words, by: callerOf(context) });
    return { data: null, redirectTo: `${deskHref(id)}?done=accepted&told=${accepted}`, audit: null };
  },
});
