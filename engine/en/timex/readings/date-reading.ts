/** Dates from the parts that the words name. */
import type { CalendarFields, Reading } from '../../../model/timex';

/** The field of a year written in four figures, or in two ("'98"), which leave the century to the time of the text. */
export function yearFields(text: string | undefined): { readonly year?: number; readonly shortYear?: true } {
  if (text === undefined) return {};
  const figures = Number(text.replace(/\D/g, ''));
  return figures < 100 ? { year: 2000 + figures, shortYear: true } : { year: figures };
}

/** A date from its fields: absolute when the year is there, else partial. */
export function dateReading(fields: CalendarFields): Reading {
  return fields.year === undefined ? { kind: 'partial', fields } : { kind: 'absolute', fields };
}

/** The fields without the empty ones. */
export const without = (fields: CalendarFields): CalendarFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
