/** Computes the index keys for events of the same parties near the same days, like `event_keys` in the migrations. */
import { dayNumber } from '@/domain/dates/day-words';

/** party key of every event */
export const ANYBODY = 0;
/** party key of events without a named party */
export const NOBODY = -1;

const FIRST_DAY = dayNumber('2000-01-01');
/** the lengths of stretches in days, as powers of two */
const LEVELS = [3, 7, 11, 15] as const;
const STRETCHES = 2 ** 24;
/** longer ranges would need too many keys: the index compares each key with all the others */
const MOST_DAYS = 512;

/** The keys of events that involve any of the parties on these days; null if there would be too many. */
export function nearKeys(parties: readonly number[], first: number, last: number): readonly number[] | null {
  if (last - first > MOST_DAYS) return null;
  return parties.flatMap((party) =>
    LEVELS.flatMap((days, level) => {
      const stretch = (day: number): number => Math.floor((day - FIRST_DAY) / 2 ** days) + STRETCHES / 2;
      return Array.from(
        { length: stretch(last) - stretch(first) + 1 },
        (_, step) => (party * LEVELS.length + level) * STRETCHES + stretch(first) + step,
      );
    }),
  );
}
