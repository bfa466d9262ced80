/** A change taken back while later ones stay: what still stands as the change left it goes back to how it was before. */
import { isDeepStrictEqual } from 'node:util';
import { FIELDS, type Field } from '../events/editing/event-fields';
import type { EventSnapshot } from '../events/editing/event-snapshot';

/** What belongs to a field of a snapshot. */
const KEYS: Readonly<Record<Field, readonly (keyof EventSnapshot)[]>> = {
  title: ['title'],
  summary: ['summary'],
  date: ['edtf', 'earliest', 'latest', 'precision', 'qualifier', 'extent', 'dateBasis', 'dateText'],
  status: ['status', 'polarity'],
  outcome: ['outcome'],
  action: ['action'],
  themes: ['themes'],
  actors: ['actors'],
  place: ['place'],
};
/** Whether it is shown, and whose word that is. */
const VERDICT = ['state', 'checkedAt', 'checkedBy'] as const;

/** `after` is what the change made of `before`; `now` has what came since. All three name actors and themes of now. */
export function takeBack(after: EventSnapshot, now: EventSnapshot, before: EventSnapshot): EventSnapshot {
  const stands = (keys: readonly (keyof EventSnapshot)[]): boolean => isDeepStrictEqual(told(after, keys), told(now, keys));
  const untouched = FIELDS.filter((field) => stands(KEYS[field]));
  const origins = { ...now.origins };
  for (const field of untouched) {
    const origin = before.origins[field];
    if (origin) origins[field] = origin;
    else delete origins[field];
  }
  const keys = [...untouched.flatMap((field) => KEYS[field]), ...(stands(VERDICT) ? VERDICT : [])];
  return Object.assign({}, now, pick(before, keys), { origins });
}

const pick = (snapshot: EventSnapshot, keys: readonly (keyof EventSnapshot)[]) =>
  Object.fromEntries(keys.map((key) => [key, snapshot[key]]));

/** To be compared: actors are who takes part in what role by whose word, however they are called now and in whatever order they stand. */
const told = (snapshot: EventSnapshot, keys: readonly (keyof EventSnapshot)[]) =>
  keys.map((key) => (key === 'actors' ? snapshot.actors.map(({ id, role, origin }) => `${id} ${role} ${origin}`).sort() : snapshot[key]));
