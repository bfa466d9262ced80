/** "France's envoy was in Niamey when the coup took place": a coup is of the state where it happens, whoever else the sentence names. */
import type { ActorMention, EventMention } from '../../../../model/event';
import { step } from '../../../../model/step';
import { spansWithin } from '../../../../text/ordered-spans';
import { asMention, chiefsOf, type Surroundings } from './chiefs';

/** Nouns of the overthrow of a government. */
export const UPHEAVALS = /^(?:(?:military )?coup|coup d[’'][ée]tat|putsch|mutiny|uprising|revolution|insurrection)$/;

/** True for the overthrow of a government, told by its noun. */
export const isUpheaval = ({ trigger: { kind, lemma } }: EventMention): boolean => kind === 'noun' && UPHEAVALS.test(lemma);

/** The state that an upheaval shakes: where its sentence is, else the one the article is about; nobody where neither tells. */
export const shakenBy = step(
  'parties/shaken-states',
  ({ trigger }: EventMention, around: Surroundings): readonly ActorMention[] => {
    const { sentence, places, named, stateOf } = around;
    const where = spansWithin(places, sentence).filter(({ country }) => country !== undefined);
    // the place behind the noun, else the last before it
    const place = where.find(({ start }) => start > trigger.start) ?? where.at(-1);
    const home = place?.country === undefined ? undefined : stateOf(place.country);
    if (home) return [asMention(home)];
    // "leave Niger after a coup there"
    const states = spansWithin(named, { start: sentence.start, end: trigger.start }).filter(({ kind }) => kind === 'state');
    const there = /\bthere\b/.test(sentence.text.slice(Math.max(0, trigger.end - sentence.start)));
    const last = there ? states.at(-1) : undefined;
    return last ? [last] : chiefsOf(around).state;
  },
  () => [],
);
