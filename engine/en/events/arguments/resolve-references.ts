/** Coreference: resolves pronouns and nouns to actors if earlier sentences make the referent certain. */
import type { ActorKind, ActorMention } from '../../../model/event';
import type { Sentence, Token } from '../../../model/sentence';
import { step } from '../../../model/step';
import { insideQuotation } from '../../../resolve/speech';
import { spansWithin } from '../../../text/ordered-spans';
import { foldWord } from '../../actors/base/actor-index';
import { FEMALE_NAMES, GIVEN_NAMES, MALE_NAMES_IN_A, NAMES_OF_BOTH } from '../../lexicon/given-names';
import {
  FIRST_PERSONS,
  NAMED_AFTER,
  OBJECT_FOLLOWERS,
  PERSON_PRONOUNS,
  POINTING_WORDS,
  SUBJECT_PRONOUNS,
} from '../../lexicon/reference-nouns';
import { before, joinedPersons, type Scene, sentencesBack } from './context';
import { bodyMeant, countedMeant, onlyBody } from './nouns';

/** `perhaps she`: a name in "-a" that is in no list. */
type Gender = 'she' | 'he' | 'perhaps she';

/** Returns null if the name does not indicate a gender. */
function genderOf({ name: full }: ActorMention): Gender | null {
  const [given = '', ...rest] = full.split(' ');
  if (rest.length === 0) return null;
  const name = foldWord(given);
  if (NAMES_OF_BOTH.has(name)) return null;
  if (FEMALE_NAMES.has(name) || /^(?:Queen|Princess)$/.test(name)) return 'she';
  if (GIVEN_NAMES.has(name) || MALE_NAMES_IN_A.has(name)) return 'he';
  return /..a$/.test(name) ? 'perhaps she' : null;
}

const BODIES: readonly ActorKind[] = ['state', 'organ', 'organization', 'territory', 'group'];
const PERSONS: readonly ActorKind[] = ['person'];
/** Maximum number of sentences back to find the only woman in a text. */
const WOMAN_REACH = 8;
const FEMALE_PRONOUNS = new Set(['she', 'her']);

/** "to President X", "the book by X": a name after a preposition is rarely a subject. */
const GOVERNED =
  /(?<!\p{L})(?:about|against|at|behind|by|for|from|in|of|on|than|to|under|with) (?:(?:an?|the|\p{Lu}[\p{L}.’'-]*|former|foreign|prime|minister|president|spokes\p{L}+) )*$/u;

/** Returns the most prominent mention of these kinds that `fits` accepts, in this or an earlier sentence. Prefers likely subjects. */
function look(scene: Scene, token: Token, kinds: readonly ActorKind[], fits: (mention: ActorMention) => boolean): ActorMention | undefined {
  const { sentences, bySentence, number } = scene;
  const mentionsIn = (back: number): readonly (readonly [mention: ActorMention, isGoverned: () => boolean])[] => {
    const { text = '', start: from = 0 } = sentences[back] ?? {};
    return (back === number ? before(scene, token) : (bySentence[back] ?? [])).flatMap((one) =>
      kinds.includes(one.kind) && !(one.kind === 'person' && NAMED_AFTER.test(text.slice(one.end - from)))
        ? [[one, () => GOVERNED.test(text.slice(0, Math.max(0, one.start - from)))] as const]
        : [],
    );
  };
  const here = mentionsIn(number);
  // "X received him": not X, the nearest name before
  const subject = token.lower === 'him' || token.lower === 'her' ? here.at(-1)?.[0].actor : undefined;
  // "He briefed X": not X
  const behind = token.index === 0 ? new Set((bySentence[number] ?? []).map(({ actor }) => actor)) : null;
  const near = [...here, ...sentencesBack(scene).flatMap(mentionsIn)].filter(
    ([one]) => one.actor !== subject && !behind?.has(one.actor) && fits(one),
  );
  return (near.find(([, isGoverned]) => !isGoverned()) ?? near[0])?.[0];
}

/** Returns the person that "he" or "she" means. Texts that name many men often name one woman, so her search goes further back. */
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

/** Returns the two persons that "they" means, joined here or in the previous sentence. */
function pairBefore(scene: Scene, token: Token): readonly ActorMention[] {
  const { sentences, bySentence, pairs, number, sentence } = scene;
  const ownMentions = before(scene, token);
  const here = joinedPersons(sentence, ownMentions);
  if (here.length > 0 || ownMentions.some(({ kind }) => BODIES.includes(kind))) return here;
  const last = sentences[number - 1];
  if (last?.paragraph !== sentence.paragraph) return [];
  const joined = joinedPersons(last, bySentence[number - 1] ?? []);
  return joined.length > 0 ? joined : (pairs.get(number - 1) ?? []);
}

/** `voice` is the speaker of a release. Returns an empty list if the referent is ambiguous. */
const pronounMeant = step(
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
    if (lower === 'it') return [look(scene, token, BODIES, () => true) ?? []].flat();
    return FIRST_PERSONS.has(lower) && voice ? [voice] : [];
  },
  () => [],
);

/** Maximum number of sentences back to resolve a noun for a body ("the bloc"). */
const BODY_REACH = 4;

/** "The two leaders", "the ministers": the referent of "they" in the next sentence. */
const PAIR = 2;

interface Reference {
  readonly meant: readonly ActorMention[];
  readonly end: number;
}

function nounMeant(scene: Scene, token: Token, voice: ActorMention | undefined): Reference | null {
  const { sentence, mentions, bySentence, number } = scene;
  if (token.lower !== 'the') return null;
  const near = bySentence.slice(Math.max(0, number - BODY_REACH), number + 1).flat();
  const body = bodyMeant(sentence, token, near, voice) ?? onlyBody(sentence, token, mentions);
  return { meant: body ? [body.mention] : [], end: body?.end ?? token.end };
}

const readReference = (scene: Scene, token: Token, voice: ActorMention | undefined): Reference =>
  countedMeant(scene, token) ?? nounMeant(scene, token, voice) ?? { meant: pronounMeant(scene, token, voice), end: token.end };

/**
 * Returns extra mentions for words that refer back, in text order. Each has the words of the text and the actor they mean. A first person
 * outside quotations is the state or body that begins the first sentence (the voice of a release).
 */
export const resolveReferences = step(
  'actors/references',
  (sentences: readonly Sentence[], mentions: readonly ActorMention[]): readonly ActorMention[] => {
    const bySentence = sentences.map((sentence) => spansWithin(mentions, sentence));
    const [first] = bySentence[0] ?? [];
    // A minister at the start of a release represents the state
    const voice =
      first?.kind === 'person'
        ? mentions.find(({ actor, kind }) => kind === 'state' && actor === first.parent)
        : bySentence[0]?.find(({ kind }) => ['state', 'organ', 'organization'].includes(kind));
    const found: ActorMention[] = [];
    const pairs = new Map<number, readonly ActorMention[]>();
    sentences.forEach((sentence, number) => {
      const scene: Scene = { sentences, mentions, bySentence, pairs, sentence, number };
      for (const token of sentence.tokens.filter(({ lower }) => POINTING_WORDS.has(lower))) {
        // "He Lifeng": this "He" is a family name, not a pronoun
        const named = (bySentence[number] ?? []).some((mention) => mention.start <= token.start && token.end <= mention.end);
        if (named) continue;
        const reference = insideQuotation(token, sentence) ? null : readReference(scene, token, voice);
        if (!reference) continue;
        const { meant, end } = reference;
        const quote = sentence.text.slice(token.start - sentence.start, end - sentence.start);
        const pointing = meant.map((mention) => ({ ...mention, start: token.start, end, quote }));
        found.push(...pointing);
        if (pointing.length >= PAIR) pairs.set(number, pointing);
        // "… he had talks with B. On Sunday he …": a resolved pronoun helps to resolve the next one
        if (SUBJECT_PRONOUNS.has(token.lower))
          bySentence[number] = [...(bySentence[number] ?? []), ...pointing].sort((a, b) => a.start - b.start);
      }
    });
    return found;
  },
  () => [],
);
