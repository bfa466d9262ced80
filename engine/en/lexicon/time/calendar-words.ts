/**
 * Names in the calendar and the clock: months, weekdays (ISO numbers), seasons (EDTF numbers), parts of the day (TIMEX3 signs), units of
 * time, words such as "today" and "daily", and time zones. Words that are also verbs or names count as months only with a capital and a
 * date beside them.
 */
import type { CalendarFields, Granularity, Qualifier, TimexMod } from '../../../model/timex';
import { wordList } from '../words';

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

/** Months whose name is a common word or a given name. Alone, they require a preposition before them. */
export const AMBIGUOUS_MONTHS: readonly string[] = ['march', 'mar', 'april', 'may', 'june', 'jun', 'august', 'jan'];

/** Returns 1–12, or null if the words are not a month; "may" and "march" without a capital are not. */
export function monthNumber(text: string): number | null {
  const lower = text.toLowerCase().replace(/\.$/, '');
  if (text.startsWith(lower.charAt(0)) && (lower.length <= 4 || lower === 'march')) return null;
  return MONTH_NUMBERS[lower] ?? null;
}

export const WEEKDAY_NUMBERS: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** Short forms that are also words ("sun", "sat", "mon"), so they count only next to a month and day. */
export const WEEKDAY_SHORT_NUMBERS: Readonly<Record<string, number>> = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

export function weekdayNumber(text: string): number | null {
  const lower = text
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/’s$|'s$/, '');
  return WEEKDAY_NUMBERS[lower] ?? WEEKDAY_SHORT_NUMBERS[lower] ?? WEEKDAY_NUMBERS[lower.replace(/s$/, '')] ?? null;
}

export const SEASON_NUMBERS: Readonly<Record<string, number>> = {
  spring: 21,
  springtime: 21,
  summer: 22,
  summertime: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
  wintertime: 24,
};

export const PARTS_OF_DAY: Readonly<Record<string, NonNullable<CalendarFields['partOfDay']>>> = {
  morning: 'MO',
  dawn: 'MO',
  daybreak: 'MO',
  midmorning: 'MO',
  noon: 'MI',
  midday: 'MI',
  afternoon: 'AF',
  midafternoon: 'AF',
  evening: 'EV',
  dusk: 'EV',
  night: 'NI',
  nighttime: 'NI',
  daytime: 'DT',
};

export const UNIT_WORDS: Readonly<Record<string, Granularity>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  weekend: 'weekend',
  week: 'week',
  wk: 'week',
  fortnight: 'fortnight',
  month: 'month',
  quarter: 'quarter',
  semester: 'half',
  year: 'year',
  yr: 'year',
  decade: 'decade',
  century: 'century',
};

export const PLURAL_UNIT_WORDS: Readonly<Record<string, Granularity>> = {
  seconds: 'second',
  secs: 'second',
  minutes: 'minute',
  mins: 'minute',
  hours: 'hour',
  hrs: 'hour',
  days: 'day',
  weekends: 'weekend',
  weeks: 'week',
  wks: 'week',
  fortnights: 'fortnight',
  months: 'month',
  quarters: 'quarter',
  semesters: 'half',
  years: 'year',
  yrs: 'year',
  decades: 'decade',
  centuries: 'century',
};

export function unitOf(text: string): Granularity | null {
  const lower = text.toLowerCase();
  return UNIT_WORDS[lower] ?? PLURAL_UNIT_WORDS[lower] ?? null;
}

/** Frequency words as [unit sign of TIMEX3]. */
export const SET_VALUES: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P1Q',
  annually: 'P1Y',
  semiannually: 'P6M',
  'semi-annually': 'P6M',
  annual: 'P1Y',
  yearly: 'P1Y',
  biennial: 'P2Y',
};

/** Frequency words that usually describe a kind ("annual meeting", "quarterly dividend") and are not dates then. */
export const KIND_WORDS: readonly string[] = ['annual', 'quarterly', 'biennial', 'monthly'];

/** Zones whose clock times stay local. They are not converted to another zone. */
export const ZONE_ABBREVIATIONS: readonly string[] = [
  ...wordList(`
    est edt cst cdt mst mdt pst pdt akst akdt hst ast adt nst wet west bst ist cet cest eet eest msk trt gst pkt npt ict wib sgt hkt pht
    kst jst awst acst aest aedt nzst nzdt eat cat wat sast brt et ct pt eastern pacific`),
  'eastern time',
  'eastern standard time',
  'eastern daylight time',
  'central time',
  'mountain time',
  'pacific time',
  'central european time',
  'greenwich mean time',
];

type VagueRef = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

export const VAGUE_WORDS: Readonly<Record<string, VagueRef>> = {
  now: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  'present-day': 'PRESENT_REF',
  'modern-day': 'PRESENT_REF',
  currently: 'PRESENT_REF',
  'right now': 'PRESENT_REF',
  'just now': 'PRESENT_REF',
  'at present': 'PRESENT_REF',
  presently: 'PRESENT_REF',
  'these days': 'PRESENT_REF',
  'at the moment': 'PRESENT_REF',
  'the time being': 'PRESENT_REF',
  'the present': 'PRESENT_REF',
  'this moment': 'PRESENT_REF',
  current: 'PRESENT_REF',
  recent: 'PAST_REF',
  recently: 'PAST_REF',
  'more recently': 'PAST_REF',
  'most recently': 'PAST_REF',
  lately: 'PAST_REF',
  'the past': 'PAST_REF',
  'the recent past': 'PAST_REF',
  'long ago': 'PAST_REF',
  'some time ago': 'PAST_REF',
  'a generation ago': 'PAST_REF',
  'generations ago': 'PAST_REF',
  'the future': 'FUTURE_REF',
  'the near future': 'FUTURE_REF',
  'the foreseeable future': 'FUTURE_REF',
  'the short term': 'FUTURE_REF',
  'the long term': 'FUTURE_REF',
};

/** Words before a date that name a part of it. */
export const PART_WORDS: Readonly<Record<string, readonly [TimexMod, Qualifier?]>> = {
  early: ['START', 'early'],
  'earlier in': ['START'],
  'later in': ['END'],
  'the beginning of': ['START', 'early'],
  'beginning of': ['START', 'early'],
  'the start of': ['START', 'early'],
  'start of': ['START', 'early'],
  'the early part of': ['START', 'early'],
  'the first days of': ['START', 'early'],
  'the first half of': ['START', 'early'],
  'the turn of': ['START', 'early'],
  'the opening days of': ['START', 'early'],
  'early to mid': ['START', 'early'],
  'early-to-mid': ['START', 'early'],
  'mid to late': ['END', 'late'],
  'mid-to-late': ['END', 'late'],
  mid: ['MID', 'mid'],
  'the middle of': ['MID', 'mid'],
  late: ['END', 'late'],
  'the dying days of': ['END', 'late'],
  'the waning days of': ['END', 'late'],
  'the closing days of': ['END', 'late'],
  'the final months of': ['END', 'late'],
  'the closing months of': ['END', 'late'],
  'the early months of': ['START', 'early'],
  'the opening months of': ['START', 'early'],
  end: ['END', 'late'],
  'the end of': ['END', 'late'],
  'end of': ['END', 'late'],
  'the close of': ['END', 'late'],
  'the latter part of': ['END', 'late'],
  'the latter half of': ['END', 'late'],
  'the last days of': ['END', 'late'],
  'the final days of': ['END', 'late'],
  'the second half of': ['END', 'late'],
};

/** Words before an amount or a date that give its exactness. */
export const AMOUNT_WORDS: Readonly<Record<string, TimexMod>> = {
  about: 'APPROX',
  around: 'APPROX',
  approximately: 'APPROX',
  roughly: 'APPROX',
  circa: 'APPROX',
  'c.': 'APPROX',
  'ca.': 'APPROX',
  some: 'APPROX',
  nearly: 'LESS_THAN',
  almost: 'LESS_THAN',
  'less than': 'LESS_THAN',
  'fewer than': 'LESS_THAN',
  under: 'LESS_THAN',
  'more than': 'MORE_THAN',
  over: 'MORE_THAN',
  'at least': 'EQUAL_OR_MORE',
  'no less than': 'EQUAL_OR_MORE',
  'not less than': 'EQUAL_OR_MORE',
  'not fewer than': 'EQUAL_OR_MORE',
  'no fewer than': 'EQUAL_OR_MORE',
  'a little over': 'MORE_THAN',
  'slightly more than': 'MORE_THAN',
  'a little more than': 'MORE_THAN',
  'a little under': 'LESS_THAN',
  'slightly less than': 'LESS_THAN',
  'a little less than': 'LESS_THAN',
  'close to': 'LESS_THAN',
  'at most': 'EQUAL_OR_LESS',
  'no more than': 'EQUAL_OR_LESS',
  'not more than': 'EQUAL_OR_LESS',
  'up to': 'EQUAL_OR_LESS',
};
