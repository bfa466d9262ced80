/**
 * Temporal expressions before and after resolution. Recognition says which words speak of time and how they are to be read;
 * resolution, a later stage, turns a reading into a value.
 */
import type { Quote } from './article';
import type { Sentence } from './sentence';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** Units the words speak in. */
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

/** What the reading of an event's date adds beside its value (the words "early", "about", "by" …). */
export type Qualifier = 'early' | 'mid' | 'late' | 'about' | 'by' | 'before' | 'after';

/** Calendar fields as far as the words name them. `season` 21 spring … 24 winter; `quarter` 1–4; `half` 1–2. */
export interface CalendarFields {
  readonly year?: number;
  /** the year was written in two figures: its century is that of the time of the text */
  readonly shortYear?: true;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** which such weekday of its month: 1 the first, −1 the last */
  readonly nth?: number;
  readonly season?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly decade?: number;
  readonly century?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** offset of the clock time from universal time as ISO 8601 writes it: "Z", "+03", "-03:30"; none for local time */
  readonly zone?: string;
  readonly partOfDay?: 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
}

/** The thing a relative expression counts from. */
export type Anchor =
  /** publication day, or the day of speaking */
  | 'dct'
  /** last date mentioned in the text */
  | 'last-mentioned'
  /** the time the text is in: the last date of a narrative; in news the year named before in the paragraph or under report, else publication */
  | 'setting'
  /** the expression the reading holds as its `base` */
  | 'expression';

/** How the words are to be read, decided by the rule that found them. */
export type Reading =
  /** fully named: "9 January 2024", "2023", "the 1990s" */
  | {
      readonly kind: 'absolute';
      readonly fields: CalendarFields;
      /** figures that may be read in the other order too: "12/08/2024" */
      readonly reversed?: CalendarFields;
    }
  /** a field is missing and must come from context and tense: "Monday", "in October", "Jan. 8", "spring" */
  | { readonly kind: 'partial'; readonly fields: CalendarFields; readonly direction?: 'past' | 'future' | 'nearest' }
  /** counted from an anchor: "yesterday", "last month", "two weeks later", "this weekend" */
  | {
      readonly kind: 'relative';
      readonly unit: Granularity;
      /** signed number of units from the anchor; 0 is "this" */
      readonly offset: number;
      readonly anchor: Anchor;
      readonly fields?: CalendarFields;
      /** what is counted from when `anchor` is `expression`: "two days before 5 May" */
      readonly base?: Reading;
      /** true when the value keeps only the unit ("a year ago" → YYYY), false when the day is kept ("a week ago" → day) */
      readonly coarse?: boolean;
    }
  /** a named day whose date is computed: "Thanksgiving", "Lunar New Year" */
  | {
      readonly kind: 'holiday';
      readonly name: string;
      readonly year?: number;
      /** "last Christmas", "next Easter" */
      readonly direction?: 'past' | 'future';
      /** part of the day or hour: "Christmas night" */
      readonly fields?: CalendarFields;
    }
  /** "A to B", "between A and B", "A–B"; each end has its own reading */
  | { readonly kind: 'range'; readonly from: Reading; readonly to: Reading }
  | {
      readonly kind: 'duration';
      readonly unit: Granularity;
      /** undefined for a vague amount ("several years") */
      readonly amount?: number;
      /** "past five years" ends at the anchor, "next three days" begins there */
      readonly position?: 'ending' | 'beginning';
      /** the date whose beginning or end it is: "the first ten months of 2015" */
      readonly base?: Reading;
    }
  | {
      readonly kind: 'set';
      readonly unit: Granularity;
      readonly amount?: number;
      readonly quant?: string;
      readonly freq?: string;
      readonly fields?: CalendarFields;
      /** the days of the week that are meant: "on weekdays" */
      readonly part?: 'weekend' | 'weekdays';
    }
  /** the date last named, however long: "at the same time" */
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
  /** true when the words speak of time in a narrative only: "the former king", "by this time" */
  readonly storyOnly?: boolean;
  /** "since X": what is dated is still going on at the reference time */
  readonly openEnded?: boolean;
  /** "until X": X is where it ends */
  readonly bound?: 'until';
  /** the ends of a range as expressions of their own, for corpora that mark them apart */
  readonly parts?: readonly Timex[];
  /** ids of the refiners that changed it, in order */
  readonly refiners?: readonly string[];
  /** id of the rule that found it */
  readonly rule: string;
}

/** TIMEX3 attributes as the TempEval-3 corpora write them. */
export interface TimexValue {
  readonly type: TimexType;
  readonly value: string;
  readonly mod?: TimexMod;
  readonly quant?: string;
  readonly freq?: string;
  readonly beginPoint?: string;
  readonly endPoint?: string;
}

/** Words in which the rule must (or must not) find something; one generic test runs them all. */
export interface RuleExamples {
  /** [sentence, the words found in it] */
  readonly matches: readonly (readonly [string, string])[];
  readonly refuses: readonly string[];
}

export interface TimexRule {
  /** stable id, `family/name`; travels to the stored mention and to "why this date" */
  readonly id: string;
  /** one sentence for the reader: how such words are read */
  readonly reason: string;
  readonly examples: RuleExamples;
  /** what the rule looks for, when it looks for a pattern; its running time is checked by it */
  readonly pattern?: RegExp;
  /** pieces of text, in lower case with "0" for a figure: of each list the sentence must contain one */
  readonly needs?: readonly (readonly string[])[];
  /** Finds every expression of this family in one sentence, left to right. Linear in the length of the sentence. */
  find(sentence: Sentence): readonly Timex[];
}

export interface TimexRefiner {
  readonly id: string;
  readonly reason: string;
  refine(timexes: readonly Timex[], sentences: readonly Sentence[]): readonly Timex[];
}
