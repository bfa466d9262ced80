/**
 * The grammar of TIMEX3 values and frequencies: the simple types of the TimeML 1.2.1 schema
 * (https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.xsd), with digits restricted to the calendar. It adds extensions from
 * the TIDES guidelines, on which TimeML builds: years BC (`BC0044`), decades and centuries by their first digits (`199`, `19`), UTC
 * offsets, unknown hours (`TXX`), decimals in a duration, and weekends as a unit (`P2WE`).
 */

const YEAR = '(?:\\d{4}|BC\\d{4}|XXXX)';
const MONTH = '(?:0[1-9]|1[0-2]|XX)';
const DAY = '(?:0[1-9]|[12]\\d|3[01]|XX)';
const WEEK = '(?:0[1-9]|[1-4]\\d|5[0-3]|XX)';
const CLOCK = '(?:(?:[01]\\d|2[0-4])(?::[0-5]\\d(?::[0-5]\\d)?)?(?:Z|[+-][01]\\d(?::?[0-5]\\d)?)?|XX(?::XX)?|MO|MI|AF|EV|NI|DT)';
const AMOUNT = '(?:\\d+(?:\\.\\d+)?|X{1,2})';

const DATE = `(?:\\d\\d|\\d{3}X?|${YEAR}(?:-${MONTH}(?:-${DAY})?)?)`;
const TIME = `(?:${YEAR}-${MONTH}-${DAY})?T${CLOCK}`;
const WEEK_DATE = `${YEAR}-W${WEEK}(?:-(?:[1-7X]|WE))?`;
const WEEK_TIME = `${YEAR}-W${WEEK}-(?:[1-7X]|WE)T${CLOCK}`;
const SEASON = `${YEAR}-(?:SP|SU|FA|WI)`;
const PART_OF_YEAR = `${YEAR}-(?:H[12X]|Q[1-4X])`;
const REFERENCE = '(?:PAST|PRESENT|FUTURE)_REF';
const CALENDAR_LENGTH = `P(?=${AMOUNT})(?:${AMOUNT}Y)?(?:${AMOUNT}M)?(?:${AMOUNT}D)?(?:T(?=${AMOUNT})(?:${AMOUNT}H)?(?:${AMOUNT}M)?(?:${AMOUNT}S)?)?`;
const CLOCK_LENGTH = `PT(?=${AMOUNT})(?:${AMOUNT}H)?(?:${AMOUNT}M)?(?:${AMOUNT}S)?`;
const UNIT_LENGTH = `P${AMOUNT}(?:W|WE|L|E|C|Q)`;
const DURATION = `(?:${CALENDAR_LENGTH}|${CLOCK_LENGTH}|${UNIT_LENGTH})`;

const VALUE_OF_TYPE: Readonly<Record<string, RegExp>> = {
  DATE: new RegExp(`^(?:${DATE}|${WEEK_DATE}|${SEASON}|${PART_OF_YEAR}|${REFERENCE})$`),
  TIME: new RegExp(`^(?:${TIME}|${WEEK_TIME}|${REFERENCE})$`),
  DURATION: new RegExp(`^${DURATION}$`),
  SET: new RegExp(`^(?:${DATE}|${TIME}|${WEEK_DATE}|${WEEK_TIME}|${SEASON}|${PART_OF_YEAR}|${DURATION})$`),
};

const FREQUENCY = new RegExp(`^(?:\\d+|X)(?:X|[HDWMQY])$|^${DURATION}$`);

/** Whether a TIMEX3 tag of this type can have the value. */
export const isTimex3Value = (type: string, value: string): boolean => VALUE_OF_TYPE[type]?.test(value) ?? false;

/** Whether the text is a frequency: a number of times (`2X`) or of units (`3D`). */
export const isTimex3Frequency = (text: string): boolean => FREQUENCY.test(text);
