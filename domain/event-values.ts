/** An event as the form's fields hold it, and two versions of one compared. Free of the schema library, which is not for browsers. */
import { toDateEntry } from './date-entry';
import type { EventInput } from './event-input';
import type { EventView } from './views';

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
