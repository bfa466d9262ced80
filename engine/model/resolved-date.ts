/** A date with exactly the precision that the text gives. */
import type { IsoDay } from './article';
import type { Qualifier, Timex, TimexValue } from './timex';
import type { TraceEntry } from './trace';

/** The precision of a date. */
export type Precision = 'day' | 'interval' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century';

/** `throughout`: for the whole span ("a three-day visit"); `within`: at some point in it ("this weekend"). */
export type Extent = 'throughout' | 'within';

/** The source of a date: words that name it, words relative to an anchor, or the surrounding text. */
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
 * The bounds of a length of time, as TIMEX3 values; each is absent if the text leaves it open. A separate length has `begin` and `end`; a
 * range has the `length` between its parts, and "since X" the `length` from X to its `end`.
 */
export interface TimexPoints {
  readonly begin?: string;
  readonly end?: string;
  readonly length?: string;
}

/** A temporal expression with its values: TIMEX3 for corpora, and a date for events if it has one. */
export interface ResolvedTimex {
  readonly timex: Timex;
  readonly value: TimexValue;
  /** null for durations, sets and vague references, which date no event by themselves */
  readonly date: ResolvedDate | null;
  /** the value's reference, for "why this date" */
  readonly anchor: { readonly kind: 'none' | 'dct' | 'last-mentioned' | 'carried-over' | 'holiday'; readonly date?: string };
  readonly tense: Tense;
  /** IDs of the applied rules: recognition, refiners, resolution */
  readonly rules: readonly string[];
  /** how the words were found and the date's reference, in plain sentences */
  readonly trace?: readonly TraceEntry[];
  /** absent if unbounded */
  readonly points?: TimexPoints;
  /** the ends of a range, resolved separately */
  readonly parts?: readonly ResolvedTimex[];
}

export type Tense = 'past' | 'present' | 'future' | 'unknown';
