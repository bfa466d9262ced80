/**
 * Names in the calendar and the clock: months, weekdays (ISO numbers), seasons (EDTF numbers), parts of the day (TIMEX3 signs), units of
 * time, words such as "today" and "daily", and time zones. Words that are also verbs or names count as months only with a capital and a
 * date beside them.
 */
import type { CalendarFields, Granularity, Qualifier, TimexMod } from '../../../model/timex';
import { numbered, phraseList, valueByPhrase, wordList } from '../words';

export const MONTH_NUMBERS: Readonly<Record<string, number>> = {
  ...numbered('january february march april may june july august september october november december'),
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec'),
  sept: 9,
};

/** Months whose name is a common word or a given name. Alone, they require a preposition before them. */
export const AMBIGUOUS_MONTHS: readonly string[] = ['march', 'mar', 'april', 'may', 'june', 'jun', 'august', 'jan'];

/** Returns 1–12, or null if the words are not a month; "may" and "march" without a capital are not. */
export function monthNumber(text: string): number | null {
  const lower = text.toLowerCase().replace(/\.$/, '');
  if (text.startsWith(lower.charAt(0)) && (lower.length <= 4 || lower === 'march')) return null;
  return MONTH_NUMBERS[lower] ?? null;
}

export const WEEKDAY_NUMBERS = numbered('monday tuesday wednesday thursday friday saturday sunday');

/** Short forms that are also words ("sun", "sat", "mon"), so they count only next to a month and day. */
export const WEEKDAY_SHORT_NUMBERS: Readonly<Record<string, number>> = {
  ...numbered('mon tue wed thu fri sat sun'),
  ...{ tues: 2, thur: 4, thurs: 4 },
};

export function weekdayNumber(text: string): number | null {
  const lower = text
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/’s$|'s$/, '');
  return WEEKDAY_NUMBERS[lower] ?? WEEKDAY_SHORT_NUMBERS[lower] ?? WEEKDAY_NUMBERS[lower.replace(/s$/, '')] ?? null;
}

export const SEASON_NUMBERS: Readonly<Record<string, number>> = valueByPhrase([
  [21, 'spring; springtime'],
  [22, 'summer; summertime'],
  [23, 'autumn; fall'],
  [24, 'winter; wintertime'],
]);

export const PARTS_OF_DAY: Readonly<Record<string, NonNullable<CalendarFields['partOfDay']>>> = valueByPhrase([
  ['MO', 'morning; dawn; daybreak; midmorning'],
  ['MI', 'noon; midday'],
  ['AF', 'afternoon; midafternoon'],
  ['EV', 'evening; dusk'],
  ['NI', 'night; nighttime'],
  ['DT', 'daytime'],
]);

const UNITS = ['second', 'minute', 'hour', 'day', 'weekend', 'week', 'fortnight', 'month', 'quarter', 'year', 'decade'] as const;

export const UNIT_WORDS: Readonly<Record<string, Granularity>> = {
  ...Object.fromEntries(UNITS.map((unit) => [unit, unit])),
  ...{ wk: 'week', semester: 'half', yr: 'year', century: 'century' },
};

export const PLURAL_UNIT_WORDS: Readonly<Record<string, Granularity>> = {
  ...Object.fromEntries(UNITS.map((unit) => [`${unit}s`, unit])),
  ...{ secs: 'second', mins: 'minute', hrs: 'hour', wks: 'week', semesters: 'half', yrs: 'year', centuries: 'century' },
};

export function unitOf(text: string): Granularity | null {
  const lower = text.toLowerCase();
  return UNIT_WORDS[lower] ?? PLURAL_UNIT_WORDS[lower] ?? null;
}

/** Frequency words as [unit sign of TIMEX3]. */
export const SET_VALUES: Readonly<Record<string, string>> = valueByPhrase([
  ['PT1H', 'hourly'],
  ['P1D', 'daily; nightly'],
  ['P1W', 'weekly'],
  ['P2W', 'biweekly; fortnightly'],
  ['P1M', 'monthly'],
  ['P2M', 'bimonthly'],
  ['P1Q', 'quarterly'],
  ['P1Y', 'annually; annual; yearly'],
  ['P6M', 'semiannually; semi-annually'],
  ['P2Y', 'biennial'],
]);

/** Frequency words that usually describe a kind ("annual meeting", "quarterly dividend") and are not dates then. */
export const KIND_WORDS: readonly string[] = ['annual', 'quarterly', 'biennial', 'monthly'];

/** Zones whose clock times stay local. They are not converted to another zone. */
export const ZONE_ABBREVIATIONS: readonly string[] = [
  ...wordList(`
    est edt cst cdt mst mdt pst pdt akst akdt hst ast adt nst wet west bst ist cet cest eet eest msk trt gst pkt npt ict wib sgt hkt pht
    kst jst awst acst aest aedt nzst nzdt eat cat wat sast brt et ct pt eastern pacific`),
  ...phraseList(`
    eastern time; eastern standard time; eastern daylight time; central time; mountain time; pacific time; central european time;
    greenwich mean time`),
];

type VagueRef = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

export const VAGUE_WORDS: Readonly<Record<string, VagueRef>> = valueByPhrase([
  [
    'PRESENT_REF',
    `now; nowadays; present-day; modern-day; currently; right now; just now; at present; presently; these days; at the moment;
    the time being; the present; this moment; current`,
  ],
  [
    'PAST_REF',
    `recent; recently; more recently; most recently; lately; the past; the recent past; long ago; some time ago; a generation ago;
    generations ago`,
  ],
  ['FUTURE_REF', 'the future; the near future; the foreseeable future; the short term; the long term'],
]);

/** Words before a date that name a part of it. */
export const PART_WORDS: Readonly<Record<string, readonly [TimexMod, Qualifier?]>> = valueByPhrase([
  [
    ['START', 'early'],
    `early; the beginning of; beginning of; the start of; start of; the early part of; the first days of; the first half of;
    the turn of; the opening days of; early to mid; early-to-mid; the early months of; the opening months of`,
  ],
  [['START'], 'earlier in'],
  [['END'], 'later in'],
  [
    ['END', 'late'],
    `mid to late; mid-to-late; late; the dying days of; the waning days of; the closing days of; the final months of;
    the closing months of; end; the end of; end of; the close of; the latter part of; the latter half of; the last days of;
    the final days of; the second half of`,
  ],
  [['MID', 'mid'], 'mid; the middle of'],
]);

/** Words before an amount or a date that give its exactness. */
export const AMOUNT_WORDS: Readonly<Record<string, TimexMod>> = valueByPhrase([
  ['APPROX', 'about; around; approximately; roughly; circa; c.; ca.; some'],
  ['LESS_THAN', 'nearly; almost; less than; fewer than; under; a little under; slightly less than; a little less than; close to'],
  ['MORE_THAN', 'more than; over; a little over; slightly more than; a little more than'],
  ['EQUAL_OR_MORE', 'at least; no less than; not less than; not fewer than; no fewer than'],
  ['EQUAL_OR_LESS', 'at most; no more than; not more than; up to'],
]);
