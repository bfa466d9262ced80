/** Places as candidates for where an event happened: gazetteer, capitals that do not act, states behind "in", unknown names behind "in". */
import { CALENDAR_WORDS } from '../lexicon/actor-words';
import type { ReadText, Sentence } from '../model/sentence';
import type { Quote } from '../model/span';
import type { ActorIndex } from './base/actor-index';
import { type FoundActor, foundAt, isCapitalised, type SentenceActors, toMention, wordsOf } from './base/found-actor';
import { findInSentences } from './find-actors';

/** A place as named in one spot of the text. */
export interface PlaceMention extends Quote {
  readonly name: string;
  /** ISO 3166 alpha-3, where known */
  readonly country?: string;
  /** the preposition in front, lower case ("in", "to", "at"); empty without one */
  readonly preposition: string;
}

const PREPOSITIONS = new Set(['in', 'at', 'to', 'near', 'from', 'outside', 'into', 'across', 'throughout', 'around', 'off', 'over']);
/** Behind these an unknown capitalised name is a place. */
const STRONG = new Set(['in', 'at', 'near', 'outside']);

/** The preposition in front of token `from`, over an article or a direction ("in the northern city of X" has "of"). */
function prepositionBefore(sentence: Sentence, from: number): string {
  const before = sentence.tokens[from - 1]?.lower ?? '';
  if (PREPOSITIONS.has(before)) return before;
  const second = sentence.tokens[from - 2]?.lower ?? '';
  const skipped = ['the', 'central', 'northern', 'southern', 'eastern', 'western', 'downtown'].includes(before);
  return skipped && PREPOSITIONS.has(second) ? second : '';
}

function unknownPlaces(sentence: Sentence, found: readonly FoundActor[]): PlaceMention[] {
  const places: PlaceMention[] = [];
  sentence.tokens.forEach((token, at) => {
    if (!STRONG.has(token.lower)) return;
    let to = at + 1;
    while (
      isCapitalised(sentence.tokens[to]) &&
      !foundAt(found, to) &&
      !CALENDAR_WORDS.has(sentence.tokens[to]?.lower ?? '') &&
      to - at <= 4
    )
      to += 1;
    const first = sentence.tokens[at + 1];
    const last = sentence.tokens[to - 1];
    if (to === at + 1 || !first || !last || first.text.length < 3) return;
    places.push({
      start: first.start,
      end: last.end,
      quote: sentence.text.slice(first.start - sentence.start, last.end - sentence.start),
      name: wordsOf(sentence, at + 1, to),
      preposition: token.lower,
    });
  });
  return places;
}

/** Place candidates in reading order. A state counts only behind a preposition of place. */
export function placeMentions(sentences: readonly SentenceActors[]): readonly PlaceMention[] {
  return sentences.flatMap(({ sentence, found }) => {
    const known = found.flatMap((actor) => {
      const preposition = prepositionBefore(sentence, actor.from);
      const state = actor.ref.kind === 'state' || actor.ref.kind === 'territory';
      if (actor.how !== 'place' && !(state && preposition !== '')) return [];
      const mention = toMention(sentence, actor);
      if (!mention) return [];
      const { start, end, quote, country } = mention;
      const name = actor.ref.kind === 'place' || actor.how !== 'place' ? actor.ref.name : wordsOf(sentence, actor.from, actor.to);
      return [{ start, end, quote, name, ...(country === undefined ? {} : { country }), preposition }];
    });
    return [...known, ...unknownPlaces(sentence, found)].sort((a, b) => a.start - b.start);
  });
}

/** The place candidates of a text. */
export const findPlaces = (text: ReadText, index: ActorIndex, title?: string, published?: string): readonly PlaceMention[] =>
  placeMentions(findInSentences(text, index, title, published));
