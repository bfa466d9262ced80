/** Merges two events field by field: take either value, or both where a field is a list. */
import { parseEdtf } from '@/engine/calendar/edtf';
import type { EventInput } from '../event-input';
import { EVENT_FIELDS, type EventField } from './event-values';

export type MergeChoice = 'into' | 'from' | 'both';

export const LIST_FIELDS: readonly EventField[] = ['themes', 'actors'];

const MOST_THEMES = 8;
const MOST_ACTORS = 30;

/** Combines the lists of both without duplicates; the first event's version wins. */
export const together = (into: EventInput, from: EventInput): EventInput => ({
  ...into,
  themes: [...new Set([...into.themes, ...from.themes])].slice(0, MOST_THEMES),
  actors: [...into.actors, ...from.actors.filter((one) => !into.actors.some((other) => nameOf(other) === nameOf(one)))].slice(
    0,
    MOST_ACTORS,
  ),
});

const nameOf = (actor: EventInput['actors'][number]): string => ('slug' in actor ? actor.slug : actor.name);

/** `from` if its date is within the other date and is more exact, for example a day of the other’s month. */
export function moreExactDate(into: Pick<EventInput, 'date'>, from: Pick<EventInput, 'date'>): Exclude<MergeChoice, 'both'> {
  const [kept, other] = [parseEdtf(into.date.edtf), parseEdtf(from.date.edtf)];
  if (!kept || !other || (kept.earliest === other.earliest && kept.latest === other.latest)) return 'into';
  return kept.earliest <= other.earliest && other.latest <= kept.latest ? 'from' : 'into';
}

/** Applies the choice per field; unnamed fields keep the value of `into`. Only lists can take both. */
export function chooseFields(into: EventInput, from: EventInput, choose: Readonly<Partial<Record<EventField, MergeChoice>>>): EventInput {
  const both = together(into, from);
  const sideOf = (field: EventField): EventInput => {
    if (choose[field] === 'from') return from;
    return choose[field] === 'both' && LIST_FIELDS.includes(field) ? both : into;
  };
  return Object.assign({}, into, ...EVENT_FIELDS.map((field) => ({ [field]: sideOf(field)[field] })));
}
