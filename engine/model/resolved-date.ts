/** A date as precise as the text allows and no more. */
import type { IsoDay } from './article';
import type { Qualifier, Timex, TimexValue } from './timex';
import type { TraceEntry } from './trace';

/** How finely the date is known. */
export type Precision = 'day' | 'interval' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century';

/** `throughout`: lasted the whole span ("a three-day visit"); `within`: on some part of it ("this weekend"). */
export type Extent = 'throughout' | 'within';

/** Where the date comes from: words that name it, words that count from an anchor, or the surrounding text. */
export type DateBasis = 'explicit' | 'relative' | 'inferred';

export interface ResolvedDate {
  /** EDTF level 1 as described in `engine/calendar`. */
  readonly edtf: string;
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
  readonly precision: Precision;
  readonly qualifier: Qualifier | null;
  readonly extent: Extent;
  readonly basis: DateBasis;
}

/**
 * What bounds a length of time, as TIMEX3 values; each is absent when the text leaves it open. A length of its own has `begin` and `end`;
 * a range has the `length` between its parts, and "since X" the `length` from X to its `end`.
 */
export interface TimexPoints {
  readonly begin?: string;
  readonly end?: string;
  readonly length?: string;
}

/** A temporal expression with its values: TIMEX3 for corpora, and a dated reading (when it has one) for events. */
export interface ResolvedTimex {
  readonly timex: Timex;
  readonly value: TimexValue;
  /** null for durations, sets and vague references, which date nothing by themselves */
  readonly date: ResolvedDate | null;
  /** the reference the value was counted from, for "why this date" */
  readonly anchor: { readonly kind: 'none' | 'dct' | 'last-mentioned' | 'carried-over' | 'holiday'; readonly date?: string };
  readonly tense: Tense;
  /** ids of the rules that took part: recognition, refiners, resolution */
  readonly rules: readonly string[];
  /** how the words were found and what the date was counted from, in plain sentences */
  readonly trace?: readonly TraceEntry[];
  /** absent when nothing bounds it */
  readonly points?: TimexPoints;
  /** the ends of a range, resolved on their own */
  readonly parts?: readonly ResolvedTimex[];
}

export type Tense = 'past' | 'present' | 'future' | 'unknown';
