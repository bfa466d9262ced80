/** The part of time that the axis shows first: where the events are, so that a few far outliers do not press the rest together. */
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import { windowAir } from '@/domain/timeline/axis-window';
import type { DaySpan } from '@/domain/timeline/tiles';

/** share of all weight that lies in the window */
const MOST = 0.9;

/** A stretch of time and how much happens in it. */
export interface Weighted extends DaySpan {
  readonly weight: number;
}

/**
 * The shortest run of stretches that holds nine tenths of the weight, with air on both sides. What lies outside is taken in as well when
 * all of it together would lengthen the run by no more than a quarter. `stretches` are in the order of time and not empty.
 */
export function openingWindow(stretches: readonly Weighted[], bounds: DaySpan): DaySpan {
  const at = stretches.map(({ from, to, weight }) => ({ from: dayNumber(from), to: dayNumber(to), weight }));
  const wanted = MOST * at.reduce((sum, { weight }) => sum + weight, 0);
  let best = { from: dayNumber(bounds.from), to: dayNumber(bounds.to) };
  let inside = 0;
  let first = 0;
  for (const last of at) {
    inside += last.weight;
    for (let begin = at[first]; begin && begin !== last && inside - begin.weight >= wanted; begin = at[first]) {
      inside -= begin.weight;
      first += 1;
    }
    const begin = at[first];
    if (begin && inside >= wanted && last.to - begin.from < best.to - best.from) best = { from: begin.from, to: last.to };
  }
  const [all, inner] = [dayNumber(bounds.to) - dayNumber(bounds.from) + 1, best.to - best.from + 1];
  const { from, to } = all <= inner * 1.25 ? { from: dayNumber(bounds.from), to: dayNumber(bounds.to) } : best;
  const { before, after } = windowAir(to - from);
  return { from: dayOf(from - Math.round(before)), to: dayOf(to + Math.round(after)) };
}
