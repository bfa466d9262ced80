/** The event form's fields as the browser sends them → what a service stores; and a stored event → fields. */
import { z } from 'zod';
import { EMPTY_DATE, readDateEntry, toDateEntry } from './date-entry';
import { type EventInput, eventInput } from './event-input';
import type { EventView } from './views';

const text = (max: number) => z.string().max(max, `At most ${max} characters.`).default('');
/** a name that was sent once is a text, several times a list */
const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

const dateFields = z
  .strictObject({
    hedge: z.string().max(20).default('exact'),
    year: text(20),
    month: text(20),
    day: text(20),
    endYear: text(20),
    endMonth: text(20),
    endDay: text(20),
    extent: text(20),
    edtf: text(400),
  })
  .default(EMPTY_DATE);

const actorRow = z.strictObject({
  name: text(200),
  role: text(20),
  /** the actor that stood in this row when the form was made, and its name then */
  slug: text(200),
  was: text(200),
});

/** Spread into the strict object of an action; `readEventFields` turns them into an EventInput. */
export const eventFields = {
  title: text(2_000),
  summary: text(5_000),
  date: dateFields,
  status: text(40),
  outcome: text(40),
  action: text(40),
  mainTheme: text(40),
  themes: list,
  actors: z.array(actorRow).max(60, 'At most 60 actors.').default([]),
  place: text(1_000),
  reason: text(500),
};

const eventFieldsObject = z.object(eventFields);
export type EventFieldsIn = z.output<typeof eventFieldsObject>;

/** For `.transform` of an action's schema: adds an issue at the field at fault and gives up. */
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
    action: fields.action,
    themes: [...new Set([fields.mainTheme, ...fields.themes].filter((theme) => theme !== ''))],
    actors: rows.map(({ name, role, slug, was }) => (slug !== '' && name.trim() === was ? { slug, role } : { name: name.trim(), role })),
    place: fields.place,
  });
  if (!parsed.success)
    for (const issue of parsed.error.issues)
      context.addIssue({ code: 'custom', message: issueWords(issue), path: formPath(issue.path, rows) });
  return parsed.success && date.ok ? parsed.data : z.NEVER;
}

/** The library's own words ("Invalid option …") say too much about programs. */
const issueWords = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_value' || issue.code === 'invalid_union' ? 'Choose one of the list.' : issue.message;

/** `themes` are asked for as the main theme; an actor's place in the input is not its row in the form. */
function formPath(path: readonly PropertyKey[], rows: readonly { readonly index: number }[]): (string | number)[] {
  const [field = '', at] = path;
  if (field === 'themes') return ['mainTheme'];
  if (field === 'actors' && typeof at === 'number') return ['actors', rows[at]?.index ?? at, 'name'];
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}

/** Values of the form's fields by their names. */
export type FieldValues = Readonly<Record<string, string>>;

export const NEW_EVENT: FieldValues = {
  status: 'happened',
  outcome: 'unknown',
  action: 'CONSULT',
  'date.hedge': 'exact',
  'date.extent': 'throughout',
};

export function fieldValues(event: EventView): FieldValues {
  const date = Object.entries(toDateEntry(event.date)).map(([key, value]) => [`date.${key}`, value] as const);
  const actors = event.actors.flatMap((actor, at) => [
    [`actors.${at}.name`, actor.name] as const,
    [`actors.${at}.was`, actor.name] as const,
    [`actors.${at}.slug`, actor.slug] as const,
    [`actors.${at}.role`, actor.role] as const,
  ]);
  return Object.fromEntries([
    ['title', event.title],
    ['summary', event.summary ?? ''],
    ['status', event.status],
    ['outcome', event.outcome],
    ['action', event.action],
    ['place', event.place ?? ''],
    ['mainTheme', event.themes[0]?.id ?? ''],
    ...date,
    ...actors,
  ]);
}

/** The event as an input of its own: what "take theirs" puts in the place of a field. */
export const inputOf = (event: EventView): EventInput => ({
  title: event.title,
  summary: event.summary,
  date: { edtf: event.date.edtf, qualifier: event.date.qualifier, extent: event.date.extent },
  status: event.status,
  outcome: event.outcome,
  action: event.action,
  themes: event.themes.map((theme) => theme.id),
  actors: event.actors.map(({ slug, role }) => ({ slug, role })),
  place: event.place,
});

export const EVENT_FIELDS = [
  'title',
  'summary',
  'date',
  'status',
  'outcome',
  'action',
  'themes',
  'actors',
  'place',
] as const satisfies readonly (keyof EventInput)[];
export type EventField = (typeof EVENT_FIELDS)[number];

/** `mine` with the named fields taken from `theirs`. */
export function takeFields(mine: EventInput, theirs: EventInput, take: readonly EventField[]): EventInput {
  const taken = Object.fromEntries(take.map((field) => [field, theirs[field]]));
  return { ...mine, ...taken };
}

/** Fields in which two inputs differ. An actor given by name and the same one given by slug count as different. */
export const differingFields = (mine: EventInput, theirs: EventInput): readonly EventField[] =>
  EVENT_FIELDS.filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]));
