/** The numbers by which the database finds events of the same parties near the same days, as `event_keys` of the migrations files them. */
import { dayNumber } from '@/domain/dates/day-words';

/** files every event */
export const ANYBODY = 0;
/** files the events of which nobody is named */
export const NOBODY = -1;

const FIRST_DAY = dayNumber('2000-01-01');
/** the lengths of stretches in days, as powers of two */
const LEVELS = [3, 7, 11, 15] as const;
const STRETCHES = 2 ** 24;
/** the index compares each key with all the others that are looked for */
const MOST_DAYS = 512;

/** Under which keys the events of any of the parties are filed that touch the days; null where these are so many that the keys would be, too. */
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
