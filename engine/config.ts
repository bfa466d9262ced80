/** The ordered rules of the engine for English news. A new phrase is one rule with its examples and one line here. */
import type { TimexRefiner, TimexRule } from './model/rule';
import { dropArticle } from './timex/refiners/drop-article';
import { joinClock } from './timex/refiners/join-clock';
import { joinOffset } from './timex/refiners/join-offset';
import { joinPartOf } from './timex/refiners/join-part-of';
import { joinRange } from './timex/refiners/join-range';
import { keepLongest } from './timex/refiners/keep-longest';
import { markAmount } from './timex/refiners/mark-amount';
import { markBound } from './timex/refiners/mark-bound';
import { markPart } from './timex/refiners/mark-part';
import { orderFigures } from './timex/refiners/order-figures';
import { shareDate } from './timex/refiners/share-date';
import { ANAPHORIC_RULES } from './timex/rules/anaphoric';
import { CALENDAR_UNIT_RULES } from './timex/rules/calendar-units';
import { CENTURY_RULES } from './timex/rules/centuries';
import { CLOCK_TIME_RULES } from './timex/rules/clock-times';
import { COUNTED_UNIT_RULES } from './timex/rules/counted-units';
import { DEICTIC_RULES } from './timex/rules/deictic';
import { DURATION_RULES } from './timex/rules/durations';
import { END_DAY_RULES } from './timex/rules/end-days';
import { ERA_RULES } from './timex/rules/eras';
import { DAY_OF_HISTORY_RULES, HOLIDAY_RULES } from './timex/rules/holidays';
import { HOUR_BESIDE_RULES } from './timex/rules/hours-beside';
import { NAMED_DAY_RULES } from './timex/rules/named-days';
import { NAMED_MONTH_RULES } from './timex/rules/named-months';
import { NUMERIC_DAY_RULES } from './timex/rules/numeric-days';
import { PART_OF_DAY_RULES } from './timex/rules/parts-of-day';
import { PART_OF_YEAR_RULES } from './timex/rules/parts-of-year';
import { RANGE_RULES } from './timex/rules/ranges';
import { RATE_RULES } from './timex/rules/rates';
import { REPORT_PERIOD_RULES } from './timex/rules/report-periods';
import { SEASON_RULES } from './timex/rules/seasons';
import { SET_RULES } from './timex/rules/sets';
import { STORY_RULES } from './timex/rules/story';
import { STRETCH_RULES } from './timex/rules/stretches';
import { VAGUE_RULES } from './timex/rules/vague';
import { WEEKDAY_RULES } from './timex/rules/weekdays';
import { WEEK_RULES } from './timex/rules/weeks';
import { YEAR_RULES } from './timex/rules/years';

/**
 * All rules see every sentence; the order decides only between two that find the very same words, so the more telling reading comes first:
 * ranges before single days, days before years, counted dates and clock times before lengths, anything dated before words that only point at now.
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
  ...HOUR_BESIDE_RULES,
  ...DURATION_RULES,
  ...PART_OF_DAY_RULES,
  ...VAGUE_RULES,
  ...STORY_RULES,
];

/**
 * `keepLongest` comes first, since the others look at neighbors. Offsets ("two days before 5 May") and clock times are joined before the words
 * around a date are read, because those words stand around the joined expression; what neighbors share is settled while they still touch; ranges are joined after "early" and "about" are part
 * of their ends, and bounds ("since", "by") are read last, before the whole.
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
