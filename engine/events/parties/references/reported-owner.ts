/** "Armenia said that Azerbaijan had shot down its drone": whose the object of a reported clause is. */
import { SAYING_VERBS } from '../../../lexicon/actor-words';
import { SUBORDINATORS } from '../../../lexicon/clause-words';
import { BOUNDS_NOUNS, DONE_TO_OTHERS, TRESPASSING_VERBS } from '../../../lexicon/owned-words';
import type { ActorMention } from '../../../model/event';
import type { Token } from '../../../model/sentence';
import { verbLemma } from '../../sentence/verb-forms';
import { before, type Scene } from './reference-scene';

/** Words behind the pronoun that may stand before "airspace". */
const NEAR = 4;

/** "attacked Kyiv with its drones": what is acted with or from is the actor's own. */
const MEANS = /^(?:with|from|using|by|through|via|for|under|despite)$/;

/** A part of the other: its organ, its state, somebody of its country. */
const ofOne = (one: ActorMention, other: ActorMention): boolean =>
  one.actor === other.actor || one.parent === other.actor || other.parent === one.actor || (!!one.country && one.country === other.country);

/** The speaker, when the clause is about what one other body does to things that are not its own; undefined where it may be either's. */
export function reportedOwner(scene: Scene, token: Token): ActorMention | undefined {
  const { tokens } = scene.sentence;
  const saying = tokens.find(({ lower, index }) => index < token.index && SAYING_VERBS.has(lower));
  if (!saying || tokens[token.index + 1]?.lower === 'own' || MEANS.test(tokens[token.index - 1]?.lower ?? '')) return undefined;
  const named = before(scene, token).filter(({ kind }) => kind !== 'place');
  const speakers = named.filter(({ end }) => end <= saying.start);
  const others = named.filter(({ start }) => start > saying.start);
  const [speaker, another] = [speakers[0], others[0]];
  if (!speaker || !another || speaker.kind === 'person' || another.kind === 'person') return undefined;
  if (speakers.some((one) => !ofOne(one, speaker)) || others.some((one) => !ofOne(one, another)) || ofOne(speaker, another))
    return undefined;
  const between = tokens.slice(0, token.index).filter(({ start }) => start >= another.end);
  if (between.some(({ lower }) => lower === ',' || SUBORDINATORS.has(lower) || SAYING_VERBS.has(lower))) return undefined;
  const lemmas = between.map(({ lower }) => verbLemma(lower, ''));
  const bounds = tokens.slice(token.index + 1, token.index + NEAR).some(({ lower }) => BOUNDS_NOUNS.has(lower));
  const done = lemmas.some((lemma) => DONE_TO_OTHERS.has(lemma) || (bounds && TRESPASSING_VERBS.has(lemma)));
  return done ? speaker : undefined;
}
