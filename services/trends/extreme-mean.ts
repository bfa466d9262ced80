/** The smallest or the largest mean that some scores can have when others may or may not be among them. Pure. */

/** So many events of one score. */
export interface Weighed {
  readonly score: number;
  readonly weight: number;
}

/**
 * Scores join in their order as long as each draws the mean on: the first that does not is followed by none that does. Null where there
 * is nothing to take a mean of.
 */
export function extremeMean(sure: readonly Weighed[], open: readonly Weighed[], side: 'least' | 'most'): number | null {
  const sign = side === 'least' ? 1 : -1;
  let weight = sure.reduce((sum, one) => sum + one.weight, 0);
  let total = sure.reduce((sum, one) => sum + one.weight * one.score, 0);
  for (const one of [...open].sort((a, b) => sign * (a.score - b.score))) {
    if (one.weight === 0) continue;
    if (weight > 0 && sign * (one.score - total / weight) >= 0) break;
    weight += one.weight;
    total += one.weight * one.score;
  }
  return weight > 0 ? total / weight : null;
}
