/** Converts an event to form field values and compares two versions. Does not import zod, so browsers can load it. */
import type { ActorRole } from '@/engine/model/event';
import { toDateEntry } from '../dates/date-entry';
import type { EventInput } from '../event-input';
import type { EventView } from '../views';

export type FieldValues = Readonly<Record<string, string>>;

export const NEW_EVENT: FieldValues = { status: 'happened', outcome: 'unknown', 'date.hedge': 'exact', 'date.extent': 'throughout' };

export const fieldValues = (event: EventView): FieldValues => inputValues(inputOf(event), nameIn(event.actors));

/** The field values of an input; `nameOf` returns the name of an actor. Excludes secondary themes, which are a list. */
export function inputValues(input: EventInput, nameOf: (slug: string) => string): FieldValues {
  const date = Object.entries(toDateEntry(input.date)).map(([key, value]) => [`date.${key}`, value] as const);
  const actors = input.actors.flatMap((actor, at) => {
    const [name, slug] = 'slug' in actor ? [nameOf(actor.slug), actor.slug] : [actor.name, ''];
    return [
      [`actors.${at}.name`, name] as const,
      [`actors.${at}.was`, name] as const,
      [`actors.${at}.slug`, slug] as const,
      [`actors.${at}.role`, actor.role] as const,
    ];
  });
  return Object.fromEntries([
    ['title', input.title],
    ['summary', input.summary ?? ''],
    ['status', input.status],
    ['outcome', input.outcome],
    ['action', input.action ?? ''],
    ['place', input.place ?? ''],
    ['reference.url', input.reference?.url ?? ''],
    ['reference.title', input.reference?.title ?? ''],
    ['reference.quote', input.reference?.quote ?? ''],
    ['mainTheme', input.themes[0] ?? ''],
    ...date,
    ...actors,
  ]);
}

export interface NamedSlug {
  readonly slug: string;
  readonly name: string;
}

/** Looks up actor names by slug; falls back to the slug. */
export const nameIn =
  (actors: readonly NamedSlug[]) =>
  (slug: string): string =>
    actors.find((actor) => actor.slug === slug)?.name ?? slug;

/** An event with the values of an EventInput, such as a view or a snapshot. */
type StatedEvent = Pick<EventInput, 'title' | 'summary' | 'date' | 'status' | 'outcome' | 'action' | 'place' | 'reference'> & {
  readonly themes: readonly { readonly id: string }[];
  readonly actors: readonly { readonly slug: string; readonly role: ActorRole }[];
};

/** Converts an event to an EventInput, the source for "take theirs". */
export const inputOf = (event: StatedEvent): EventInput => ({
  title: event.title,
  summary: event.summary,
  date: { edtf: event.date.edtf, qualifier: event.date.qualifier, extent: event.date.extent },
  status: event.status,
  outcome: event.outcome,
  action: event.action,
  themes: event.themes.map((theme) => theme.id),
  actors: event.actors.map(({ slug, role }) => ({ slug, role })),
  place: event.place,
  reference: event.reference,
});

/** Themes to compare: the first is the main theme, and the order of the others has no meaning. */
export const inPlainOrder = ([main, ...others]: readonly string[]): readonly (string | undefined)[] => [main, ...others.sort()];

export type EventField = keyof EventInput;

export const FIELD_LABELS: Readonly<Record<EventField, string>> = {
  title: 'Title',
  summary: 'Summary',
  date: 'Date',
  status: 'Status',
  outcome: 'Outcome',
  action: 'Action',
  themes: 'Themes',
  actors: 'Actors',
  place: 'Place',
  reference: 'Source',
};

export const EVENT_FIELDS = Object.keys(FIELD_LABELS) as readonly EventField[];

/** Fields in which two inputs differ. The same actor by name and by slug counts as different. */
export const differingFields = (mine: EventInput, theirs: EventInput): readonly EventField[] =>
  EVENT_FIELDS.filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]));
