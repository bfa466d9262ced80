/** Reads the day that a person enters, in all usual forms ("2024-01-09", "9 Jan 2024", "09.01.2024", "Published: 9 January 2024"). */
import { readDateLine } from '@/engine/day-text';

export { type DayOrder, fullYear, readFigures } from '@/engine/day-text';

type DayEntry = { readonly ok: true; readonly day: string } | { readonly ok: false; readonly isOpen: boolean; readonly message: string };

/** a time of day that does not exist */
const NO_CLOCK = /(?<![\d:])(?:2[4-9]|[3-9]\d):\d\d|:[6-9]\d/;

/** `isOpen`: the digits have two readings; `message`: a sentence for the person. */
export function readDayText(entered: string): DayEntry {
  const text = entered.trim();
  const line = NO_CLOCK.test(text) ? null : readDateLine(text);
  const [only, ...others] = line?.rest === '' ? line.dates : [];
  // a day of printing, or the start or end of a period, is not an answer
  if (!only || others.length > 0 || only.role === 'ignored')
    return { ok: false, isOpen: false, message: 'Enter a date like 2024-01-09 or 9 January 2024.' };
  if (only.other === null) return { ok: true, day: only.day };
  const [one, two] = [only.day, only.other];
  return { ok: false, isOpen: true, message: `“${text}” can mean ${one} or ${two}. Enter one of these dates.` };
}

/** Returns a question for the person if the text is not a single day. Returns null for a single day or a missing text. */
export function questionAbout(entered: string | null): string | null {
  const read = entered === null ? null : readDayText(entered);
  return read === null || read.ok ? null : read.message;
}

/** The day as `YYYY-MM-DD`, or the text as entered if it is not one day. */
export function dayOrText(entered: string): string {
  const read = readDayText(entered);
  return read.ok ? read.day : entered;
}
