/** Family names that an article uses as those of people: "Mr Weru", "Weru said". A longer unknown name that ends with one is a person's. */
import { CALENDAR_WORDS, COURTESIES, ORGAN_HEADS, ORGANIZATION_HEADS, SAYING_VERBS } from '../../lexicon/actor-words';
import type { Sentence } from '../../model/sentence';
import { isCapitalised } from '../base/found-actor';

const isAddress = (word: string): boolean => COURTESIES.has(word) || /^dr\.?$/.test(word);
const SHORTEST = 3;

/** The words that stand alone behind such an address, or in front of a verb of saying. */
export function spokenNames(sentences: readonly Sentence[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { tokens } of sentences) {
    for (const [at, token] of tokens.entries()) {
      if (!isCapitalised(token) || token.text.length < SHORTEST || isCapitalised(tokens[at + 1])) continue;
      if (CALENDAR_WORDS.has(token.lower) || ORGAN_HEADS.has(token.lower) || ORGANIZATION_HEADS.has(token.lower)) continue;
      const before = tokens[at - 1];
      const alone = at > 0 && !isCapitalised(before) && before?.lower !== 'the' && before?.text !== '-';
      if (isAddress(before?.lower ?? '') || (alone && SAYING_VERBS.has(tokens[at + 1]?.lower ?? ''))) names.add(token.text);
    }
  }
  return names;
}
