/**
 * Accuracy for the About page, as F1 in percent. Dates are compared with other systems on public corpora, and events with and without a
 * language model.
 */

export interface AccuracyView {
  /** `YYYY-MM-DD` */
  readonly measured: string;
  readonly dates: readonly {
    readonly corpus: string;
    readonly texts: number;
    readonly dateline: number;
    readonly others: readonly { readonly name: string; readonly value: number }[];
  }[];
  /** F1 in percent, with the recorded answers of a strong model */
  readonly readers: {
    readonly articles: number;
    readonly engine: ReaderScores;
    /** engine and model together */
    readonly combined: ReaderScores;
  };
}

interface ReaderScores {
  readonly events: number;
  /** events with their exact date */
  readonly dates: number;
}
