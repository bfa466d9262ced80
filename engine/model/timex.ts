/** Temporal expressions. Recognition finds words of time and their reading; resolution turns a reading into a value. */
import type { Quote } from './article';
import type { Sentence } from './sentence';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** Units of time in the words. */
export type Granularity =
  | 'second'
  | 'minute'
  | 'hour'
  | 'part-of-day'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** TIMEX3 `mod` values. */
export type TimexMod =
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX';

/** A qualifier of an event's date beside its value (the words "early", "about", "by" …). */
export type Qualifier = 'early' | 'mid' | 'late' | 'about' | 'by' | 'before' | 'after';

/** The calendar fields that the words name. `season` 21 spring … 24 winter; `quarter` 1–4; `half` 1–2. */
export interface CalendarFields {
  readonly year?: number;
  /** the year has two digits, so its century depends on the time of the text */
  readonly shortYear?: true;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** number of the weekday in its month: 1 first, −1 last */
  readonly nth?: number;
  readonly season?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly decade?: number;
  readonly century?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** offset of the clock time from universal time in ISO 8601 format: "Z", "+03", "-03:30"; absent for local time */
  readonly zone?: string;
  readonly partOfDay?: 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
}

/** The reference of a relative expression. */
export type Anchor =
  /** publication day, or the day of speaking */
  | 'dct'
  /** last date mentioned in the text */
  | 'last-mentioned'
  /**
   * the current time of the text: in a narrative, the last date; in news, the year mentioned earlier in the paragraph or under report,
   * otherwise publication
   */
  | 'setting'
  /** the expression in the reading's `base` */
  | 'expression';

/** How to interpret the words, decided by the rule that found them. */
export type Reading =
  /** fully named: "9 January 2024", "2023", "the 1990s" */
  | {
      readonly kind: 'absolute';
      readonly fields: CalendarFields;
      /** digits with another possible order: "12/08/2024" */
      readonly reversed?: CalendarFields;
    }
  /** a missing field comes from context and tense: "Monday", "in October", "Jan. 8", "spring" */
  | { readonly kind: 'partial'; readonly fields: CalendarFields; readonly direction?: 'past' | 'future' | 'nearest' }
  /** relative to an anchor: "yesterday", "last month", "two weeks later", "this weekend" */
  | {
      readonly kind: 'relative';
      readonly unit: Granularity;
      /** signed number of units from the anchor; 0 is "this" */
      readonly offset: number;
      readonly anchor: Anchor;
      readonly fields?: CalendarFields;
      /** the reference if `anchor` is `expression`: "two days before 5 May" */
      readonly base?: Reading;
      /** true if the value keeps only the unit ("a year ago" → YYYY), false if it keeps the day ("a week ago" → day) */
      readonly coarse?: boolean;
    }
  /** a named day with a computed date: "Thanksgiving", "Lunar New Year" */
  | {
      readonly kind: 'holiday';
      readonly name: string;
      readonly year?: number;
      /** "last Christmas", "next Easter" */
      readonly direction?: 'past' | 'future';
      /** part of the day or hour: "Christmas night" */
      readonly fields?: CalendarFields;
    }
  /** "A to B", "between A and B", "A–B"; each end has a separate reading */
  | { readonly kind: 'range'; readonly from: Reading; readonly to: Reading }
  | {
      readonly kind: 'duration';
      readonly unit: Granularity;
      /** undefined for a vague amount ("several years") */
      readonly amount?: number;
      /** "past five years" ends at the anchor, "next three days" begins there */
      readonly position?: 'ending' | 'beginning';
      /** the date that it begins or ends: "the first ten months of 2015" */
      readonly base?: Reading;
    }
  | {
      readonly kind: 'set';
      readonly unit: Granularity;
      readonly amount?: number;
      readonly quant?: string;
      readonly freq?: string;
      readonly fields?: CalendarFields;
      /** the applicable days of the week: "on weekdays" */
      readonly part?: 'weekend' | 'weekdays';
    }
  /** the last mentioned date, however long: "at the same time" */
  | { readonly kind: 'same' }
  /** "now", "recently", "in the future" */
  | { readonly kind: 'vague'; readonly ref: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' };

/** A temporal expression found in a sentence, not yet resolved. */
export interface Timex extends Quote {
  readonly sentence: number;
  readonly type: TimexType;
  readonly reading: Reading;
  readonly mod?: TimexMod;
  readonly qualifier?: Qualifier;
  /** true if the words are temporal only in a narrative: "the former king", "by this time" */
  readonly storyOnly?: boolean;
  /** "since X": the event is still in progress at the reference time */
  readonly openEnded?: boolean;
  /** "until X": X is its end */
  readonly bound?: 'until';
  /** the ends of a range as separate expressions, for corpora that mark them separately */
  readonly parts?: readonly Timex[];
  /** IDs of the refiners that changed it, in order */
  readonly refiners?: readonly string[];
  /** ID of the rule that found it */
  readonly rule: string;
}

/** TIMEX3 attributes as in the TempEval-3 corpora. */
export interface TimexValue {
  readonly type: TimexType;
  readonly value: string;
  readonly mod?: TimexMod;
  readonly quant?: string;
  readonly freq?: string;
  readonly beginPoint?: string;
  readonly endPoint?: string;
}

export interface TimexRule {
  /** stable ID, `family/name`; stored with the mention and shown in "why this date" */
  readonly id: string;
  /** one sentence for the reader: how the rule reads such words */
  readonly reason: string;
  /** the rule's pattern, if it has one; a test checks its running time */
  readonly pattern?: RegExp;
  /** strings in lower case with "0" for a digit: the sentence must contain one from each list */
  readonly needs?: readonly (readonly string[])[];
  /** Finds every expression of this family in one sentence, left to right. Linear in the length of the sentence. */
  find(sentence: Sentence): readonly Timex[];
}

export interface TimexRefiner {
  readonly id: string;
  readonly reason: string;
  refine(timexes: readonly Timex[], sentences: readonly Sentence[]): readonly Timex[];
}
