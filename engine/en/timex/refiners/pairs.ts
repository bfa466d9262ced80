/** Iterates over neighbors (adjacent expressions in one sentence that may be one) and widens spans. */
import type { Sentence } from '../../../model/sentence';
import type { Timex } from '../../../model/timex';

/** Replaces adjacent expressions with the result of `join`, left to right. `join` returns null to keep both. */
export function joinNeighbors(
  timexes: readonly Timex[],
  sentences: readonly Sentence[],
  join: (a: Timex, b: Timex, sentence: Sentence) => Timex | null,
): readonly Timex[] {
  const result: Timex[] = [];
  for (const timex of timexes) {
    const last = result.at(-1);
    const sentence = sentences[timex.sentence];
    const joined = last !== undefined && sentence !== undefined && last.sentence === timex.sentence ? join(last, timex, sentence) : null;
    if (joined === null) result.push(timex);
    else result[result.length - 1] = joined;
  }
  return result;
}

/** Creates one expression from the start of the first to the end of the second. */
export function spanning(a: Timex, b: Timex, sentence: Sentence): Pick<Timex, 'start' | 'end' | 'quote' | 'sentence'> {
  return { start: a.start, end: b.end, quote: sentence.text.slice(a.start - sentence.start, b.end - sentence.start), sentence: a.sentence };
}

/** Widens an expression's span by these numbers of characters. */
export function widen(timex: Timex, before: number, after: number, sentence: Sentence): Timex {
  const start = timex.start - before;
  const end = timex.end + after;
  return { ...timex, start, end, quote: sentence.text.slice(start - sentence.start, end - sentence.start) };
}
