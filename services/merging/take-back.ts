/** Undoes one change of an event and keeps later ones: only values that are unchanged since are restored. */
import { isDeepStrictEqual } from 'node:util';
import { FIELDS, type Field } from '../events/editing/event-fields';
import type { EventSnapshot } from '../events/editing/event-snapshot';

type Keys = readonly (keyof EventSnapshot)[];

const DATE: Keys = ['edtf', 'earliest', 'latest', 'precision', 'qualifier', 'extent', 'dateBasis', 'dateText'];
/** The snapshot keys that belong to a field. */
const keysOf = (field: Field): Keys => (field === 'date' ? DATE : field === 'status' ? ['status', 'polarity'] : [field]);
/** The visibility and who checked the event. */
const VERDICT = ['state', 'checkedAt', 'checkedBy'] as const;

/** `before` and `after` are the snapshots around the change; `now` is the current one. All use current actors and themes. */
export function takeBack(after: EventSnapshot, now: EventSnapshot, before: EventSnapshot): EventSnapshot {
  const stands = (keys: Keys): boolean => isDeepStrictEqual(comparable(after, keys), comparable(now, keys));
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

/** Comparable values of the keys. Actors are compared by ID, role and origin, ignoring names and order. */
const comparable = (snapshot: EventSnapshot, keys: Keys) =>
  keys.map((key) => (key === 'actors' ? snapshot.actors.map(({ id, role, origin }) => `${id} ${role} ${origin}`).sort() : snapshot[key]));
