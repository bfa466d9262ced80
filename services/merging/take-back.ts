/** A change taken back while later ones stay: what still stands as the change left it goes back to how it was before. */
import { isDeepStrictEqual } from 'node:util';
import { FIELDS, type Field } from '../events/editing/event-fields';
import type { EventSnapshot } from '../events/editing/event-snapshot';

type Keys = readonly (keyof EventSnapshot)[];

const DATE: Keys = ['edtf', 'earliest', 'latest', 'precision', 'qualifier', 'extent', 'dateBasis', 'dateText'];
/** What belongs to a field of a snapshot. */
const keysOf = (field: Field): Keys => (field === 'date' ? DATE : field === 'status' ? ['status', 'polarity'] : [field]);
/** Whether it is shown, and whose word that is. */
const VERDICT = ['state', 'checkedAt', 'checkedBy'] as const;

/** `after` is what the change made of `before`; `now` has what came since. All three name actors and themes of now. */
export function takeBack(after: EventSnapshot, now: EventSnapshot, before: EventSnapshot): EventSnapshot {
  const stands = (keys: Keys): boolean => isDeepStrictEqual(told(after, keys), told(now, keys));
  const untouched = FIELDS.filter((field) => stands(keysOf(field)));
  const origins = { ...now.origins };
  for (const field of untouched) {
    const origin = before.origins[field];
    if (origin) origins[field] = origin;
    else delete origins[field];
  }
  const keys = [...untouched.flatMap((field) => keysOf(field)), ...(stands(VERDICT) ? VERDICT : [])];
  return Object.assign({}, now, pick(before, keys), { origins });
}

const pick = (snapshot: EventSnapshot, keys: Keys) => Object.fromEntries(keys.map((key) => [key, snapshot[key]]));

/** To be compared: actors are who takes part in what role by whose word, however they are called now and in whatever order they stand. */
const told = (snapshot: EventSnapshot, keys: Keys) =>
  keys.map((key) => (key === 'actors' ? snapshot.actors.map(({ id, role, origin }) => `${id} ${role} ${origin}`).sort() : snapshot[key]));
