/** Three-way comparison of an event: common base, mine and theirs. Used by the conflict page and the save that follows. */
import type { EventInput } from '../event-input';
import type { EventView } from '../views';
import { EVENT_FIELDS, type EventField, inPlainOrder, inputOf } from './event-values';

/** mine, theirs: only that side changed the field. open: both did, or the base is unknown, so an editor must choose. */
export type Standing = 'mine' | 'theirs' | 'open';
export type SideChoice = Exclude<Standing, 'open'>;
export type FieldSides<Side extends Standing> = Readonly<Partial<Record<EventField, Side>>>;

/** The fields in which mine and the current version differ, with the side that changed each. `base` is null when unknown. */
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

interface Settlement {
  readonly input: EventInput;
  readonly open: readonly EventField[];
}

/** Merges both versions. An editor's choice has priority; otherwise a field changed on one side is taken from that side. */
export function settle(base: EventInput | null, mine: EventInput, current: EventView, choices: FieldSides<SideChoice>): Settlement {
  const standing = Object.entries({ ...compareThree(base, mine, current), ...choices }) as [EventField, Standing][];
  const theirs = inputOf(current);
  const taken = standing.flatMap(([field, side]) => (side === 'theirs' ? [[field, theirs[field]] as const] : []));
  return { input: { ...mine, ...Object.fromEntries(taken) }, open: standing.flatMap(([field, side]) => (side === 'open' ? [field] : [])) };
}

/** Replaces actors given by name with the event's actors of that name. */
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
    case 'themes':
      return JSON.stringify(inPlainOrder(input.themes));
    case 'date': {
      const { edtf, qualifier, extent } = input.date;
      return JSON.stringify([edtf, qualifier, extent]);
    }
    case 'actors':
      return JSON.stringify(input.actors.map((actor) => ['slug' in actor ? actor.slug : ` ${actor.name}`, actor.role]));
    case 'summary':
      // browsers normalize line endings on submit
      return JSON.stringify(input.summary?.replace(/\r\n?/g, '\n') ?? null);
    case 'reference': {
      const { url, title, quote } = input.reference ?? {};
      return JSON.stringify([url, title, quote?.replace(/\r\n?/g, '\n')]);
    }
    default:
      return JSON.stringify(input[field]);
  }
}
