/** Labels for how the site treats the texts of a source. */
import type { SecondReaderConsent } from '../second-reader/reader-settings';
import type { DisplayRight } from '../views';

export interface SourcePolicy {
  readonly displayRight: DisplayRight;
  /** true: extracted events are published at once, marked "not reviewed" */
  readonly publishUnchecked: boolean;
  /** whether a language model may read the texts */
  readonly secondReader: SecondReaderConsent;
}

export interface SourceRecord extends SourcePolicy {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  /** former names and other spellings */
  readonly otherNames: readonly string[];
  /** sources of one group count as one source of an event */
  readonly group: string | null;
  /** number of articles that are not rejected */
  readonly articles: number;
  /** the source that this one was merged into; null if not merged */
  readonly mergedInto: number | null;
  readonly version: number;
}

export interface SourceMergePreview {
  readonly articles: number;
  readonly feeds: number;
  /** names that the other source does not have yet */
  readonly names: readonly string[];
}

export const DISPLAY_RIGHTS: readonly (readonly [DisplayRight, string])[] = [
  ['full', 'Full text'],
  ['quotations', 'Quotes only'],
  ['hidden', 'Nothing'],
];

export const PUBLISHING = [
  ['review', 'After review'],
  ['unchecked', 'Immediately, labeled “Not reviewed”'],
] as const;

/** The `PUBLISHING` option that matches a source. */
export const publishingOf = ({ publishUnchecked }: Pick<SourcePolicy, 'publishUnchecked'>): (typeof PUBLISHING)[number][0] =>
  publishUnchecked ? 'unchecked' : 'review';
