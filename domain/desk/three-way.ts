/** Three versions of an event compared: the one both editors began with, mine, and theirs. For the conflict page and for the save that follows it. */
import type { EventInput } from '../event-input';
import type { EventView } from '../views';
import { EVENT_FIELDS, type EventField, inputOf } from './event-values';

/** mine, theirs: only that side changed the field. open: both did, or the common version is not known, so an editor must choose. */
export type Standing = 'mine' | 'theirs' | 'open';
export type SideChoice = Exclude<Standing, 'open'>;
export type FieldSides<Side extends Standing> = Readonly<Partial<Record<EventField, Side>>>;

/** The fields in which my version and the current one differ, with the side that has changed each. `base` is null when it is not known. */
export function compareThree(base: EventInput | null, mine: EventInput, current: EventView): FieldSides<Standing> {
  const theirs = inputOf(current);
  const resolved = withSlugs(mine, current);
  const standing = (field: EventField): Standing => {
    if (base === null) return 'open';
    if (isSame(field, base, resolved)) return 'theirs';
    return isSame(field, base, theirs) ? 'mine' : 'open';
  };
  const differing = EVENT_FIELDS.filter((field) => !isSame(field, resolved, theirs));
  return Object.fromEntries(differing.map((field) => [field, standing(field)]));
}

export const sameInput = (mine: EventInput, stored: EventView): boolean => Object.keys(compareThree(null, mine, stored)).length === 0;

export interface Settlement {
  readonly input: EventInput;
  readonly open: readonly EventField[];
}

/** Puts both versions together. An editor's choice counts first; a field that only one side has changed is taken from that side. */
export function settle(base: EventInput | null, mine: EventInput, current: EventView, choices: FieldSides<SideChoice>): Settlement {
  const standing = Object.entries({ ...compareThree(base, mine, current), ...choices }) as [EventField, Standing][];
  const theirs = inputOf(current);
  const taken = standing.flatMap(([field, side]) => (side === 'theirs' ? [[field, theirs[field]] as const] : []));
  return {
    input: { ...mine, ...Object.fromEntries(taken) },
    open: standing.flatMap(([field, side]) => (side === 'open' ? [field] : [])),
  };
}

/** An actor that was typed by its name is the event's actor of that name. */
function withSlugs(input: EventInput, event: EventView): EventInput {
  const actors = input.actors.map((actor) => {
    if ('slug' in actor) return actor;
    const same = event.actors.find((known) => known.name.toLowerCase() === actor.name.toLowerCase());
    return same ? { slug: same.slug, role: actor.role } : actor;
  });
  return { ...input, actors };
}

const isSame = (field: EventField, one: EventInput, other: EventInput): boolean => toCompare(field, one) === toCompare(field, other);

function toCompare(field: EventField, input: EventInput): string {
  switch (field) {
    case 'themes': {
      // the first one is the main theme; the order of the others says nothing
      const [main, ...others] = input.themes;
      return JSON.stringify([main, ...others.sort()]);
    }
    case 'date': {
      const { edtf, qualifier, extent } = input.date;
      return JSON.stringify([edtf, qualifier, extent]);
    }
    case 'actors':
      return JSON.stringify(input.actors.map((actor) => ['slug' in actor ? actor.slug : ` ${actor.name}`, actor.role]));
    case 'summary':
      // a form sends other line ends than it was given
      return JSON.stringify(input.summary?.replace(/\r\n?/g, '\n') ?? null);
    case 'title':
    case 'status':
    case 'outcome':
    case 'action':
    case 'place':
      return JSON.stringify(input[field]);
  }
}
