/** Bodies whose name says nothing, told by a word beside it: "the airline Mahan Air", "Ecopetrol, the state oil company, …". */

import type { Sentence } from '../../../model/sentence';
import { CALENDAR_WORDS, KIND_NOUNS, ROLE_NOUNS, TITLE_HEADS } from '../../lexicon/actor-words';
import { type FoundActor, foundAt, isCapitalised, newActorId, replaceRange, wordsOf } from './found-actor';
import { isState } from './state-organs';

const LONGEST_NAME = 5;
/** How many words may describe it until the word for a body. */
const REACH = 6;

/** A capitalised token that may belong to a body's name. */
export function isNamePart(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!isCapitalised(token) || !token) return token?.text === '&';
  return !CALENDAR_WORDS.has(token.lower) && !(at === 0 && token.lower === 'the') && token.lower !== 'the';
}

/** Takes [from, to) for the name of a body of the state that `owner` may be. */
function withBody(sentence: Sentence, found: readonly FoundActor[], from: number, to: number, owner?: FoundActor): FoundActor[] {
  const name = wordsOf(sentence, from, to);
  const state = isState(owner) ? { parent: owner.ref.id, country: owner.ref.country } : {};
  const first = to - from > 1 ? { shortName: sentence.tokens[from]?.text } : {};
  return replaceRange(found, { from, to, ref: { id: newActorId(name), name, kind: 'organization', ...state, ...first }, how: 'name' });
}

/** Another actor stands there; a place may be a word of the name ("the company Levant Gas"). */
function isTaken(found: readonly FoundActor[], at: number): boolean {
  const other = foundAt(found, at);
  return other !== undefined && other.how !== 'place' && other.how !== 'seat';
}

const isKind = (sentence: Sentence, at: number): boolean =>
  KIND_NOUNS.has(sentence.tokens[at]?.lower ?? '') && !isCapitalised(sentence.tokens[at]);

/** ", a Beninese group,": the word for a body in an apposition that begins behind `to`; -1 for none. */
function kindBehind({ tokens }: Sentence, to: number): number {
  if (tokens[to]?.text !== ',' || !['a', 'an', 'the'].includes(tokens[to + 1]?.lower ?? '')) return -1;
  for (let at = to + 2; at <= to + REACH; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'punctuation' || ROLE_NOUNS.has(token.lower)) return -1;
    if (KIND_NOUNS.has(token.lower) && token.text === token.lower && !KIND_NOUNS.has(tokens[at + 1]?.lower ?? '')) return at;
  }
  return -1;
}

/** "Platform of Traders of Malanville": begins where the chain of "of" begins. */
function overLinks(sentence: Sentence, found: readonly FoundActor[], at: number): number {
  let from = at;
  while (sentence.tokens[from - 1]?.lower === 'of' && isNamePart(sentence, from - 2) && !foundAt(found, from - 2)) {
    from -= 2;
    while (from > 0 && isNamePart(sentence, from - 1) && !foundAt(found, from - 1)) from -= 1;
  }
  return from;
}

/** `found` with such bodies added. */
export function namedByKind(sentence: Sentence, found: readonly FoundActor[]): FoundActor[] {
  let list = [...found];
  const { tokens } = sentence;
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    if (isNamePart(sentence, at) && !foundAt(list, at) && (at === 0 || !isNamePart(sentence, at - 1))) {
      let to = at;
      while (isNamePart(sentence, to) && !foundAt(list, to)) to += 1;
      const kind = to - at < LONGEST_NAME ? kindBehind(sentence, to) : -1;
      if (kind > 0)
        list = withBody(
          sentence,
          list,
          overLinks(sentence, list, at),
          to,
          list.find(({ from }) => from > to && from < kind),
        );
    }
    if (!isKind(sentence, at)) continue;
    const from = at + 1;
    let to = from;
    while (isNamePart(sentence, to) && !isTaken(list, to) && to - from < LONGEST_NAME) to += 1;
    const last = foundAt(list, to - 1);
    if (to > from && !(last && last.to === to) && !TITLE_HEADS.has(tokens[from]?.lower ?? ''))
      list = withBody(sentence, list, from, to, foundAt(list, at - 1));
  }
  return list;
}
