/** How well dates are read, as the about page shows it: value F1 in per cent on public corpora, beside other systems. */

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
