/** Parses the submitted fields of the event form into an EventInput. Server only; browsers use `event-values`. */

import { z } from 'zod';
import { EMPTY_DATE, readDateEntry } from '../dates/date-entry';
import { type EventInput, eventInput } from '../event-input';
import { fieldText } from '../text/limited-text';

/** a repeated form field: a single value arrives as a string, several as an array */
const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

const dateFields = z
  .strictObject({
    hedge: z.string().max(20).default('exact'),
    year: fieldText(20),
    month: fieldText(20),
    day: fieldText(20),
    endYear: fieldText(20),
    endMonth: fieldText(20),
    endDay: fieldText(20),
    extent: fieldText(20),
    edtf: fieldText(400),
    filled: fieldText(100),
  })
  .default(EMPTY_DATE);

const actorRow = z.strictObject({
  name: fieldText(200),
  role: fieldText(20),
  /** the actor originally in this row, and its name at that time */
  slug: fieldText(200),
  was: fieldText(200),
});

/** Spread into the strict schema of an action; `readEventFields` turns them into an EventInput. */
export const eventFields = {
  title: fieldText(2_000),
  summary: fieldText(5_000),
  date: dateFields,
  status: fieldText(40),
  outcome: fieldText(40),
  action: fieldText(40),
  mainTheme: fieldText(40),
  themes: list,
  actors: z.array(actorRow).max(60, 'Add at most 60 actors.').default([]),
  place: fieldText(1_000),
  reference: z
    .strictObject({ url: fieldText(3_000), title: fieldText(1_000), quote: fieldText(5_000) })
    .default({ url: '', title: '', quote: '' }),
  reason: fieldText(500),
};

const eventFieldsObject = z.object(eventFields);
type EventFieldsIn = z.output<typeof eventFieldsObject>;

/** For `.transform` of an action's schema: adds an issue to the invalid field and aborts. */
export function readEventFields(fields: EventFieldsIn, context: z.RefinementCtx): EventInput {
  const date = readDateEntry({ ...EMPTY_DATE, ...fields.date });
  if (!date.ok) context.addIssue({ code: 'custom', message: date.message, path: ['date', date.field] });
  const rows = fields.actors.map((row, index) => ({ ...row, index })).filter((row) => row.name.trim() !== '');
  const parsed = eventInput.safeParse({
    title: fields.title,
    summary: fields.summary,
    date: date.ok ? date.value : { edtf: '2000', qualifier: null, extent: 'within' },
    status: fields.status,
    outcome: fields.outcome,
    action: fields.action || null,
    themes: [...new Set([fields.mainTheme, ...fields.themes].filter((theme) => theme !== ''))],
    actors: rows.map(({ name, role, slug, was }) => (slug !== '' && name.trim() === was ? { slug, role } : { name: name.trim(), role })),
    place: fields.place,
    reference: fields.reference,
  });
  if (!parsed.success)
    for (const issue of parsed.error.issues)
      context.addIssue({ code: 'custom', message: issueWords(issue), path: formPath(issue.path, rows) });
  return parsed.success && date.ok ? parsed.data : z.NEVER;
}

/** Replaces zod messages ("Invalid option …") that are too technical for people. */
const issueWords = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_value' || issue.code === 'invalid_union' ? 'Choose a value from the list.' : issue.message;

/** Maps an issue path to a form field: `themes` is the main theme field, and actor indexes skip empty rows. */
function formPath(path: readonly PropertyKey[], rows: readonly { readonly index: number }[]): (string | number)[] {
  const [field = '', at] = path;
  if (field === 'themes') return ['mainTheme'];
  if (field === 'actors' && typeof at === 'number') return ['actors', rows[at]?.index ?? at, 'name'];
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}
