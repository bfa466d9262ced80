/** A change taken back while later ones stay: what still stands as the change left it goes back to how it was before. */
import { isDeepStrictEqual } from 'node:util';
import { FIELDS, type Field } from '../events/event-fields';
import type { EventSnapshot } from '../events/event-snapshot';

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

/** `after` is what the change made of `before`; `now` has what came since. */
export function takeBack(after: EventSnapshot, now: EventSnapshot, before: EventSnapshot): EventSnapshot {
  const pick = (snapshot: EventSnapshot, field: Field) => Object.fromEntries(KEYS[field].map((key) => [key, snapshot[key]]));
  const untouched = FIELDS.filter((field) => isDeepStrictEqual(pick(after, field), pick(now, field)));
  const origins = { ...now.origins };
  for (const field of untouched) {
    const origin = before.origins[field];
    if (origin) origins[field] = origin;
    else delete origins[field];
  }
  return Object.assign({}, now, ...untouched.map((field) => pick(before, field)), { origins });
}
