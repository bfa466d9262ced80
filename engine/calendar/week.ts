/** ISO 8601 weeks: they begin on Monday, and the first of a year is the one that holds its 4 January. */
import { addDays, addMonths, type CalendarDay, dayNumber, weekday } from './day';

export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

export function isoWeek(day: CalendarDay): IsoWeek {
  const thursday = addDays(day, 4 - weekday(day));
  const firstDay = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - firstDay) / 7) + 1 };
}

export function mondayOf(day: CalendarDay): CalendarDay {
  return addDays(day, 1 - weekday(day));
}

export function mondayOfWeek({ year, week }: IsoWeek): CalendarDay {
  return addDays(mondayOf({ year, month: 1, day: 4 }), (week - 1) * 7);
}

/** The latest such weekday on or before the day. */
export function weekdayOnOrBefore(day: CalendarDay, isoWeekday: number): CalendarDay {
  return addDays(day, -((weekday(day) - isoWeekday + 7) % 7));
}

/** The next such weekday on or after the day. */
export function weekdayOnOrAfter(day: CalendarDay, isoWeekday: number): CalendarDay {
  return addDays(day, (isoWeekday - weekday(day) + 7) % 7);
}

/** The n-th such weekday of a month, −1 the last; a fifth may lie in the next month. */
export function nthWeekday(year: number, month: number, isoWeekday: number, nth: number): CalendarDay {
  const first = { year, month, day: 1 };
  return nth < 0
    ? weekdayOnOrBefore(addDays(addMonths(first, 1), -1), isoWeekday)
    : addDays(weekdayOnOrAfter(first, isoWeekday), (nth - 1) * 7);
}
