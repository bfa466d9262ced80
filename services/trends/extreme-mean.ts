/** Computes the smallest or largest possible mean of scores when some of them are optional. Pure. */

/** The weight of all events with one score. */
export interface Weighed {
  readonly score: number;
  readonly weight: number;
}

/**
 * Adds optional scores in sorted order while they move the mean in the wanted direction. After the first that does not, no other can.
 * Returns null if there are no scores.
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
