/** The PLOVER action of a whole sentence, whether or not it is dated: that of its main happening. */
import { REPORTING_VERBS } from '../../lexicon/event-verbs';
import type { ActionId } from '../../model/event';
import type { Sentence } from '../../model/sentence';
import type { WordTagger } from '../../model/tagged-word';
import { isFiniteVerb, type Predicate } from '../sentence/parsed-sentence';
import { readSentence, type SentenceContext } from '../sentence/sentence-context';
import { actionOfVerb, readFrame } from './action-frame';
import { actionOfSubjectNoun, decideAction, isUngoverned } from './decide-action';
import { readAction } from './event-action';

const SUBORDINATE = /\b(?:after|as|when|while|if|unless|because|although|though|who|which|whose|whom|where|since|before|until|so)$/;

/** Verbs that only introduce what a clause behind them tells. */
const TELLING = new Set('announce declare confirm resolve disclose reveal notify conclude indicate signal decide'.split(' '));

/** Verbs that may carry the news, likeliest first: finite ones of main clauses that are no plain attribution, then those of other clauses. */
function newsVerbs(context: SentenceContext): readonly number[] {
  const { predicates, openers, chunks } = context.parsed;
  const subordinate = (one: Predicate): boolean => SUBORDINATE.test(openers[chunks[one.start] ?? 0] ?? '');
  const next = (at: number): Predicate | undefined => predicates[at + 1];
  const tells = (one: Predicate, at: number): boolean => {
    const follower = next(at);
    // "recalled its ambassador", "wrote off the debt", "told them to leave": more than telling
    if (REPORTING_VERBS.has(one.lemma))
      return actionOfVerb(readFrame(context, at, one)) === null && !(one.lemma === 'tell' && follower?.form === 'infinitive');
    return TELLING.has(one.lemma) && follower !== undefined && isFiniteVerb(follower) && !subordinate(follower);
  };
  // "were seen heading for", "is said to have fled"
  const seen = (one: Predicate): boolean => {
    const above = one.governor === null ? undefined : predicates[one.governor];
    return above?.passive === true && isFiniteVerb(above) && REPORTING_VERBS.has(above.lemma);
  };
  const finite = predicates.flatMap((one, at) =>
    (isFiniteVerb(one) && !tells(one, at)) || isUngoverned(context, one) || seen(one) ? [at] : [],
  );
  const isMain = (at: number): boolean => !predicates[at] || !subordinate(predicates[at]);
  return [...finite.filter(isMain), ...finite.filter((at) => !isMain(at))];
}

/** Never null: a sentence without a cue consults. */
export function classifyAction(sentence: Sentence, tagWords: WordTagger): ActionId {
  const context = readSentence(sentence, [], [], tagWords);
  const candidates = newsVerbs(context);
  for (const index of candidates) {
    const action = decideAction(context, index) ?? actionOfSubjectNoun(context, index);
    if (action) return action;
  }
  const predicate = context.parsed.predicates[candidates[0] ?? 0];
  const whole = { from: 0, to: sentence.tokens.length };
  const noun = context.nouns.find((candidate) => !predicate || candidate.head > predicate.head) ?? null;
  return readAction(context, whole, predicate, noun, noun?.entry.themes ?? ['other']);
}
