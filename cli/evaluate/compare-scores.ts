/** Compares two readers on the same articles, with a bootstrap interval from repeated samples of articles. */
import { type AnnotatedArticle, matchAnnotated } from './score-annotated';

export interface Difference {
  readonly value: number;
  /** the 95% interval */
  readonly low: number;
  readonly high: number;
}

interface Counts {
  readonly found: number;
  readonly expected: number;
  readonly paired: number;
  readonly sameDate: number;
}

const DRAWS = 2_000;
const TAIL = 0.025;

/** Returns numbers in [0, 1): mulberry32, the same on every machine. */
function randomNumbers(): () => number {
  let state = 7;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function countsOf(article: AnnotatedArticle): Counts {
  const pairs = matchAnnotated(article).agrees.filter((pair) => pair !== null);
  return {
    found: article.found.length,
    expected: article.expected.length,
    paired: pairs.length,
    sameDate: pairs.filter(({ sameDate }) => sameDate).length,
  };
}

function f1(counts: readonly Counts[], right: 'paired' | 'sameDate'): number {
  const sum = (part: keyof Counts): number => counts.reduce((total, one) => total + one[part], 0);
  const all = sum('found') + sum('expected');
  return all === 0 ? 0 : (2 * sum(right)) / all;
}

/** Returns the F1 of `some` minus that of `others`. Both list the same articles in the same order. */
export function compareScores(
  some: readonly AnnotatedArticle[],
  others: readonly AnnotatedArticle[],
): { readonly events: Difference; readonly dates: Difference } {
  const [a, b] = [some.map(countsOf), others.map(countsOf)];
  const random = randomNumbers();
  const draws = Array.from({ length: DRAWS }, () => a.map(() => Math.floor(random() * a.length)));
  const difference = (right: 'paired' | 'sameDate'): Difference => {
    const differenceIn = (at: readonly number[]): number => {
      const drawn = (from: readonly Counts[]): readonly Counts[] => at.flatMap((index) => from[index] ?? []);
      return f1(drawn(a), right) - f1(drawn(b), right);
    };
    const sorted = draws.map(differenceIn).sort((one, other) => one - other);
    const quantile = (share: number): number => sorted[Math.min(DRAWS - 1, Math.floor(share * DRAWS))] ?? 0;
    return { value: f1(a, right) - f1(b, right), low: quantile(TAIL), high: quantile(1 - TAIL) };
  };
  return { events: difference('paired'), dates: difference('sameDate') };
}
