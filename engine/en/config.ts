/**
 * The ordered rules of the engine for English news, and the part of the pack for temporal expressions. This part is separate, so that the
 * tagger's bundle stays small. A new phrase is one rule with examples in a family. A new family is one line here.
 */
import type { TemporalLanguage } from '../model/language-pack';
import type { TimexRefiner, TimexRule } from '../model/timex';
import { ENGLISH_RESOLUTION } from './resolve/resolution';
import { readText } from './text/read-text';
import { recognize } from './timex/recognize';
import { dropArticle, keepLongest, orderFigures } from './timex/refiners/clean-up';
import { joinClock } from './timex/refiners/join-clock';
import { joinOffset, joinPartOf, joinRange, shareDate } from './timex/refiners/join-phrases';
import { markAmount, markBound, markPart } from './timex/refiners/modifiers';
import { ANAPHORIC_RULES } from './timex/rules/days/anaphoric';
import { CLOCK_TIME_RULES } from './timex/rules/days/clock-times';
import { DEICTIC_RULES, VAGUE_RULES } from './timex/rules/days/deictic';
import { DAY_OF_HISTORY_RULES, HOLIDAY_RULES } from './timex/rules/days/holidays';
import { END_DAY_RULES, NAMED_DAY_RULES } from './timex/rules/days/named-days';
import { NUMERIC_DAY_RULES } from './timex/rules/days/numeric-days';
import { PART_OF_DAY_RULES } from './timex/rules/days/parts-of-day';
import { STORY_RULES } from './timex/rules/days/story';
import { WEEKDAY_RULES } from './timex/rules/days/weekdays';
import { CALENDAR_UNIT_RULES } from './timex/rules/periods/calendar-units';
import { CENTURY_RULES } from './timex/rules/periods/centuries';
import { COUNTED_UNIT_RULES } from './timex/rules/periods/counted-units';
import { DURATION_RULES } from './timex/rules/periods/durations';
import { ERA_RULES } from './timex/rules/periods/eras';
import { NAMED_MONTH_RULES } from './timex/rules/periods/named-months';
import { PART_OF_YEAR_RULES } from './timex/rules/periods/parts-of-year';
import { RANGE_RULES } from './timex/rules/periods/ranges';
import { RATE_RULES } from './timex/rules/periods/rates';
import { REPORT_PERIOD_RULES } from './timex/rules/periods/report-periods';
import { SEASON_RULES } from './timex/rules/periods/seasons';
import { SET_RULES } from './timex/rules/periods/sets';
import { STRETCH_RULES } from './timex/rules/periods/stretches';
import { WEEK_RULES } from './timex/rules/periods/weeks';
import { YEAR_RULES } from './timex/rules/periods/years';

/**
 * Every rule reads every sentence. The order only decides between two rules that match the same words, so the more specific reading comes
 * first: ranges before single days, days before years, counted dates and clock times before durations, and dates before vague words.
 */
export const ENGLISH_TIMEX_RULES: readonly TimexRule[] = [
  ...RANGE_RULES,
  ...NUMERIC_DAY_RULES,
  ...DAY_OF_HISTORY_RULES,
  ...NAMED_DAY_RULES,
  ...NAMED_MONTH_RULES,
  ...WEEKDAY_RULES,
  ...WEEK_RULES,
  ...END_DAY_RULES,
  ...DEICTIC_RULES,
  ...SEASON_RULES,
  ...PART_OF_YEAR_RULES,
  ...REPORT_PERIOD_RULES,
  ...HOLIDAY_RULES,
  ...YEAR_RULES,
  ...ERA_RULES,
  ...CENTURY_RULES,
  ...CALENDAR_UNIT_RULES,
  ...COUNTED_UNIT_RULES,
  ...STRETCH_RULES,
  ...ANAPHORIC_RULES,
  ...SET_RULES,
  ...RATE_RULES,
  ...CLOCK_TIME_RULES,
  ...DURATION_RULES,
  ...PART_OF_DAY_RULES,
  ...VAGUE_RULES,
  ...STORY_RULES,
];

/**
 * `keepLongest` comes first, because the other refiners look at neighbors. Offsets ("two days before 5 May") and clock times are joined
 * before the words around a date are read, because those words surround the joined expression. Neighbors share fields while they still
 * touch. Ranges are joined after "early" and "about" are part of their ends. Bounds ("since", "by") come last.
 */
export const ENGLISH_TIMEX_REFINERS: readonly TimexRefiner[] = [
  keepLongest,
  orderFigures,
  joinOffset,
  joinPartOf,
  joinClock,
  shareDate,
  markPart,
  dropArticle,
  markAmount,
  joinRange,
  markBound,
];

export const ENGLISH_TEMPORAL: TemporalLanguage = {
  readText,
  recognize: (sentences) => recognize(sentences, ENGLISH_TIMEX_RULES, ENGLISH_TIMEX_REFINERS),
  resolution: ENGLISH_RESOLUTION,
};
