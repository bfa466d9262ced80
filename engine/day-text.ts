/** The reader of written dates alone, for date fields: it loads no other part of the engine. */
export { isDateAlone } from './en/text/read-date-line';
export { type DayInText, readDays } from './en/text/read-day';
