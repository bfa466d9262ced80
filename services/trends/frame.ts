/** Divides a range of days into periods. Pure. */
import { firstOfMonth, lastOfMonth, monthNumber } from '@/domain/dates/day-words';
import type { DaySpan } from '@/domain/timeline/tiles';
import { PERIOD_UNITS, type PeriodUnit } from '@/domain/timeline/trends';

const MONTHS: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };
/** the maximum number of periods that a chart can display; the whole calendar has this many centuries */
const MOST_PERIODS = 150;
/** the maximum number of periods that is easy to read */
const GOOD_PERIODS = 36;

/** Consecutive whole periods that cover a range. */
export interface Frame {
  readonly unit: PeriodUnit;
  readonly span: DaySpan;
  readonly periods: readonly DaySpan[];
}

const countOf = (span: DaySpan, unit: PeriodUnit): number => numberOf(span.to, unit) - numberOf(span.from, unit) + 1;
const numberOf = (day: string, unit: PeriodUnit): number => Math.floor(monthNumber(day) / MONTHS[unit]);

/** The units that produce few enough periods, finest first; decades and centuries only if there are more than two. */
export const unitsOf = (span: DaySpan): readonly PeriodUnit[] =>
  PERIOD_UNITS.filter((unit) => {
    const count = countOf(span, unit);
    return count <= MOST_PERIODS && (MONTHS[unit] <= MONTHS.year || count > 2);
  });

/** Uses the requested unit, or the next coarser one that fits. Without a request, the finest unit that is easy to read. */
export function frameOver(span: DaySpan, asked: PeriodUnit | null): Frame {
  const units = unitsOf(span);
  const easy = units.find((unit) => countOf(span, unit) <= GOOD_PERIODS) ?? units.at(-1);
  const unit = (asked === null ? easy : units.find((one) => MONTHS[one] >= MONTHS[asked])) ?? easy ?? 'century';
  const first = numberOf(span.from, unit);
  const periods = Array.from({ length: countOf(span, unit) }, (_, step) => {
    const month = (first + step) * MONTHS[unit];
    return { from: firstOfMonth(month), to: lastOfMonth(month + MONTHS[unit] - 1) };
  });
  return { unit, span, periods };
}
