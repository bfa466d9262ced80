/** "Both nations", "the two leaders", "the three countries": whom a number with a noun means. */

import type { ActorKind, ActorMention } from '../../../../model/event';
import type { Sentence, Token } from '../../../../model/sentence';
import { step } from '../../../../model/step';
import { COUNT_WORDS, PAIR_MODIFIERS, PAIR_PERSONS, PAIR_STATES, STATE_WORDS } from '../../../lexicon/reference-nouns';
import { STATE_KINDS } from '../state-pairs';
import { lastFew, type Scene, statePair } from './reference-scene';

const SIDES: readonly ActorKind[] = ['state', 'territory', 'organization', 'group'];
/** How many sentences back the two persons of "the two leaders" may stand. */
const PERSON_REACH = 4;

interface Counted {
  readonly noun: Token;
  readonly count: number;
  /** of "heads of state" or "of government" the whole office, for which the states stand */
  readonly last: Token;
}

/** The plural noun behind `token`, a word that tells more between them at most ("the foreign ministers"). */
function pluralBehind({ tokens }: Sentence, token: Token): Token | null {
  const next = tokens[token.index + 1];
  const noun = next && PAIR_MODIFIERS.has(next.lower) ? tokens[token.index + 2] : next;
  return noun && (PAIR_STATES.has(noun.lower) || PAIR_PERSONS.has(noun.lower)) ? noun : null;
}

/** The noun and how many. */
function countedNoun(sentence: Sentence, token: Token): Counted | null {
  const count = COUNT_WORDS.get(token.lower);
  const noun = pluralBehind(sentence, token);
  if (count === undefined || !noun) return null;
  // "three countries" without an article are any three
  if (count !== 2 && sentence.tokens[token.index - 1]?.lower !== 'the') return null;
  const what = sentence.tokens[noun.index + 2];
  return { noun, count, last: noun.lower === 'heads' && what && /^(?:state|gov)/.test(what.lower) ? what : noun };
}

/** Persons near by, else anywhere before; else the states that their leaders stand for. */
function personsMeant(scene: Scene, token: Token, count: number): readonly ActorMention[] {
  const named = (mentions: readonly ActorMention[]): readonly ActorMention[] => mentions.filter(({ end }) => end <= token.start);
  const recent = named(scene.bySentence.slice(Math.max(0, scene.number - PERSON_REACH), scene.number + 1).flat());
  const near = lastFew(recent, ['person'], count);
  if (near.length > 0) return near;
  const all = named(scene.mentions);
  if (count !== 2) return lastFew(all, STATE_KINDS, count);
  const far = lastFew(all, ['person'], count);
  return far.length > 0 ? far : statePair(scene);
}

function statesMeant(scene: Scene, token: Token, noun: Token, count: number): readonly ActorMention[] {
  const pair = count === 2 ? statePair(scene) : [];
  const named = scene.mentions.filter(({ end }) => end <= token.start);
  if (pair.length > 0) return pair;
  // three states or more: the text does not say which two
  const areTwo = !STATE_WORDS.has(noun.lower) || count !== 2 || lastFew(named, STATE_KINDS, count + 1).length === 0;
  return areTwo ? lastFew(named, STATE_WORDS.has(noun.lower) ? STATE_KINDS : SIDES, count) : [];
}

const BEHIND_THE_TWO = /^(?:also|both|then|later|will|would|have|had|are|were|met|held|spoke|told|took|signed|agreed|discussed)$/;

/** "The two signed …": persons without a noun. */
const areTheTwo = ({ tokens }: Sentence, { lower, index }: Token): boolean =>
  lower === 'two' && tokens[index - 1]?.lower === 'the' && BEHIND_THE_TWO.test(tokens[index + 1]?.lower ?? '');

/** Whom the number at `token` means and where its noun ends; null where it counts nobody. */
export const countedMeant = step(
  'actors/counted-references',
  (scene: Scene, token: Token): { readonly meant: readonly ActorMention[]; readonly end: number } | null => {
    if (areTheTwo(scene.sentence, token)) return { meant: personsMeant(scene, token, 2), end: token.end };
    const counted = countedNoun(scene.sentence, token);
    if (!counted) return null;
    const { noun, count, last } = counted;
    const areStates = PAIR_STATES.has(noun.lower) || last !== noun;
    const meant = areStates ? statesMeant(scene, token, noun, count) : personsMeant(scene, token, count);
    return { meant, end: last.end };
  },
  () => null,
);
