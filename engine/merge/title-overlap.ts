/** How much two titles say the same: shared content words, by the shorter title, where words of one family count as one. */
import { COMMON_SUBJECTS, LIGHT_WORDS, TITLE_OFFICES, WORD_FAMILIES } from '../lexicon/happening-words';
import { TITLE_STOP_WORDS } from '../lexicon/stop-words';
import { parseOrdinal } from '../lexicon/time/numbers';
import { kept } from '../text/kept';

/** Crude English stem, enough to meet "restricts" and "restricted" half way; never shown. */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s$/, '');
  if (lower.length <= 4) return lower.replace(/s$/, '');
  return lower.replace(/(?:ings?|ed|es|s|ion|ions|ment|ments)$/, '').slice(0, 7);
}

const COMMON_STEMS: ReadonlySet<string> = new Set([...TITLE_OFFICES].map(stem));

function common(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let both = 0;
  for (const word of x) if (y.has(word)) both += 1;
  return both;
}

// a pair of events is one of many with the same titles and names
const wordsOf = kept((text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).map((word) => word.toLowerCase().replace(/['’.]s?$/, '')),
);

/** Keys of the content words of a text: the family of a word that has one, else its stem. */
export const contentStems = kept((text: string): ReadonlySet<string> => {
  const content = wordsOf(text).filter((word) => word !== '' && !TITLE_STOP_WORDS.has(word) && !LIGHT_WORDS.has(word));
  return new Set(content.map((word) => WORD_FAMILIES.get(word) ?? stem(word)));
});

const isNamed = (word: string, names: readonly string[]): boolean => names.some((name) => contentStems(name).has(word));

/**
 * 0..1: how much two titles tell the same, their names aside (names are compared as actors and places); null when one of them has
 * nothing but names. Between the share of the shorter and of the longer title, so that one word alone does not decide.
 */
export function tellingOverlap(a: string, b: string, names: readonly string[]): number | null {
  const telling = (title: string): ReadonlySet<string> =>
    new Set([...contentStems(title)].filter((word) => !COMMON_STEMS.has(word) && !isNamed(word, names)));
  const [x, y] = [telling(a), telling(b)];
  if (x.size === 0 || y.size === 0) return null;
  const both = common(x, y);
  return (both / Math.min(x.size, y.size) + both / Math.max(x.size, y.size)) / 2;
}

/** Words of both titles that name a subject of their own ("graphite"): no names of actors or places, no kinds of happenings, nothing common. */
export function sharedSubjects(a: string, b: string, names: readonly string[]): readonly string[] {
  const others = contentStems(b);
  const subjects = wordsOf(a).filter(
    (word) =>
      word.length > 4 &&
      !TITLE_STOP_WORDS.has(word) &&
      !LIGHT_WORDS.has(word) &&
      !COMMON_SUBJECTS.has(word) &&
      !WORD_FAMILIES.has(word) &&
      !/\d/.test(word) &&
      others.has(stem(word)) &&
      !isNamed(stem(word), names),
  );
  return [...new Set(subjects)];
}

/** The ordinal numbers of a title: 10 of "adopts its tenth package". */
export const ordinalsOf = kept((title: string): readonly number[] =>
  wordsOf(title).flatMap((word) => (/^\d+$/.test(word) ? [] : (parseOrdinal(word) ?? []))),
);
