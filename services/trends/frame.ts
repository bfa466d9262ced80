/** The periods that a span of days is cut into. Pure. */
import { firstOfMonth, lastOfMonth, monthNumber } from '@/domain/dates/day-words';
import type { DaySpan } from '@/domain/timeline/tiles';
import { PERIOD_UNITS, type PeriodUnit } from '@/domain/timeline/trends';

const MONTHS: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };
/** a chart shows no more of them apart; the whole calendar has this many centuries */
const MOST_PERIODS = 150;
/** so many are read at a glance */
const GOOD_PERIODS = 36;

/** Consecutive whole periods over a span. */
export interface Frame {
  readonly unit: PeriodUnit;
  readonly span: DaySpan;
  readonly periods: readonly DaySpan[];
}

const countOf = (span: DaySpan, unit: PeriodUnit): number => numberOf(span.to, unit) - numberOf(span.from, unit) + 1;
const numberOf = (day: string, unit: PeriodUnit): number => Math.floor(monthNumber(day) / MONTHS[unit]);

/** The units that cut the span into few enough periods, the finest first; decades and centuries only where there are several. */
export const unitsOf = (span: DaySpan): readonly PeriodUnit[] =>
  PERIOD_UNITS.filter((unit) => {
    const count = countOf(span, unit);
    return count <= MOST_PERIODS && (MONTHS[unit] <= MONTHS.year || count > 2);
  });

/** In the unit that is asked for, or in the next coarser one that the span can be shown in; by itself the finest that is read easily. */
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
