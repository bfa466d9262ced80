/** English names of months. Words that are also verbs, names or nouns count as months only with a capital and a date beside them. */

export const MONTH_NUMBERS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

/** Months whose name is a common word or a given name: alone they need a preposition before them. */
export const AMBIGUOUS_MONTHS: readonly string[] = ['march', 'mar', 'april', 'may', 'june', 'jun', 'august', 'jan'];

/** 1–12, or null when the words name no month; "may" and "march" without a capital do not. */
export function monthNumber(text: string): number | null {
  const lower = text.toLowerCase().replace(/\.$/, '');
  if (text.startsWith(lower.charAt(0)) && (lower.length <= 4 || lower === 'march')) return null;
  return MONTH_NUMBERS[lower] ?? null;
}
