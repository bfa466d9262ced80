/** The PLOVER action of a whole sentence, whether or not it is dated: that of its main happening. */
import { FAILING_VERBS, REPORTING_VERBS } from '../lexicon/event-verbs';
import type { ActionId } from '../model/event';
import type { Sentence } from '../model/sentence';
import type { WordTagger } from '../model/tagged-word';
import { readAction } from './event-action';
import { isFiniteVerb, type Predicate } from './parsed-sentence';
import { readSentence } from './sentence-context';

/** The verb that carries the news: the first finite one that is no plain attribution, else the first. */
function mainVerb(predicates: readonly Predicate[]): Predicate | undefined {
  const news = predicates.find((predicate) => isFiniteVerb(predicate) && !REPORTING_VERBS.has(predicate.lemma) && predicate.lemma !== 'be');
  return news ?? predicates[0];
}

/** Never null: a sentence without a cue consults. */
export function classifyAction(sentence: Sentence, tagWords: WordTagger): ActionId {
  const context = readSentence(sentence, [], [], tagWords);
  const predicate = mainVerb(context.parsed.predicates);
  if (predicate && FAILING_VERBS.has(predicate.lemma) && predicate.lemma !== 'deny') return 'REJECT';
  const whole = { from: 0, to: sentence.tokens.length };
  const noun = context.nouns.find((candidate) => !predicate || candidate.head > predicate.head) ?? null;
  return readAction(context, whole, predicate, noun, noun?.entry.themes ?? ['other']);
}
