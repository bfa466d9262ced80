/** The signature of an English clause: what its words tell of an event, beside its names and dates. */
import type { Signature } from '../../model/merge-language';
import { kept } from '../../text/kept';
import { COMMON_SUBJECTS, LIGHT_WORDS, TITLE_OFFICES, WORD_FAMILIES } from '../lexicon/happening-words';
import { SIGNATURE_STOP_WORDS } from '../lexicon/stop-words';
import { parseOrdinal } from '../lexicon/time/numbers';

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
    kinds: words.flatMap((word) => WORD_FAMILIES.get(word) ?? []),
    subjects: new Map(words.filter(isSubject).map((word) => [stem(word), word])),
    ordinals: words.flatMap((word) => (/^\d+$/.test(word) ? [] : (parseOrdinal(word) ?? []))),
    designations: clause.match(DESIGNATION) ?? [],
  };
});

/** Stems of the names of actors and places. */
export const nameStems = (names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap((name) => [...contentStems(name)]));

/** The stems that tell what happened: no names, no offices. */
export const tellingStems = ({ stems }: Signature, names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...stems].filter((key) => !OFFICE_STEMS.has(key) && !names.has(key)));
