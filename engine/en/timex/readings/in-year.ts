/** Parts of a year that is named, said from today, or left out. */
import type { CalendarFields, Reading } from '../../../model/timex';
import { yearFields } from './date-reading';

/** "Last year", "of that year", by its group `which`. */
export const WHICH_YEAR =
  "(?<which>last|this|next|that|the\\s+following|the\\s+previous|the\\s+same)\\s+(?:(?:fiscal|financial)\\s+)?year(?!['’-])";

/** The fields in a year that is named, said from today, or left out. */
export function inYear(
  fields: { season?: number; quarter?: number; half?: number },
  year: string | undefined,
  which: string | undefined,
): Reading {
  if (year !== undefined) return { kind: 'absolute', fields: { ...fields, ...yearFields(year) } };
  if (which === undefined) return { kind: 'partial', fields };
  return pointedAt('year', which, fields);
}

/** "Last", "this", "next": counted from the day of speaking; "that", "the same", "the following": from the one last named. */
export function pointedAt(unit: 'month' | 'year', which: string, fields: CalendarFields): Reading {
  const word = which.toLowerCase().replace(/^the\s+/, '');
  const offset = /last|previous/.test(word) ? -1 : /next|following/.test(word) ? 1 : 0;
  return { kind: 'relative', unit, offset, anchor: /last|this|next/.test(word) ? 'dct' : 'last-mentioned', fields };
}
