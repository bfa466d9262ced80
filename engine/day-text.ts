/** The reader for written dates in date fields. It loads no other part of the engine. */
export { readDateLine } from './en/text/read-date-line';
export { type DayOrder, fullYear, readFigures } from './en/text/read-day';
