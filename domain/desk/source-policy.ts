/** Labels for how the site treats the texts of a source. */
import type { DisplayRight } from '../views';

export interface SourcePolicy {
  readonly displayRight: DisplayRight;
  /** true: extracted events are published at once, marked "not reviewed" */
  readonly publishUnchecked: boolean;
}

export interface SourceView extends SourcePolicy {
  readonly id: number;
  readonly name: string;
  readonly articles: number;
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
