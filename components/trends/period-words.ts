/** Periods in words, whole for tables and titles, short for the axis of a chart. */
import { calendarParts, calendarWords, monthName, yearWords } from '@/domain/dates/day-words';
import type { DaySpan } from '@/domain/timeline/tiles';
import type { PeriodUnit } from '@/domain/timeline/trends';

export const UNIT_WORDS: Readonly<Record<PeriodUnit, { readonly one: string; readonly more: string }>> = {
  month: { one: 'Month', more: 'Months' },
  quarter: { one: 'Quarter', more: 'Quarters' },
  year: { one: 'Year', more: 'Years' },
  decade: { one: 'Decade', more: 'Decades' },
  century: { one: 'Century', more: 'Centuries' },
};

const yearOf = (day: string): number => calendarParts(day)?.year ?? 0;
const monthOf = (day: string): number => calendarParts(day)?.month ?? 1;

/** "March 2024", "January to March 2024", "2024", "2020 to 2029" */
export function periodWords({ from, to }: DaySpan, unit: PeriodUnit): string {
  switch (unit) {
    case 'month':
      return calendarWords(from.slice(0, -3));
    case 'quarter':
      return `${monthName(monthOf(from))} to ${calendarWords(to.slice(0, -3))}`;
    case 'year':
      return yearWords(yearOf(from));
    case 'decade':
    case 'century':
      return `${yearWords(yearOf(from))} to ${yearWords(yearOf(to))}`;
  }
}

export interface PeriodTick {
  /** position of the period */
  readonly at: number;
  readonly label: string;
  /** a second line */
  readonly year: string | null;
}

/** px that a year needs, and a month or a quarter */
const YEAR_WIDTH = 36;
const PART_WIDTH = 26;

/** Labels under the periods, each `step` px wide: parts of years where there is room, and the year where it begins. */
export function periodTicks(periods: readonly DaySpan[], unit: PeriodUnit, step: number): readonly PeriodTick[] {
  if (unit !== 'month' && unit !== 'quarter') return everyFew(periods, Math.ceil(YEAR_WIDTH / step));
  const withParts = step >= PART_WIDTH;
  return periods.flatMap(({ from }, at) => {
    const begins = monthOf(from) === 1;
    const year = begins || (at === 0 && monthOf(from) < 11) ? yearWords(yearOf(from)) : null;
    if (withParts) return [{ at, label: partWords(from, unit), year }];
    return year === null ? [] : [{ at, label: year, year: null }];
  });
}

const partWords = (day: string, unit: 'month' | 'quarter'): string =>
  unit === 'month' ? monthName(monthOf(day)).slice(0, 3) : `Q${(monthOf(day) + 2) / 3}`;

const everyFew = (periods: readonly DaySpan[], few: number): readonly PeriodTick[] =>
  periods.flatMap(({ from }, at) => (at % few === 0 ? [{ at, label: yearWords(yearOf(from)), year: null }] : []));
