/** Two events that become one: for each field which of them is right, or both together where a field can hold both. */
import type { EventInput } from '../event-input';
import { EVENT_FIELDS, type EventField } from './event-values';

export type MergeChoice = 'into' | 'from' | 'both';

export const LIST_FIELDS: readonly EventField[] = ['themes', 'actors'];

const MOST_THEMES = 8;
const MOST_ACTORS = 30;

/** All of both; what they share is named once, as the first has it. */
export const together = (into: EventInput, from: EventInput): EventInput => ({
  ...into,
  themes: [...new Set([...into.themes, ...from.themes])].slice(0, MOST_THEMES),
  actors: [...into.actors, ...from.actors.filter((one) => !into.actors.some((other) => nameOf(other) === nameOf(one)))].slice(
    0,
    MOST_ACTORS,
  ),
});

const nameOf = (actor: EventInput['actors'][number]): string => ('slug' in actor ? actor.slug : actor.name);

/** What the one event says. A field that is not named stays as it is; both together is for lists alone. */
export function chooseFields(into: EventInput, from: EventInput, choose: Readonly<Partial<Record<EventField, MergeChoice>>>): EventInput {
  const both = together(into, from);
  const sideOf = (field: EventField): EventInput => {
    if (choose[field] === 'from') return from;
    return choose[field] === 'both' && LIST_FIELDS.includes(field) ? both : into;
  };
  return Object.assign({}, into, ...EVENT_FIELDS.map((field) => ({ [field]: sideOf(field)[field] })));
}
