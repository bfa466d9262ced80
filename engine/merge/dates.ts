/** How two dates agree, and how many days apart they are. */

import type { IsoDay } from '../model/article';
import type { DateAgreement } from '../model/merging';
import { step } from '../model/step';

interface Bounds {
  readonly edtf: string;
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
}

const MS_PER_DAY = 86_400_000;

const dayNumbers = new Map<IsoDay, number>();
const MOST_KNOWN = 20_000;

/** Day number of an ISO day (days since 1970-01-01, years before our era included). Each day is worked out once: matching asks for few days often. */
export function dayNumber(day: IsoDay): number {
  const before = dayNumbers.get(day);
  if (before !== undefined) return before;
  const number = countDays(day);
  if (dayNumbers.size >= MOST_KNOWN) dayNumbers.clear();
  dayNumbers.set(day, number);
  return number;
}

/** How many days a date spans. */
export const daysOf = ({ earliest, latest }: Pick<Bounds, 'earliest' | 'latest'>): number => dayNumber(latest) - dayNumber(earliest) + 1;

function countDays(day: IsoDay): number {
  const match = /^(-?\d{4,6})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return Number.NaN;
  const at = new Date(0);
  at.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Math.round(at.getTime() / MS_PER_DAY);
}

/** Null when the dates exclude one another. */
export const dateAgreement = step(
  'merge/dates',
  (a: Bounds, b: Bounds): DateAgreement | null => {
    if (a.edtf === b.edtf) return 'same';
    const [aFrom, aTo] = [dayNumber(a.earliest), dayNumber(a.latest)];
    const [bFrom, bTo] = [dayNumber(b.earliest), dayNumber(b.latest)];
    // days that differ are two events until an editor says otherwise: talks go on the next day, and partners meet again
    if (Math.max(aFrom, bFrom) > Math.min(aTo, bTo)) return null;
    return (aFrom <= bFrom && bTo <= aTo) || (bFrom <= aFrom && aTo <= bTo) ? 'within' : 'overlap';
  },
  () => null,
);

const EXACT_DAY = /^-?\d{4,6}-\d{2}-\d{2}$/;
/** Reports of one event name neighboring days: a time zone, a slip, the day of the announcement. */
const MOST_DAYS_APART = 2;

/** How many days two exact days differ by, 1 or 2; null for anything else. */
export function daysApart(a: Bounds, b: Bounds): number | null {
  const gap = Math.abs(dayNumber(a.earliest) - dayNumber(b.earliest));
  return gap >= 1 && gap <= MOST_DAYS_APART && EXACT_DAY.test(a.edtf) && EXACT_DAY.test(b.edtf) ? gap : null;
}
