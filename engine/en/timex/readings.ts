/** Readings that several rules share: dates from their named parts, parts of a year, and ranges between two dates. */
import type { CalendarFields, Reading } from '../../model/timex';
import { unitOf } from '../lexicon/time/calendar-words';
import type { Found, FoundPart } from './pattern-rule';

/** Returns the fields for a year in four digits, or in two ("'98"), whose century depends on the time of the text. */
export function yearFields(text: string | undefined): { readonly year?: number; readonly shortYear?: true } {
  if (text === undefined) return {};
  const figures = Number(text.replace(/\D/g, ''));
  return figures < 100 ? { year: 2000 + figures, shortYear: true } : { year: figures };
}

/** Returns a date from its fields: absolute with a year, otherwise partial. */
export const dateReading = (fields: CalendarFields): Reading =>
  fields.year === undefined ? { kind: 'partial', fields } : { kind: 'absolute', fields };

/** Drops the empty fields. */
export const without = (fields: CalendarFields): CalendarFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));

/** "Last year", "of that year", in the group `which`. */
export const WHICH_YEAR =
  "(?<which>last|this|next|that|the\\s+following|the\\s+previous|the\\s+same)\\s+(?:(?:fiscal|financial)\\s+)?year(?!['’-])";

/** Returns the fields in a year that is named, relative to today, or missing. */
export function inYear(
  fields: { season?: number; quarter?: number; half?: number },
  year: string | undefined,
  which: string | undefined,
): Reading {
  if (year !== undefined) return { kind: 'absolute', fields: { ...fields, ...yearFields(year) } };
  if (which === undefined) return { kind: 'partial', fields };
  return pointedAt('year', which, fields);
}

/** "Last", "this", "next" count from the day of speaking; "that", "the same", "the following" count from the last mentioned date. */
export function pointedAt(unit: 'month' | 'year', which: string, fields: CalendarFields): Reading {
  const word = which.toLowerCase().replace(/^the\s+/, '');
  const offset = /last|previous/.test(word) ? -1 : /next|following/.test(word) ? 1 : 0;
  return { kind: 'relative', unit, offset, anchor: /last|this|next/.test(word) ? 'dct' : 'last-mentioned', fields };
}

/** A date inside the match, at these offsets in the match. */
export const datePart = (reading: Reading, from: number, to: number): FoundPart => ({ type: 'DATE', reading, from, to });

/** A duration of one unit, or null for another word. */
export function oneUnit(word: string | undefined, position?: 'ending' | 'beginning'): Found | null {
  const unit = unitOf(word ?? '');
  return unit && { type: 'DURATION', reading: { kind: 'duration', unit, amount: 1, ...(position && { position }) } };
}

export const rangeFound = (first: FoundPart, second: FoundPart): Found => ({
  type: first.type === 'TIME' ? 'TIME' : 'DATE',
  reading: { kind: 'range', from: first.reading, to: second.reading },
  parts: [first, second],
});
