/** Days, months and years as an address and a field write them. */

/** for those who describe it; others ask `isCalendarText` */
export const CALENDAR_TEXT = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** `2024`, `2024-01` or `2024-01-09` */
export const isCalendarText = (text: string): boolean => CALENDAR_TEXT.test(text);

/** Whether a window from the one to the other has no day; a year ends after each of its months. */
export const isBackwards = (from: string, to: string): boolean => from > `${to}~`;

/** A day that the calendar has, written in full. */
export function isFullDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && !text.startsWith('0000');
}
