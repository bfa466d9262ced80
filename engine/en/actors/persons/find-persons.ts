/** Finds persons outside the vocabulary: after a title, or recognized by the words around the name. */
import type { Sentence } from '../../../model/sentence';
import { step } from '../../../model/step';
import { PORTFOLIO_WORDS, TITLE_HEADS, TITLE_MODIFIERS } from '../../lexicon/actor-words';
import type { ActorIndex } from '../base/actor-index';
import { type FoundActor, foundAt, isCapitalised } from '../base/found-actor';
import { affiliationOf, personRef } from './person-affiliation';
import { evidence } from './person-evidence';
import { canBeName, LONGEST_NAME, nameWords, runEnd, titleEnd } from './person-name';

const NOBODY: ReadonlySet<string> = new Set();

/** Adds unknown persons to `found`. `spoken` has family names that the article uses alone. */
export const findPersons = step(
  'actors/new-persons',
  (sentence: Sentence, found: readonly FoundActor[], index: ActorIndex, spoken: ReadonlySet<string> = NOBODY): FoundActor[] => {
    const names = { index, spoken };
    const list = [...found];
    const { tokens } = sentence;
    const taken = (at: number): boolean => foundAt(list, at) !== undefined;
    const add = (from: number, to: number, title: number): void => {
      const ref = personRef(sentence, from, to, affiliationOf(sentence, list, title, to));
      const before = list.findLastIndex((other) => other.from <= from);
      list.splice(before + 1, 0, { from, to, ref, how: 'name' });
    };
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token || taken(at)) continue;
      if (TITLE_HEADS.has(token.lower)) {
        const start = titleEnd(sentence, list, at);
        if (start > at && !taken(start)) {
          const end = runEnd(sentence, list, start);
          if (end > start && nameWords(sentence, start, end) <= LONGEST_NAME && isTitleOf(sentence, at, start, end)) {
            add(start, end, at);
            at = end - 1;
            continue;
          }
        }
        continue;
      }
      // "PS Johnson Ode": letters that stand for an office
      if (/^\p{Lu}{2,3}$/u.test(token.text) && /\p{Ll}/u.test(tokens[at + 1]?.text ?? '') && isCapitalised(tokens[at + 2])) continue;
      if (!canBeName(sentence, at) || TITLE_MODIFIERS.has(token.lower) || PORTFOLIO_WORDS.has(token.lower)) continue;
      const from = at;
      const to = runEnd(sentence, list, from);
      if (to <= from) continue;
      if (evidence(sentence, list, names, from, to) !== null) add(from, to, from);
      at = to - 1;
    }
    return list;
  },
  (_, found) => [...found],
);

/** A lower-case title requires a full name. A name that is itself a title or portfolio word does not count. */
function isTitleOf(sentence: Sentence, title: number, from: number, to: number): boolean {
  const head = sentence.tokens[title];
  const first = sentence.tokens[from];
  if (!head || !first || TITLE_HEADS.has(first.lower) || PORTFOLIO_WORDS.has(first.lower) || TITLE_MODIFIERS.has(first.lower)) return false;
  return isCapitalised(head) || nameWords(sentence, from, to) >= 2;
}
