/**
 * Finds the words of a quotation in a text, ignoring differences in quotation marks, dashes, white space and case. It is linear in both
 * lengths.
 */
import { bestOf } from '@/domain/best-of';
import type { Span } from '@/engine/index';

/** A text prepared for the search: `start` and `end` give the position in the text for each character of `folded`. */
interface Folded {
  readonly folded: string;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

export interface QuoteFinder {
  /** returns every position of the words, in text order */
  find(words: string): readonly Span[];
}

const QUOTATION_MARK = /["'`´\u2018-\u201f\u2032\u2033\u00ab\u00bb\u2039\u203a\u02bc]/;
const DASH = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const WORD = /[\p{L}\p{N}]/u;
/** Maximum number of positions of one quotation to choose from. */
const MOST_PLACES = 100;
const SHORT = 200;

export function quoteFinder(body: string): QuoteFinder {
  const text = fold(body);
  const found = new Map<string, readonly Span[]>();
  const find = (sought: string): readonly Span[] => {
    const spans = found.get(sought) ?? (sought === '' ? [] : places(text, sought).filter((place) => isWhole(body, place)));
    found.set(sought, spans);
    return spans;
  };
  return {
    find(words) {
      const sought = fold(words).folded.trim();
      const exact = find(sought);
      // A model may put its quotation in quotation marks
      return exact.length > 0 ? exact : find(sought.replace(/^'|'$/g, '').trim());
    },
  };
}

/** Returns the position nearest to one of `others`, or the first if there are none. */
export const nearest = (places: readonly Span[], others: readonly Span[]): Span | null =>
  bestOf(places, (place) => -Math.min(...others.map((other) => distanceOf(place, other))));

export const distanceOf = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** Replaces a run of white space, dashes or quotation marks with one character. White space beside a dash is dropped. */
function fold(text: string): Folded {
  const start = new Int32Array(text.length);
  const end = new Int32Array(text.length);
  const signs: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (UNSEEN.test(char)) continue;
    const sign = /\s/.test(char) ? ' ' : DASH.test(char) ? '-' : QUOTATION_MARK.test(char) ? "'" : lower(char);
    const before = signs.at(-1);
    if (sign === ' ' && (before === ' ' || before === '-')) continue;
    if (sign === before && (sign === '-' || sign === "'")) {
      end[signs.length - 1] = at + 1;
      continue;
    }
    if (sign === '-' && before === ' ') {
      signs.pop();
      if (signs.at(-1) === '-') {
        end[signs.length - 1] = at + 1;
        continue;
      }
    }
    start[signs.length] = at;
    end[signs.length] = at + 1;
    signs.push(sign);
  }
  return { folded: signs.join(''), start, end };
}

/** Maps one character to one: "İ" has a lower-case form with two. */
function lower(char: string): string {
  const small = char.toLowerCase();
  return small.length === 1 ? small : char;
}

function places({ folded, start, end }: Folded, sought: string): readonly Span[] {
  const last = sought.length - 1;
  return (sought.length <= SHORT ? shortPlaces(folded, sought) : longPlaces(folded, sought)).map((at) => ({
    start: start[at] ?? 0,
    end: end[at + last] ?? 0,
  }));
}

/** Finds names and date words. The built-in search is the fastest, and short words keep it linear. */
function shortPlaces(folded: string, sought: string): readonly number[] {
  const found: number[] = [];
  for (let at = folded.indexOf(sought); at >= 0 && found.length < MOST_PLACES; at = folded.indexOf(sought, at + 1)) found.push(at);
  return found;
}

/** Uses Knuth–Morris–Pratt, which is linear for any text. */
function longPlaces(folded: string, sought: string): readonly number[] {
  const back = new Int32Array(sought.length);
  for (let at = 1, length = 0; at < sought.length; at += 1) {
    while (length > 0 && sought[at] !== sought[length]) length = back[length - 1] ?? 0;
    if (sought[at] === sought[length]) length += 1;
    back[at] = length;
  }
  const found: number[] = [];
  for (let at = 0, length = 0; at < folded.length && found.length < MOST_PLACES; at += 1) {
    while (length > 0 && folded[at] !== sought[length]) length = back[length - 1] ?? 0;
    if (folded[at] === sought[length]) length += 1;
    if (length < sought.length) continue;
    found.push(at - length + 1);
    length = back[length - 1] ?? 0;
  }
  return found;
}

/** Whether the span neither begins nor ends inside a word. */
function isWhole(body: string, { start, end }: Span): boolean {
  const inWord = (at: number): boolean => WORD.test(body[at - 1] ?? '') && WORD.test(body[at] ?? '');
  return !inWord(start) && !inWord(end);
}
