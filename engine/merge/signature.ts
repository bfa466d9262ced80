/** The signature of a clause: what its words tell of a happening, beside its names and dates. Reports are compared by it. */
import { COMMON_SUBJECTS, LIGHT_WORDS, TITLE_OFFICES, WORD_FAMILIES } from '../en/lexicon/happening-words';
import { SIGNATURE_STOP_WORDS } from '../en/lexicon/stop-words';
import { parseOrdinal } from '../en/lexicon/time/numbers';
import type { Quote } from '../model/span';
import { step } from '../model/step';
import { kept } from '../text/kept';

export interface Signature {
  /** keys of the content words: the family of a word that has one, else its stem */
  readonly stems: ReadonlySet<string>;
  /** words that can name a subject of their own ("graphite"), by their stems */
  readonly subjects: ReadonlyMap<string, string>;
  /** 10 of "its tenth package" */
  readonly ordinals: readonly number[];
  /** "Malligyong-1", "UNSC-2712" */
  readonly designations: readonly string[];
}

/** Crude English stem, enough to meet "restricts" and "restricted" half way; never shown. */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s$/, '');
  if (lower.length <= 4) return lower.replace(/s$/, '');
  return lower.replace(/(?:ings?|ed|es|s|ion|ions|ment|ments)$/, '').slice(0, 7);
}

const OFFICE_STEMS: ReadonlySet<string> = new Set([...TITLE_OFFICES].map(stem));
const DESIGNATION = /\p{Lu}[\p{L}\p{N}]*-\p{N}+/gu;

const wordsOf = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).map((word) => word.toLowerCase().replace(/['’.]s?$/, ''));

const isContent = (word: string): boolean => word !== '' && !SIGNATURE_STOP_WORDS.has(word) && !LIGHT_WORDS.has(word);
const keyOf = (word: string): string => WORD_FAMILIES.get(word) ?? stem(word);

/** Keys of the content words of a text. */
export const contentStems = kept((text: string): ReadonlySet<string> => new Set(wordsOf(text).filter(isContent).map(keyOf)));

const isSubject = (word: string): boolean =>
  word.length > 4 && isContent(word) && !COMMON_SUBJECTS.has(word) && !WORD_FAMILIES.has(word) && !/\d/.test(word);

export const signatureOf = kept((clause: string): Signature => {
  const words = wordsOf(clause);
  return {
    stems: contentStems(clause),
    subjects: new Map(words.filter(isSubject).map((word) => [stem(word), word])),
    ordinals: words.flatMap((word) => (/^\d+$/.test(word) ? [] : (parseOrdinal(word) ?? []))),
    designations: clause.match(DESIGNATION) ?? [],
  };
});

/** A quotation without the words of its date. */
export function clauseOf(evidence: Quote, date: Pick<Quote, 'start' | 'end'> | null): string {
  const [from, to] = date ? [date.start - evidence.start, date.end - evidence.start] : [0, 0];
  return from < 0 || to > evidence.quote.length ? evidence.quote : `${evidence.quote.slice(0, from)}${evidence.quote.slice(to)}`;
}

const sharedKeys = (a: Iterable<string>, b: Pick<ReadonlySet<string>, 'has'>): string[] => [...a].filter((key) => b.has(key));

/** Stems of the names of actors and places. */
export const nameStems = (names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap((name) => [...contentStems(name)]));

/** The stems that tell what happened: no names, no offices. */
export const tellingStems = ({ stems }: Signature, names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...stems].filter((key) => !OFFICE_STEMS.has(key) && !names.has(key)));

/**
 * 0..1: how much two clauses tell the same, their names aside (names are compared as actors and places); null when one of them has
 * nothing but names. Between the share of the shorter and of the longer clause, so that one word alone does not decide.
 */
export const tellingOverlap = step(
  'merge/clause-words',
  (a: Signature, b: Signature, names: ReadonlySet<string>): number | null => {
    const [x, y] = [tellingStems(a, names), tellingStems(b, names)];
    if (x.size === 0 || y.size === 0) return null;
    const both = sharedKeys(x, y).length;
    return (both / Math.min(x.size, y.size) + both / Math.max(x.size, y.size)) / 2;
  },
  () => null,
);

/** Words of both clauses that name a subject of their own. */
export const sharedSubjects = step(
  'merge/subjects',
  (a: Signature, b: Signature, names: ReadonlySet<string>): readonly string[] =>
    sharedKeys(a.subjects.keys(), b.stems).flatMap((key) => (names.has(key) ? [] : (a.subjects.get(key) ?? []))),
  () => [],
);
