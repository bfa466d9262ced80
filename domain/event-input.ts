/** Schema of the event fields that an editor can set, shared by form, action and service. */

import { z } from 'zod';
import { parseEdtf } from '@/engine/calendar/edtf';
import { ACTION_IDS } from '@/engine/model/event';
import { SLUG } from './filters/facets';
import { webUrl } from './hrefs';
import { limitedText } from './text/limited-text';

const MAX_SUMMARY_WORDS = 60;
/** PostgreSQL dates begin in 4713 BC */
const FIRST_YEAR = -4711;
export const EVENT_STATUSES = ['happened', 'ongoing', 'planned', 'hypothetical'] as const;
export const OUTCOMES = ['unknown', 'took-place', 'cancelled', 'postponed'] as const;
export const ACTOR_ROLES = ['initiator', 'target', 'participant'] as const;
export const QUALIFIERS = ['early', 'mid', 'late', 'about', 'by', 'before', 'after'] as const;
export const EXTENTS = ['throughout', 'within'] as const;

/** Replaces control characters, which the database rejects, and line breaks. */
const line = (max: number) => limitedText(max).transform((text) => text.replace(/[\p{Cc}\p{Surrogate}]+/gu, ' ').trim());
const emptyIsNull = (text: string): string | null => (text === '' ? null : text);

export const dateInput = z.strictObject({
  /** EDTF of the engine's calendar: `2023`, `2023-10`, `2023-10-05`, `2023-10-05/2023-10-07`, `199X`, `../2023`, `2023-10~` */
  edtf: line(60)
    .refine((text) => parseEdtf(text) !== null, { error: 'Enter a date like 2023, 2023-10, 2023-10-05 or 2023-10-05/2023-10-07.' })
    .refine((text) => Number.parseInt(parseEdtf(text)?.earliest ?? '0', 10) >= FIRST_YEAR, {
      error: 'This date is too early. Enter 4712 BC or later.',
    }),
  qualifier: z.enum(QUALIFIERS).nullable(),
  extent: z.enum(EXTENTS),
});

const actorInput = z.union([
  z.strictObject({ slug: z.string().regex(SLUG), role: z.enum(ACTOR_ROLES) }),
  /** a name without an existing actor */
  z.strictObject({ name: line(120).pipe(z.string().min(1, 'Enter the name of the actor.')), role: z.enum(ACTOR_ROLES) }),
]);

/** A source outside of the stored articles. All fields are null, or one of URL and title is set. */
const referenceInput = z
  .strictObject({
    url: line(2_000)
      .refine((text) => text === '' || webUrl(text) !== null, 'Enter a URL that starts with https:// or http://.')
      .transform(emptyIsNull)
      .nullable(),
    title: line(300).transform(emptyIsNull).nullable(),
    quote: z
      .string()
      .max(2_000, 'Use at most 2,000 characters.')
      .transform((text) => text.replace(/[\0\p{Surrogate}]+/gu, ' ').trim())
      .transform(emptyIsNull)
      .nullable(),
  })
  .refine(({ url, title, quote }) => quote === null || url !== null || title !== null, {
    error: 'Enter the URL or the title of the source of this quotation.',
    path: ['url'],
  })
  .transform((reference) => ((reference.url ?? reference.title) === null ? null : reference));

export const eventInput = z.strictObject({
  title: line(300).pipe(z.string().min(1, 'Enter a title.')),
  summary: z
    .string()
    .max(1_000, 'Use at most 60 words.')
    .transform((text) => text.replace(/[\0\p{Surrogate}]+/gu, ' ').trim())
    .refine((text) => text.split(/\s+/).length <= MAX_SUMMARY_WORDS, { error: 'Use at most 60 words.' })
    .transform(emptyIsNull)
    .nullable(),
  date: dateInput,
  status: z.enum(EVENT_STATUSES),
  outcome: z.enum(OUTCOMES),
  action: z.enum(ACTION_IDS).nullable(),
  themes: z
    .array(z.string().regex(SLUG, 'Choose a value from the list.'))
    .min(1, 'Choose at least one theme.')
    .max(8, 'Choose at most 8 themes.'),
  actors: z.array(actorInput).max(30, 'Add at most 30 actors.'),
  place: line(200).transform(emptyIsNull).nullable(),
  reference: referenceInput.nullable().default(null),
});

export type EventFields = z.input<typeof eventInput>;
export type EventInput = z.output<typeof eventInput>;
