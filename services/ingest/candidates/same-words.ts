/** Whether a sentence that was read anew is one that was read before, although a word of it may have been corrected. Pure. */
import type { Quote, Span } from '@/engine/index';

/** the share of words that two wordings of one sentence have in common at least */
const NEARLY_THE_SAME = 0.6;

/** words this long are no others */
const UNMISTAKABLE_LENGTH = 24;

/** Where in a text these very words stand; a few words that stand there several times may be any. */
export function placesOf(body: string, words: string): readonly Span[] {
  const places: Span[] = [];
  for (let start = body.indexOf(words); start >= 0; start = body.indexOf(words, start + words.length))
    places.push({ start, end: start + words.length });
  return places.length > 1 && words.length < UNMISTAKABLE_LENGTH ? [] : places;
}

/** Whether the sentence stands in one of the places, at least in part. */
export const standsIn = ({ start, end }: Span, places: readonly Span[]): boolean =>
  places.some((place) => start < place.end && end > place.start);

/** How much the sentence has in common with words that are gone from its text; 0 where it is not nearly the same. */
export function likenessOf({ quote }: Quote, gone: readonly string[]): number {
  const most = Math.max(0, ...gone.map((one) => shareOfWords(quote, one)));
  return most < NEARLY_THE_SAME ? 0 : most;
}

/** 0..1: twice what both have over what they have together, each word as often as it stands there. */
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

/** each sentence is compared with many others */
const MOST_KNOWN = 5_000;
const known = new Map<string, readonly string[]>();

function wordsOf(text: string): readonly string[] {
  const before = known.get(text);
  if (before) return before;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, words);
  return words;
}
