/** Compares a newly read sentence with earlier ones, allowing for small corrections. Pure. */
import { firstOverlap, type Quote, type Span } from '@/engine/index';

/** minimum share of words in common for two versions of one sentence */
const NEARLY_THE_SAME = 0.6;

/** text of this length is unique enough even if it occurs several times */
const UNMISTAKABLE_LENGTH = 24;

/** All spans of `words` in the body; none if a short text occurs more than once, because it is ambiguous. */
export function placesOf(body: string, words: string): readonly Span[] {
  const places: Span[] = [];
  for (let start = body.indexOf(words); start >= 0; start = body.indexOf(words, start + words.length))
    places.push({ start, end: start + words.length });
  return places.length > 1 && words.length < UNMISTAKABLE_LENGTH ? [] : places;
}

/** Tests whether a span overlaps any of many others, without comparing all of them. */
export function overlapsAny(spans: readonly Span[]): (span: Span) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return (span) => firstOverlap(merged, span) >= 0;
}

/** The highest similarity between the sentence and words that are gone from the text; 0 below the minimum. */
export function likenessOf({ quote }: Quote, gone: readonly string[]): number {
  const most = Math.max(0, ...gone.map((one) => shareOfWords(quote, one)));
  return most < NEARLY_THE_SAME ? 0 : most;
}

/** Returns the Dice coefficient of the two word multisets, from 0 to 1. */
export function shareOfWords(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const left = new Map<string, number>();
  for (const word of y) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of x) {
    const n = left.get(word) ?? 0;
    if (n > 0) both += 1;
    left.set(word, n - 1);
  }
  return x.length + y.length === 0 ? 0 : (2 * both) / (x.length + y.length);
}

/** maximum cache size; each sentence is compared with many others */
const MOST_KNOWN = 5_000;
const wordsByText = new Map<string, readonly string[]>();

function wordsOf(text: string): readonly string[] {
  const before = wordsByText.get(text);
  if (before) return before;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (wordsByText.size >= MOST_KNOWN) wordsByText.clear();
  wordsByText.set(text, words);
  return words;
}
