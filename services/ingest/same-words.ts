/** Whether a sentence that was read anew is one that was read before, although a word of it may have been corrected. Pure. */
import type { Quote, Span } from '@/engine/index';

interface Known {
  readonly words: readonly string[];
  /** where these words stand in the text at hand */
  readonly places: readonly Span[];
}

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

/** 1 where the sentence stands in one of the places, less where its words are nearly the same, else 0. */
export function likenessOf({ start, end, quote }: Quote, { words, places }: Known): number {
  if (places.some((place) => start < place.end && end > place.start)) return 1;
  const most = Math.max(0, ...words.map((one) => shareOfWords(quote, one)));
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

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
