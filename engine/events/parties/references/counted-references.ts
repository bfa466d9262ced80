/** "Both nations", "the two leaders", "the three countries": whom a number with a noun means. */
import { COUNT_WORDS, PAIR_MODIFIERS, PAIR_PERSONS, PAIR_STATES, STATE_WORDS } from '../../../lexicon/reference-nouns';
import type { ActorKind, ActorMention } from '../../../model/event';
import type { Sentence, Token } from '../../../model/sentence';
import { answersTo, titleBefore } from '../person-title';
import { STATE_KINDS } from '../state-pairs';
import { counterparts, joinedPersons, lastFew, type Scene, sentenceOf, statePair, statesInRow } from './reference-scene';

const SIDES: readonly ActorKind[] = ['state', 'territory', 'organization', 'group'];
/** How many sentences back the two persons of "the two leaders" may stand. */
const PERSON_REACH = 4;

interface Counted {
  readonly noun: Token;
  /** the noun and the word in front of it that tells more ("foreign ministers") */
  readonly words: readonly string[];
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

/** Persons who are told of without having been named, where leaders never are. */
const NEW_IN_TEXT = /^(?:diplomats|officials|men|women)$/;
const POINTS_BACK = /^(?:the|these|those|same)$/;

/** "expelled two diplomats", "the two diplomats of Croatia": persons told of for the first time, or somebody else's. */
function areOthers({ tokens }: Sentence, { index, lower }: Token, noun: Token): boolean {
  const [before, of, whose] = [tokens[index - 1], tokens[noun.index + 1], tokens[noun.index + 2]];
  const owned = /^(?:of|from)$/.test(of?.lower ?? '') && /^\p{Lu}/u.test(whose?.text ?? '');
  return owned || (lower === 'two' && NEW_IN_TEXT.test(noun.lower) && before?.kind === 'word' && !POINTS_BACK.test(before.lower));
}

/** The noun and how many. */
function countedNoun(sentence: Sentence, token: Token): Counted | null {
  const count = COUNT_WORDS.get(token.lower);
  const noun = pluralBehind(sentence, token);
  if (count === undefined || !noun) return null;
  // "three countries" without an article are any three
  if (count !== 2 && sentence.tokens[token.index - 1]?.lower !== 'the') return null;
  if (PAIR_PERSONS.has(noun.lower) && areOthers(sentence, token, noun)) return null;
  const what = sentence.tokens[noun.index + 2];
  const words = sentence.tokens.slice(token.index + 1, noun.index + 1).map(({ lower }) => lower);
  return { noun, words, count, last: noun.lower === 'heads' && what && /^(?:state|gov)/.test(what.lower) ? what : noun };
}

/** The two persons whom the nearest sentence before that names two speaks of, or has joined. */
function personsTogether({ sentences, bySentence, number }: Scene, fits: (one: ActorMention) => boolean): readonly ActorMention[] {
  for (let back = number - 1; back >= Math.max(0, number - PERSON_REACH); back -= 1) {
    const persons = (bySentence[back] ?? []).filter((one) => one.kind === 'person' && fits(one));
    const once = persons.filter(({ actor }, at) => persons.findIndex((other) => other.actor === actor) === at);
    if (once.length === 2) return once;
    const joined = once.length > 2 ? joinedPersons(sentences[back], once) : [];
    if (joined.length > 0) return joined;
  }
  return [];
}

/** Persons near by; else one and the counterpart of another state; else the states that their leaders stand for. */
function personsMeant(scene: Scene, token: Token, { count, words }: Pick<Counted, 'count' | 'words'>): readonly ActorMention[] {
  const fits = (one: ActorMention): boolean => one.end <= token.start && answersTo(titleOf(scene, one), words);
  const recent = scene.bySentence.slice(Math.max(0, scene.number - PERSON_REACH), scene.number + 1).flat();
  const together = count === 2 ? personsTogether(scene, fits) : [];
  if (together.length > 0) return together;
  const near = lastFew(recent.filter(fits), ['person'], count);
  if (near.length > 0) return near;
  if (count !== 2) return lastFew(beforeAll(scene, token), STATE_KINDS, count);
  for (let back = scene.number; back >= Math.max(0, scene.number - PERSON_REACH); back -= 1) {
    const pair = counterparts(scene.sentences[back], scene.bySentence[back] ?? []);
    if (pair.length > 0) return pair;
  }
  const far = lastFew(scene.mentions.filter(fits), ['person'], count);
  return far.length > 0 ? far : statePair(scene, token);
}

const beforeAll = ({ mentions }: Scene, token: Token): readonly ActorMention[] => mentions.filter((mention) => mention.end <= token.start);

/** The title with which the article first names somebody. */
function titleOf(scene: Scene, { actor }: ActorMention): readonly string[] {
  for (const one of scene.mentions) {
    const sentence = one.actor === actor ? sentenceOf(scene, one) : undefined;
    const title = sentence ? titleBefore(sentence, one) : [];
    if (title.length > 0) return title;
  }
  return [];
}

function statesMeant(scene: Scene, token: Token, noun: Token, count: number): readonly ActorMention[] {
  const pair = count === 2 ? statePair(scene, token) : statesInRow(scene, token, count);
  return pair.length > 0 ? pair : lastFew(beforeAll(scene, token), STATE_WORDS.has(noun.lower) ? STATE_KINDS : SIDES, count);
}

const BEHIND_THE_TWO = /^(?:also|both|then|later|will|would|have|had|are|were|met|held|spoke|told|took|signed|agreed|discussed)$/;

/** "The two signed …": persons without a noun. */
const areTheTwo = ({ tokens }: Sentence, { lower, index }: Token): boolean =>
  lower === 'two' && tokens[index - 1]?.lower === 'the' && BEHIND_THE_TWO.test(tokens[index + 1]?.lower ?? '');

/** Whom the number at `token` means and where its noun ends; null where it counts nobody. */
export function countedMeant(scene: Scene, token: Token): { readonly meant: readonly ActorMention[]; readonly end: number } | null {
  if (areTheTwo(scene.sentence, token)) return { meant: personsMeant(scene, token, { count: 2, words: [] }), end: token.end };
  const counted = countedNoun(scene.sentence, token);
  if (!counted) return null;
  const { noun, count, last } = counted;
  const areStates = PAIR_STATES.has(noun.lower) || last !== noun;
  const meant = areStates ? statesMeant(scene, token, noun, count) : personsMeant(scene, token, counted);
  return { meant, end: last.end };
}

/** "The countries", "the energy ministers": all of those that stood in a row last; null where the noun goes on or nobody is meant. */
export function allMeant(scene: Scene, token: Token): { readonly meant: readonly ActorMention[]; readonly end: number } | null {
  const noun = ['the', 'all'].includes(token.lower) ? pluralBehind(scene.sentence, token) : null;
  if (!noun) return null;
  const behind = scene.sentence.tokens[noun.index + 1];
  if (/^\p{Lu}/u.test(noun.text) || (behind && (/^\p{Lu}/u.test(behind.text) || GOES_ON.has(behind.lower)))) return null;
  return { meant: statesInRow(scene, token, 0), end: noun.end };
}

/** Behind a plural they tell which ones are meant. */
const GOES_ON = new Set(['of', 'that', 'which', 'who', 'where', 'in', 'from', 'with', 'to', '-']);
