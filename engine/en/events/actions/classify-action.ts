/** The PLOVER action of a whole sentence, whether or not it is dated: that of its main happening. */

import type { EventClassifiers } from '../../../model/classifier';
import type { ActionId, ActorMention } from '../../../model/event';
import type { Sentence } from '../../../model/sentence';
import type { WordTagger } from '../../../model/tagged-word';
import { isActionVerb } from '../../lexicon/action-verbs';
import { REPORTING_VERBS } from '../../lexicon/event-verbs';
import { isFiniteVerb, isFixed, type Predicate } from '../sentence/parsed-sentence';
import { readSentence, type SentenceContext } from '../sentence/sentence-context';
import { decideAction } from './classify-event';
import { eventFeatures } from './event-features';

const SUBORDINATE = /\b(?:after|as|when|while|if|unless|because|although|though|who|which|whose|whom|where|since|before|until|so)$/;
/** Verbs that only introduce what the clause behind them says. */
const INTRODUCING = new Set('announce declare confirm resolve disclose reveal notify conclude indicate signal decide'.split(' '));

/** The verb that carries the news: the first finite verb of a main clause that does not only say who said it; null for none. */
function newsVerb({ parsed }: SentenceContext): number | null {
  const { predicates, openers, chunks } = parsed;
  const isMain = (one: Predicate): boolean => !SUBORDINATE.test(openers[chunks[one.start] ?? 0] ?? '');
  const introduces = (one: Predicate, at: number): boolean => {
    const next = predicates[at + 1];
    if (REPORTING_VERBS.has(one.lemma)) return !isActionVerb(one.lemma) && !(one.lemma === 'tell' && next?.form === 'infinitive');
    return INTRODUCING.has(one.lemma) && next !== undefined && isFiniteVerb(next) && isMain(next);
  };
  const fits = predicates.flatMap((one, at) => ((isFiniteVerb(one) && !introduces(one, at)) || isFixed(parsed, one) ? [{ one, at }] : []));
  return (fits.find(({ one }) => isMain(one)) ?? fits[0])?.at ?? (predicates.length > 0 ? 0 : null);
}

/** Names of the features of a whole sentence. */
export function sentenceFeatures(sentence: Sentence, actors: readonly ActorMention[], tagWords: WordTagger): readonly string[] {
  const context = readSentence(sentence, [], actors, tagWords);
  const predicate = newsVerb(context);
  const noun = predicate === null ? (context.nouns[0] ?? null) : null;
  const range = { from: 0, to: sentence.tokens.length };
  return eventFeatures(context, { predicate, noun, attachment: {} }, range, { status: 'happened', topic: new Map() });
}

export const classifyAction = (
  classifiers: EventClassifiers,
  sentence: Sentence,
  actors: readonly ActorMention[],
  tagWords: WordTagger,
): ActionId | null => decideAction(classifiers, sentenceFeatures(sentence, actors, tagWords)).action;
