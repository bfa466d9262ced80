/** Deterministic pseudorandom numbers. Each event has its own stream, so that any event can be generated alone. */

export type Random = () => number;

/** A random element of the list. */
export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** A random integer from 0 to `most` − 1. */
export const upTo = (random: Random, most: number): number => Math.floor(random() * most);

/** `next()` returns numbers in [0, 1) (mulberry32). */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Picks ranks 0 … size − 1 with weight 1 / (rank + 1)^steepness. */
export function zipf(size: number, steepness: number): (chance: number) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) {
    sum += 1 / (rank + 1) ** steepness;
    sums[rank] = sum;
  }
  return (chance) => {
    const wanted = chance * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
