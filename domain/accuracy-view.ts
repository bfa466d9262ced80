/** Date extraction accuracy for the about page: value F1 in percent on public corpora, next to other systems. */

export interface AccuracyView {
  /** `YYYY-MM-DD` */
  readonly measured: string;
  readonly dates: readonly {
    readonly corpus: string;
    readonly texts: number;
    readonly dateline: number;
    readonly others: readonly { readonly name: string; readonly value: number }[];
  }[];
}
