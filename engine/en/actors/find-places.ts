/** Places as candidates for where an event happened: those of the gazetteer, and capitals that do not act. */
import type { ReadText } from '../../model/sentence';
import type { Quote } from '../../model/span';
import type { ActorIndex } from './base/actor-index';
import { type SentenceActors, toMention, wordsOf } from './base/found-actor';
import { findInSentences } from './find-actors';

/** A place as named in one spot of the text. */
export interface PlaceMention extends Quote {
  readonly name: string;
  /** ISO 3166 alpha-3, where known */
  readonly country?: string;
}

/** Place candidates in reading order. */
export function placeMentions(sentences: readonly SentenceActors[]): readonly PlaceMention[] {
  return sentences.flatMap(({ sentence, found }) =>
    found.flatMap((actor) => {
      const mention = actor.how === 'place' ? toMention(sentence, actor) : null;
      if (!mention) return [];
      const { start, end, quote, country } = mention;
      const name = actor.ref.kind === 'place' ? actor.ref.name : wordsOf(sentence, actor.from, actor.to);
      return [{ start, end, quote, name, ...(country === undefined ? {} : { country }) }];
    }),
  );
}

/** The place candidates of a text. */
export const findPlaces = (text: ReadText, index: ActorIndex, title?: string, published?: string): readonly PlaceMention[] =>
  placeMentions(findInSentences(text, index, title, published));
