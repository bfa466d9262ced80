/** "France's envoy was in Niamey when the coup took place": a coup is of one state, whoever else the sentence names. */
import type { ActorMention, EventMention } from '../../../model/event';
import { spansWithin } from '../../../text/ordered-spans';
import { chiefsOf, type Surroundings } from './chiefs';

/** Nouns of the overthrow of a government. */
export const UPHEAVALS = /^(?:(?:military )?coup|coup d[’'][ée]tat|putsch|mutiny|uprising|revolution|insurrection)$/;

/** True for the overthrow of a government, told by its noun. */
export const isUpheaval = ({ trigger: { kind, lemma } }: EventMention): boolean => kind === 'noun' && UPHEAVALS.test(lemma);

/** The state that an upheaval shakes: the one that "there" points back to, else the one the article is about. */
export function shakenBy({ trigger }: EventMention, around: Surroundings): readonly ActorMention[] {
  const { sentence, named } = around;
  // "leave Niger after a coup there"
  const states = spansWithin(named, { start: sentence.start, end: trigger.start }).filter(({ kind }) => kind === 'state');
  const there = /\bthere\b/.test(sentence.text.slice(Math.max(0, trigger.end - sentence.start)));
  const last = there ? states.at(-1) : undefined;
  return last ? [last] : chiefsOf(around).state;
}
