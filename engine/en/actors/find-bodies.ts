/**
 * Finds bodies outside the vocabulary: capitalized names around a head ("Japan Society", "Ministry of Trade"), names beside a word for a
 * body ("the airline Mahan Air", "Ecopetrol, the state oil company"), and lower-case organs of a state ("the Turkish parliament").
 */
import type { Sentence } from '../../model/sentence';
import { step } from '../../model/step';
import { SENTENCE_OPENERS } from '../lexicon/abbreviations';
import {
  CALENDAR_WORDS,
  GENERIC_NAME_WORDS,
  KIND_NOUNS,
  NO_BODY_HEADS,
  ORGAN_HEADS,
  ORGANIZATION_HEADS,
  ROLE_NOUNS,
  TITLE_HEADS,
} from '../lexicon/actor-words';
import { GIVEN_NAMES } from '../lexicon/given-names';
import { foldWord } from './base/actor-index';
import { type ActorRef, type FoundActor, foundAt, isCapitalised, newActorId, replaceRange, wordsOf } from './base/found-actor';
import { foreignOrgans, isPossessive, isState, lowerOrgans, ofState, organRef, owningState } from './base/state-organs';

const LONGEST_KIND_NAME = 5;
/** Maximum number of descriptive words between the name and the word for a body. */
const REACH = 6;

/** Whether a capitalized token may be part of a body's name. */
function isNamePart(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!isCapitalised(token) || !token) return token?.text === '&';
  return !CALENDAR_WORDS.has(token.lower) && !(at === 0 && SENTENCE_OPENERS.has(token.text)) && token.lower !== 'the';
}

/** Adds [from, to) to `found` as the name of a body. If `owner` is a state, the body belongs to it. */
function withBody(sentence: Sentence, found: readonly FoundActor[], from: number, to: number, owner?: FoundActor): FoundActor[] {
  const name = wordsOf(sentence, from, to);
  const state = isState(owner) ? { parent: owner.ref.id, country: owner.ref.country } : {};
  const first = to - from > 1 ? { shortName: sentence.tokens[from]?.text } : {};
  return replaceRange(found, { from, to, ref: { id: newActorId(name), name, kind: 'organization', ...state, ...first }, how: 'name' });
}

/** Whether another actor covers the token. A place may be part of the name ("the company Levant Gas"). */
function isTaken(found: readonly FoundActor[], at: number): boolean {
  const other = foundAt(found, at);
  return other !== undefined && other.how !== 'place' && other.how !== 'seat';
}

const isKind = (sentence: Sentence, at: number): boolean =>
  KIND_NOUNS.has(sentence.tokens[at]?.lower ?? '') && !isCapitalised(sentence.tokens[at]);

/** ", a Beninese group,": returns the word for a body in an apposition that begins at `to`, or -1. */
function kindBehind({ tokens }: Sentence, to: number): number {
  if (tokens[to]?.text !== ',' || !['a', 'an', 'the'].includes(tokens[to + 1]?.lower ?? '')) return -1;
  for (let at = to + 2; at <= to + REACH; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'punctuation' || ROLE_NOUNS.has(token.lower)) return -1;
    if (KIND_NOUNS.has(token.lower) && token.text === token.lower && !KIND_NOUNS.has(tokens[at + 1]?.lower ?? '')) return at;
  }
  return -1;
}

/** "Platform of Traders of Malanville": returns the start of the chain of "of" phrases. */
function overLinks(sentence: Sentence, found: readonly FoundActor[], at: number): number {
  let from = at;
  while (sentence.tokens[from - 1]?.lower === 'of' && isNamePart(sentence, from - 2) && !foundAt(found, from - 2)) {
    from -= 2;
    while (from > 0 && isNamePart(sentence, from - 1) && !foundAt(found, from - 1)) from -= 1;
  }
  return from;
}

/** Adds bodies that are named beside a word for a body. */
function namedByKind(sentence: Sentence, found: readonly FoundActor[]): FoundActor[] {
  let list = [...found];
  const { tokens } = sentence;
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    if (isNamePart(sentence, at) && !foundAt(list, at) && (at === 0 || !isNamePart(sentence, at - 1))) {
      let to = at;
      while (isNamePart(sentence, to) && !foundAt(list, to)) to += 1;
      const kind = to - at < LONGEST_KIND_NAME ? kindBehind(sentence, to) : -1;
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
    while (isNamePart(sentence, to) && !isTaken(list, to) && to - from < LONGEST_KIND_NAME) to += 1;
    const last = foundAt(list, to - 1);
    if (to > from && !(last && last.to === to) && !TITLE_HEADS.has(tokens[from]?.lower ?? ''))
      list = withBody(sentence, list, from, to, foundAt(list, at - 1));
  }
  return list;
}

const LINKS = new Set(['of', 'for', 'on']);
const LONGEST_NAME = 12;

const isHead = (word: string): boolean => ORGAN_HEADS.has(word) || ORGANIZATION_HEADS.has(word);

/** Returns the start of the name part before "and" if an article or a state precedes the name, otherwise null. */
function opensPair(sentence: Sentence, found: readonly FoundActor[], and: number): number | null {
  let from = and;
  while (from > 0 && isNamePart(sentence, from - 1) && !foundAt(found, from - 1)) from -= 1;
  const isOwned = sentence.tokens[from - 1]?.lower === 'the' || isState(foundAt(found, from - 1));
  return from < and && from > 0 && isOwned ? from : null;
}

/** Returns the first token of the name whose head is at `head`: left over capitals and hyphens, but not over titles or persons. */
function nameStart(sentence: Sentence, found: readonly FoundActor[], head: number): number {
  const { tokens } = sentence;
  let start = head;
  while (start > 0 && head - start < LONGEST_NAME) {
    const at = start - 1;
    const token = tokens[at];
    if ((token?.text === '-' || token?.text === '–') && isNamePart(sentence, at - 1)) {
      start = at - 1;
      continue;
    }
    // "the Immigration and Naturalization Service"
    if (token?.lower === 'and' && start < head) {
      const first = opensPair(sentence, found, at);
      if (first !== null) return first;
    }
    const owner = foundAt(found, at);
    if (!isNamePart(sentence, at)) break;
    if (token && TITLE_HEADS.has(token.lower) && !isHead(token.lower)) break;
    start = owner ? Math.min(at, owner.from) : at;
    if (owner && (isState(owner) || owner.ref.kind === 'organization')) {
      if (tokens[start - 1]?.text === 'Royal') start -= 1;
      break;
    }
  }
  return start;
}

/** Returns the end (exclusive) of the name whose head is at `head`. It extends right over "of the X", "for X and Y". */
function nameEnd(sentence: Sentence, found: readonly FoundActor[], head: number): { end: number; state: FoundActor | undefined } {
  const { tokens } = sentence;
  let end = head + 1;
  let state: FoundActor | undefined;
  for (;;) {
    let next = end;
    const link = tokens[next]?.lower ?? '';
    if (!LINKS.has(link) && !(link === 'and' && end > head + 1 && ORGAN_HEADS.has(tokens[head]?.lower ?? ''))) break;
    next += 1;
    if (tokens[next]?.lower === 'the') next += 1;
    const owner = foundAt(found, next);
    if (!isNamePart(sentence, next) || next - head > LONGEST_NAME) break;
    if (link === 'and' && (owner || isHead(tokens[next + 1]?.lower ?? ''))) break;
    if (owner && owner.ref.kind === 'person') break;
    if (isState(owner)) {
      if (isPossessive(tokens[owner.to]?.text)) break;
      state = owner;
      end = owner.to;
      // "Federation of Argentine Railwaymen"
      while (isNamePart(sentence, end) && !foundAt(found, end) && end - head <= LONGEST_NAME) end += 1;
      break;
    }
    end = next;
    // "Office of Intergovernmental Affairs Tom Perez": a person follows
    const isGiven = (): boolean => end > next && GIVEN_NAMES.has(foldWord(tokens[end]?.text ?? '')) && isNamePart(sentence, end + 1);
    while (isNamePart(sentence, end) && end - head <= LONGEST_NAME && !isHead(tokens[end - 1]?.lower ?? '') && !isGiven()) end += 1;
  }
  return { end, state };
}

/** Returns the body named by [from, to): an organ if its head is an organ word and a state owns it. */
function bodyRef(sentence: Sentence, from: number, to: number, head: number, state: FoundActor | undefined): ActorRef {
  const name = wordsOf(sentence, from, to);
  const organ = ORGAN_HEADS.has(sentence.tokens[head]?.lower ?? '') && state !== undefined;
  if (!state) return { id: newActorId(name), name, kind: 'organization' };
  if (!organ) return { id: newActorId(name), name, kind: 'organization', parent: state.ref.id, country: state.ref.country };
  // The state is the first word, a possessor before the name, or the last word after "of".
  if (state.from >= from && state.to <= head) return organRef(state.ref, wordsOf(sentence, state.to, to), name);
  if (state.to <= from) return organRef(state.ref, name, ofState(name, state.ref.name));
  return organRef(state.ref, name.replace(/\s+of\s+(?:the\s+)?\S.*$/, ''), name);
}

/** Whether the words are the name of a treaty or place, or a role ("State Party"). */
function isNoBody(sentence: Sentence, from: number, to: number): boolean {
  const { tokens } = sentence;
  const next = tokens[to];
  if (isCapitalised(next) && NO_BODY_HEADS.has(next?.lower ?? '')) return true;
  if (LINKS.has(tokens[from - 1]?.lower ?? '') && NO_BODY_HEADS.has(tokens[from - 2]?.lower ?? '')) return true;
  if (tokens[from]?.lower === 'board' && tokens[from + 1]?.lower === 'of') return true;
  return tokens.slice(from, to).every((token) => GENERIC_NAME_WORDS.has(token.lower));
}

/** Finds names around a capitalized head. */
function headedBodies(sentence: Sentence, found: readonly FoundActor[]): FoundActor[] {
  let list = [...found];
  const { tokens } = sentence;
  for (let head = 0; head < tokens.length; head += 1) {
    const token = tokens[head];
    if (!token || !isCapitalised(token) || !isHead(token.lower)) continue;
    const owner = foundAt(list, head);
    if (owner && owner.to - owner.from > 1 && owner.how !== 'place') continue;
    if (isCapitalised(tokens[head + 1]) && isHead(tokens[head + 1]?.lower ?? '') && !foundAt(list, head + 1)) continue;
    const from = nameStart(sentence, list, head);
    const { end: to, state: after } = nameEnd(sentence, list, head);
    const state = owningState(sentence, list, from) ?? after;
    const listed = foundAt(list, from);
    const bare = to === head + 1 && (from === head || (isState(listed) && listed.to === head));
    if (bare && !(state && ORGAN_HEADS.has(token.lower))) continue;
    if (isNoBody(sentence, from, to)) continue;
    const ref = bodyRef(sentence, from, to, head, state);
    // A possessive state before the name keeps its own mention. A state inside the name does not.
    list = replaceRange(list, { from, to, ref, how: 'name' });
    head = to - 1;
  }
  return list;
}

/** Adds the bodies of the sentence to `found`. A body replaces a state inside its name. */
export const findBodies = step(
  'actors/new-bodies',
  (sentence: Sentence, found: readonly FoundActor[]): FoundActor[] => {
    return lowerOrgans(sentence, headedBodies(sentence, namedByKind(sentence, foreignOrgans(sentence, found))));
  },
  (_, found) => [...found],
);
