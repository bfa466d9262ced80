/** Periods a number of units away: kept as coarse as the unit ("two years ago"), or the same day or week of another year ("ten years ago today"). */
import { addDays, addMonths } from '../calendar/day';
import { type Period, periodDays, periodOf, shiftPeriod, UNIT_RANKS } from '../calendar/period';
import type { Granularity, Reading } from '../model/timex';

type Relative = Reading & { kind: 'relative' };

const HOURS_OF_DAY = 24;
const MONTHS_OF_SEASON = 3;

/** "Two years ago" and the like: the count is kept as coarse as its unit. Null when the period is not known as finely as that: a day would be invented. */
export function counted({ unit, offset }: Pick<Relative, 'unit' | 'offset'>, period: Period): Period | null {
  const { first } = periodDays(period);
  const whole = Number.isInteger(offset);
  switch (unit) {
    case 'day':
      return period.unit === 'day' && whole ? periodOf(addDays(first, offset), 'day') : null;
    case 'week':
    case 'fortnight': {
      if (UNIT_RANKS[period.unit] > 1) return null;
      const days = Math.round(offset * (unit === 'week' ? 7 : 14));
      return periodOf(addDays(first, days), 'week');
    }
    // "24 hours later": a day
    case 'hour':
      return period.unit === 'day' && offset % HOURS_OF_DAY === 0 ? periodOf(addDays(first, offset / HOURS_OF_DAY), 'day') : null;
    case 'month':
      // "in the spring of 1985 and eighteen months later"
      if (period.unit === 'season' && offset % MONTHS_OF_SEASON === 0) return shiftPeriod(period, offset / MONTHS_OF_SEASON);
      return UNIT_RANKS[period.unit] > 2 ? null : periodOf(addMonths({ ...first, day: 1 }, Math.round(offset)), 'month');
    case 'quarter':
      return UNIT_RANKS[period.unit] > 3 ? null : shiftPeriod(periodOf(first, 'quarter'), Math.round(offset));
    case 'year':
      return whole
        ? shiftPeriod(periodOf(first, 'year'), offset)
        : periodOf(addMonths({ ...first, day: 1 }, Math.round(offset * 12)), 'month');
    case 'decade':
    case 'century':
      return shiftPeriod(periodOf(first, 'year'), Math.round(offset * (unit === 'decade' ? 10 : 100)));
    default:
      return null;
  }
}

/** Units that a day or a week may be counted away by and stay what it is, in months. */
const MONTHS: Readonly<Partial<Record<Granularity, number>>> = { month: 1, year: 12, decade: 120 };

/** "Ten years ago today", "a year ago this week": the same day or week so many units away; null for what is said otherwise. */
export function sameDayAway({ unit, offset, anchor }: Relative, period: Period): Period | null {
  const months = MONTHS[unit];
  const { first } = periodDays(period);
  if (anchor !== 'expression' || offset === 0) return null;
  if (unit === 'week') return periodOf(addDays(first, offset * 7), period.unit);
  const middle = period.unit === 'week' ? addDays(first, 3) : first;
  return months === undefined ? null : periodOf(addMonths(middle, offset * months), period.unit);
}
