/** Words that point at now, before now or after now without naming a date, and words that narrow or widen a named one. */
import type { Qualifier, TimexMod } from '../../../model/timex';

export type VagueRef = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

// biome-ignore format: several entries per line
export const VAGUE_WORDS: Readonly<Record<string, VagueRef>> = {
  now: 'PRESENT_REF', nowadays: 'PRESENT_REF', 'present-day': 'PRESENT_REF', 'modern-day': 'PRESENT_REF', currently: 'PRESENT_REF',
  'right now': 'PRESENT_REF', 'just now': 'PRESENT_REF', 'at present': 'PRESENT_REF', presently: 'PRESENT_REF',
  'these days': 'PRESENT_REF', 'at the moment': 'PRESENT_REF', 'the time being': 'PRESENT_REF', 'the present': 'PRESENT_REF',
  'this moment': 'PRESENT_REF', current: 'PRESENT_REF', recent: 'PAST_REF', recently: 'PAST_REF', 'more recently': 'PAST_REF',
  'most recently': 'PAST_REF', lately: 'PAST_REF', 'the past': 'PAST_REF', 'the recent past': 'PAST_REF', 'long ago': 'PAST_REF',
  'some time ago': 'PAST_REF', 'a generation ago': 'PAST_REF', 'generations ago': 'PAST_REF', 'the future': 'FUTURE_REF',
  'the near future': 'FUTURE_REF', 'the foreseeable future': 'FUTURE_REF', 'the short term': 'FUTURE_REF', 'the long term': 'FUTURE_REF',
};

/** Words before a date that name a part of it. */
// biome-ignore format: several entries per line
export const PART_WORDS: Readonly<Record<string, readonly [TimexMod, Qualifier?]>> = {
  early: ['START', 'early'], 'earlier in': ['START'], 'later in': ['END'], 'the beginning of': ['START', 'early'],
  'beginning of': ['START', 'early'], 'the start of': ['START', 'early'], 'start of': ['START', 'early'],
  'the early part of': ['START', 'early'], 'the first days of': ['START', 'early'], 'the first half of': ['START', 'early'],
  'the turn of': ['START', 'early'], 'the opening days of': ['START', 'early'], 'early to mid': ['START', 'early'],
  'early-to-mid': ['START', 'early'], 'mid to late': ['END', 'late'], 'mid-to-late': ['END', 'late'], mid: ['MID', 'mid'],
  'the middle of': ['MID', 'mid'], late: ['END', 'late'], 'the dying days of': ['END', 'late'], 'the waning days of': ['END', 'late'],
  'the closing days of': ['END', 'late'], 'the final months of': ['END', 'late'], 'the closing months of': ['END', 'late'],
  'the early months of': ['START', 'early'], 'the opening months of': ['START', 'early'], end: ['END', 'late'],
  'the end of': ['END', 'late'], 'end of': ['END', 'late'], 'the close of': ['END', 'late'], 'the latter part of': ['END', 'late'],
  'the latter half of': ['END', 'late'], 'the last days of': ['END', 'late'], 'the final days of': ['END', 'late'],
  'the second half of': ['END', 'late'],
};

/** Words before an amount or a date that say how exact it is. */
// biome-ignore format: several entries per line
export const AMOUNT_WORDS: Readonly<Record<string, TimexMod>> = {
  about: 'APPROX', around: 'APPROX', approximately: 'APPROX', roughly: 'APPROX', circa: 'APPROX', 'c.': 'APPROX', 'ca.': 'APPROX',
  some: 'APPROX', nearly: 'LESS_THAN', almost: 'LESS_THAN', 'less than': 'LESS_THAN', 'fewer than': 'LESS_THAN', under: 'LESS_THAN',
  'more than': 'MORE_THAN', over: 'MORE_THAN', 'at least': 'EQUAL_OR_MORE', 'no less than': 'EQUAL_OR_MORE',
  'not less than': 'EQUAL_OR_MORE', 'not fewer than': 'EQUAL_OR_MORE', 'no fewer than': 'EQUAL_OR_MORE', 'a little over': 'MORE_THAN',
  'slightly more than': 'MORE_THAN', 'a little more than': 'MORE_THAN', 'a little under': 'LESS_THAN', 'slightly less than': 'LESS_THAN',
  'a little less than': 'LESS_THAN', 'close to': 'LESS_THAN', 'at most': 'EQUAL_OR_LESS', 'no more than': 'EQUAL_OR_LESS',
  'not more than': 'EQUAL_OR_LESS', 'up to': 'EQUAL_OR_LESS',
};
