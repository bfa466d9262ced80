/** The words of the scale below the axis, in UTC and in English, years before Christ included. */
import type { Moment } from 'moment';
import { MONTH_NAMES, weekdayWords, yearWords } from '@/domain/dates/day-words';

interface Parts {
  readonly iso: string;
  readonly year: number;
  readonly month: string;
  readonly day: number;
}

function partsOf(date: Date | Moment): Parts {
  const utc = new Date(date.valueOf());
  return {
    iso: utc.toISOString().slice(0, 10),
    year: utc.getUTCFullYear(),
    month: MONTH_NAMES[utc.getUTCMonth()] ?? '',
    day: utc.getUTCDate(),
  };
}

/** `scale` is vis's word for the step between two lines. */
export function minorLabels(date: Date | Moment, scale: string): string {
  const { iso, year, month, day } = partsOf(date);
  switch (scale) {
    case 'year':
      return yearWords(year);
    case 'month':
      return month.slice(0, 3);
    case 'weekday':
      return `${weekdayWords(iso).slice(0, 3)} ${day}`;
    case 'day':
    case 'week':
      return String(day);
    default:
      return '';
  }
}

export function majorLabels(date: Date | Moment, scale: string): string {
  const { year, month, day } = partsOf(date);
  switch (scale) {
    case 'year':
      return '';
    case 'month':
      return yearWords(year);
    case 'weekday':
    case 'day':
    case 'week':
      return `${month} ${yearWords(year)}`;
    default:
      return `${day} ${month} ${yearWords(year)}`;
  }
}
