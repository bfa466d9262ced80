/** Words that point at now, before now or after now without naming a date, and words that narrow or widen a named one. */
import type { Qualifier, TimexMod } from '../model/timex';

export type VagueRef = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

export const VAGUE_WORDS: Readonly<Record<string, VagueRef>> = {
  now: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
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
  'the future': 'FUTURE_REF',
  'the near future': 'FUTURE_REF',
  'the foreseeable future': 'FUTURE_REF',
  'the short term': 'FUTURE_REF',
  'the long term': 'FUTURE_REF',
};

/** Words before a date that name a part of it. */
export const PART_WORDS: Readonly<Record<string, readonly [TimexMod, Qualifier]>> = {
  early: ['START', 'early'],
  'the beginning of': ['START', 'early'],
  'the start of': ['START', 'early'],
  'the early part of': ['START', 'early'],
  'the first days of': ['START', 'early'],
  mid: ['MID', 'mid'],
  'the middle of': ['MID', 'mid'],
  late: ['END', 'late'],
  'the end of': ['END', 'late'],
  'the close of': ['END', 'late'],
  'the latter part of': ['END', 'late'],
  'the last days of': ['END', 'late'],
};

/** Words before an amount or a date that say how exact it is. */
export const AMOUNT_WORDS: Readonly<Record<string, TimexMod>> = {
  about: 'APPROX',
  around: 'APPROX',
  approximately: 'APPROX',
  roughly: 'APPROX',
  circa: 'APPROX',
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
  'at most': 'EQUAL_OR_LESS',
  'no more than': 'EQUAL_OR_LESS',
  'not more than': 'EQUAL_OR_LESS',
  'up to': 'EQUAL_OR_LESS',
};
