/** "He", "she", "it", "they", "we", "its troops": whom a pronoun means, as far as the sentences before say it plainly. */
import { SAYING_VERBS } from '../../../lexicon/actor-words';
import {
  BODY_PRONOUNS,
  FIRST_PERSONS,
  OBJECT_FOLLOWERS,
  OWNING_PRONOUNS,
  PERSON_PRONOUNS,
  PERSONAL_EVENTS,
} from '../../../lexicon/reference-nouns';
import { ASPECT_VERBS } from '../../../lexicon/title-words';
import type { ActorKind, ActorMention } from '../../../model/event';
import type { Token } from '../../../model/sentence';
import { verbLemma } from '../../sentence/verb-forms';
import { opensSubject } from './clause-opening';
import { type Gender, genderOf } from './person-gender';
import { before, counterparts, joinedPersons, rowOf, type Scene, sentencesBack } from './reference-scene';
import { reportedOwner } from './reported-owner';

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
  const gender = (mention: ActorMention): Gender | null => {
    const home = scene.sentences.find(({ start, end }) => start <= mention.start && mention.start < end);
    return home ? genderOf(home, mention) : null;
  };
  if (!FEMALE_PRONOUNS.has(token.lower)) return look(scene, token, PERSONS, (mention) => gender(mention) !== 'she');
  const woman = (mention: ActorMention): boolean => mention.kind === 'person' && ['she', 'perhaps she'].includes(gender(mention) ?? '');
  const back = scene.bySentence.slice(Math.max(0, scene.number - WOMAN_REACH), scene.number).reverse();
  return (
    look(scene, token, PERSONS, woman) ??
    back.flatMap((mentions) => mentions.find(woman) ?? [])[0] ??
    look(scene, token, PERSONS, (mention) => gender(mention) === null)
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
  return joined.length > 0 ? joined : (pairs.get(number - 1) ?? counterparts(last, bySentence[number - 1] ?? []));
}

/** Nothing but a happening is meant: "it had begun". */
const isHappening = ({ sentence }: Scene, token: Token): boolean =>
  token.lower === 'it' &&
  sentence.tokens.slice(token.index + 1, token.index + 3).some((word) => ASPECT_VERBS.has(verbLemma(word.lower, '')));

const LOWER_CLAUSES = /^(?:[;:]|that|if|as|because|when|while|where|before|after|since|until|unless|though|although|which|who)$/;

/** "Beijing called it an accident", "…, and Israel's cabinet approved it": neither the subject nor its owner is meant, and nobody else plainly. */
function isOtherThing(scene: Scene, token: Token): boolean {
  const { tokens } = scene.sentence;
  const joined = tokens.findLast(({ lower, index }) => index < token.index && /^(?:and|but)$/.test(lower));
  const clause = tokens.slice((joined?.index ?? -1) + 1, token.index);
  const opening = clause.find(({ lower }) => lower !== 'the');
  const [first, ...others] = before(scene, token).filter(({ kind, end }) => BODIES.includes(kind) && end > (opening?.start ?? 0));
  const own = ({ actor, country, parent, start }: ActorMention): boolean =>
    [actor, country, parent].includes(first?.actor ?? '') || start < (first?.end ?? 0);
  if (!first || first.start !== opening?.start || !others.every(own)) return false;
  return !clause.some(({ start, lower }) => start >= first.end && (lower === ',' || LOWER_CLAUSES.test(lower) || SAYING_VERBS.has(lower)));
}

/** "His government": the state of a leader, else the leader. */
const ledBy = ({ mentions }: Scene, leader: ActorMention | undefined): ActorMention | undefined =>
  mentions.find(({ kind, actor }) => kind === 'state' && actor === leader?.parent) ?? leader;

/** `voice` is who speaks in a release. Empty where nobody is meant plainly. */
export function pronounMeant(scene: Scene, token: Token, voice: ActorMention | undefined): readonly ActorMention[] {
  const { lower } = token;
  const next = scene.sentence.tokens[token.index + 1];
  const any = (): boolean => true;
  if (lower === 'they') {
    const pair = pairBefore(scene, token);
    if (pair.length > 0) return pair;
  }
  if (isHappening(scene, token)) return [];
  // "followed her to China", not "her visit"
  const owned = (lower === 'his' || lower === 'her') && PERSONAL_EVENTS.has(next?.lower ?? '') && opensSubject(scene, token);
  const object = lower === 'her' ? next?.kind !== 'word' || OBJECT_FOLLOWERS.has(next.lower) : PERSON_PRONOUNS.has(lower);
  if (owned || object) return [personMeant(scene, token) ?? []].flat();
  if (BODY_PRONOUNS.has(lower)) {
    if (lower === 'it' && isOtherThing(scene, token)) return [];
    const meant = look(scene, token, BODIES, any);
    // "A, B and C agreed … They …": all of the row
    return meant && lower === 'they' ? rowOf(scene, meant) : [meant ?? []].flat();
  }
  if (lower === 'his' && next?.lower === 'government' && opensSubject(scene, token))
    return [ledBy(scene, personMeant(scene, token)) ?? []].flat();
  if (OWNING_PRONOUNS.has(lower) && opensSubject(scene, token)) {
    const owner = look(scene, token, BODIES, any);
    return owner && lower === 'their' ? rowOf(scene, owner) : [owner ?? []].flat();
  }
  if (OWNING_PRONOUNS.has(lower)) return [reportedOwner(scene, token) ?? []].flat();
  return FIRST_PERSONS.has(lower) && voice ? [voice] : [];
}
