/** "He", "she", "it", "they", "we": whom a pronoun means, as far as the sentences before say it plainly. */

import type { ActorKind, ActorMention } from '../../../../model/event';
import type { Token } from '../../../../model/sentence';
import { step } from '../../../../model/step';
import { BODY_PRONOUNS, FIRST_PERSONS, OBJECT_FOLLOWERS, PERSON_PRONOUNS } from '../../../lexicon/reference-nouns';
import { genderOf } from './person-gender';
import { before, joinedPersons, type Scene, sentencesBack } from './reference-scene';

const BODIES: readonly ActorKind[] = ['state', 'organ', 'organization', 'territory', 'group'];
const PERSONS: readonly ActorKind[] = ['person'];
/** How many sentences back the only woman of a text may stand. */
const WOMAN_REACH = 8;
const FEMALE_PRONOUNS = new Set(['she', 'her']);

/** The foremost mention of the kinds, here or in a sentence before; `fits` refuses some. */
function look(scene: Scene, token: Token, kinds: readonly ActorKind[], fits: (mention: ActorMention) => boolean): ActorMention | undefined {
  const here = before(scene, token);
  // "X received him": not X, who stands nearest before
  const subject = token.lower === 'him' || token.lower === 'her' ? here.findLast(({ kind }) => kinds.includes(kind))?.actor : undefined;
  const foremost = (mentions: readonly ActorMention[]): ActorMention | undefined =>
    mentions.find((mention) => kinds.includes(mention.kind) && mention.actor !== subject && fits(mention));
  return foremost(here) ?? sentencesBack(scene).flatMap((back) => foremost(scene.bySentence[back] ?? []) ?? [])[0];
}

/** Whom "he" or "she" means: a woman is looked for further back, since texts that name many men often name one. */
function personMeant(scene: Scene, token: Token): ActorMention | undefined {
  if (!FEMALE_PRONOUNS.has(token.lower)) return look(scene, token, PERSONS, (mention) => genderOf(mention) !== 'she');
  const woman = (mention: ActorMention): boolean => mention.kind === 'person' && ['she', 'perhaps she'].includes(genderOf(mention) ?? '');
  const back = scene.bySentence.slice(Math.max(0, scene.number - WOMAN_REACH), scene.number).reverse();
  return (
    look(scene, token, PERSONS, woman) ??
    back.flatMap((mentions) => mentions.find(woman) ?? [])[0] ??
    look(scene, token, PERSONS, (mention) => genderOf(mention) === null)
  );
}

/** Two persons whom "they" means, joined here or in the sentence before. */
function pairBefore(scene: Scene, token: Token): readonly ActorMention[] {
  const { sentences, bySentence, pairs, number, sentence } = scene;
  const own = before(scene, token);
  const here = joinedPersons(sentence, own);
  if (here.length > 0 || own.some(({ kind }) => BODIES.includes(kind))) return here;
  const last = sentences[number - 1];
  if (last?.paragraph !== sentence.paragraph) return [];
  const joined = joinedPersons(last, bySentence[number - 1] ?? []);
  return joined.length > 0 ? joined : (pairs.get(number - 1) ?? []);
}

/** `voice` is who speaks in a release. Empty where nobody is meant plainly. */
export const pronounMeant = step(
  'actors/pronouns',
  (scene: Scene, token: Token, voice: ActorMention | undefined): readonly ActorMention[] => {
    const { lower } = token;
    if (lower === 'they') {
      const pair = pairBefore(scene, token);
      if (pair.length > 0) return pair;
    }
    // "followed her to China", not "her visit"
    const next = scene.sentence.tokens[token.index + 1];
    const person = lower === 'her' ? next?.kind !== 'word' || OBJECT_FOLLOWERS.has(next.lower) : PERSON_PRONOUNS.has(lower);
    if (person) return [personMeant(scene, token) ?? []].flat();
    if (BODY_PRONOUNS.has(lower)) return [look(scene, token, BODIES, () => true) ?? []].flat();
    return FIRST_PERSONS.has(lower) && voice ? [voice] : [];
  },
  () => [],
);
