/** Where a list of months is cut so that each piece has few events. Pure. */

interface Counted {
  /** months since the year 0 */
  readonly month: number;
  readonly count: number;
}

/** The months that pieces of at most `most` events begin with, but for the first piece; one month may have more. `months` are in order. */
export function cutsOf(months: readonly Counted[], most: number): readonly number[] {
  const cuts: number[] = [];
  let held = 0;
  let last: number | null = null;
  for (const { month, count } of months) {
    if (last !== null && month !== last && held + count > most) {
      cuts.push(month);
      held = 0;
    }
    held += count;
    last = month;
  }
  return cuts;
}
