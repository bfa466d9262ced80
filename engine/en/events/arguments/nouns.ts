/** Resolves nouns: the body or state that "the bloc" or "the ministry" means, and the actors behind "both nations". */
import type { ActorKind, ActorMention } from '../../../model/event';
import type { Sentence, Token } from '../../../model/sentence';
import { step } from '../../../model/step';
import { CALENDAR_WORDS } from '../../lexicon/actor-words';
import {
  BODY_MODIFIERS,
  BODY_NOUNS,
  type BodyNoun,
  CAPITAL_NOUNS,
  COUNT_WORDS,
  LAND_NOUNS,
  LANDS_BY_NOUN,
  PAIR_MODIFIERS,
  PAIR_PERSONS,
  PAIR_STATES,
  STATE_WORDS,
} from '../../lexicon/reference-nouns';
import { lastFew, type Scene, STATE_KINDS, statePair } from './context';

const SIDES: readonly ActorKind[] = ['state', 'territory', 'organization', 'group'];
/** Maximum number of sentences back to find the two persons of "the two leaders". */
const PERSON_REACH = 4;

interface Counted {
  readonly noun: Token;
  readonly count: number;
  /** for "heads of state" or "heads of government", the last word of the office, which represents the states */
  readonly last: Token;
}

/** Returns the plural noun after `token`, with at most one modifier between them ("the foreign ministers"). */
function pluralBehind({ tokens }: Sentence, token: Token): Token | null {
  const next = tokens[token.index + 1];
  const noun = next && PAIR_MODIFIERS.has(next.lower) ? tokens[token.index + 2] : next;
  return noun && (PAIR_STATES.has(noun.lower) || PAIR_PERSONS.has(noun.lower)) ? noun : null;
}

/** Returns the noun and its number. */
function countedNoun(sentence: Sentence, token: Token): Counted | null {
  const count = COUNT_WORDS.get(token.lower);
  const noun = pluralBehind(sentence, token);
  if (count === undefined || !noun) return null;
  // "three countries" without an article is indefinite
  if (count !== 2 && sentence.tokens[token.index - 1]?.lower !== 'the') return null;
  const what = sentence.tokens[noun.index + 2];
  return { noun, count, last: noun.lower === 'heads' && what && /^(?:state|gov)/.test(what.lower) ? what : noun };
}

/** Returns persons nearby, then persons anywhere before, then the states that their leaders represent. */
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
  // With three or more states, the two are ambiguous
  const areTwo = !STATE_WORDS.has(noun.lower) || count !== 2 || lastFew(named, STATE_KINDS, count + 1).length === 0;
  return areTwo ? lastFew(named, STATE_WORDS.has(noun.lower) ? STATE_KINDS : SIDES, count) : [];
}

const BEHIND_THE_TWO = /^(?:also|both|then|later|will|would|have|had|are|were|met|held|spoke|told|took|signed|agreed|discussed)$/;

/** "The two signed …": the number refers to persons without a noun. */
const areTheTwo = ({ tokens }: Sentence, { lower, index }: Token): boolean =>
  lower === 'two' && tokens[index - 1]?.lower === 'the' && BEHIND_THE_TWO.test(tokens[index + 1]?.lower ?? '');

/** Returns the actors that the number at `token` refers to and the end of its noun. Returns null if the number does not count actors. */
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

const fits = (mention: ActorMention, noun: BodyNoun): boolean =>
  noun.kinds.includes(mention.kind) && (noun.name === undefined || noun.name.test(mention.name));

/** Returns a noun after "the", with at most one modifier ("the regional body"), and without a name, complement or possessor. */
function bareNoun({ tokens }: Sentence, token: Token): Token | null {
  const [first, second] = [tokens[token.index + 1], tokens[token.index + 2]];
  if (token.lower !== 'the' || !first) return null;
  const noun = second && BODY_MODIFIERS.has(first.lower) && BODY_NOUNS.has(second.lower) ? second : first;
  const next = tokens[noun.index + 1];
  if (!LAND_NOUNS.has(noun.lower) && !BODY_NOUNS.has(noun.lower)) return null;
  // "the Council": a body with this short name, never "the Republic" or "the Party"
  if (/^\p{Lu}/u.test(noun.text) && !CAPITAL_NOUNS.has(noun.lower)) return null;
  const when = next?.lower === 'in' ? tokens[next.index + 1]?.lower : undefined;
  if (when !== undefined && BODY_NOUNS.has(noun.lower) && (CALENDAR_WORDS.has(when) || /^\d{4}$/.test(when))) return noun;
  // "accused the kingdom of jailing …"
  if (next?.lower === 'of' && /ing$/.test(tokens[next.index + 1]?.lower ?? '')) return noun;
  if (next && (/^\p{Lu}/u.test(next.text) || ['of', '-', 'that', 'which', 'who', 'where', 'in'].includes(next.lower))) return null;
  return noun;
}

/** Returns the state that "the country" means: the only other state nearby that does not act in the sentence. */
function landMeant(sentence: Sentence, before: readonly ActorMention[], noun: string): ActorMention | undefined {
  const fitting = LANDS_BY_NOUN.get(noun);
  const states = before.filter(
    ({ kind, country }) => (kind === 'state' || kind === 'territory') && (!fitting || fitting.has(country ?? '')),
  );
  const acting = states.find(({ start }) => start >= sentence.start)?.actor;
  const others = states.filter(({ actor }) => actor !== acting);
  const ids = new Set((others.length > 0 ? others : states).map(({ actor }) => actor));
  return ids.size === 1 ? (others.at(-1) ?? states.at(-1)) : undefined;
}

/** Returns the last body that fits the noun. It prefers a body that does not act in the sentence ("X sold the airline 39 planes"). */
function lastFitting(sentence: Sentence, before: readonly ActorMention[], kind: BodyNoun): ActorMention | undefined {
  const all = before.filter((one) => fits(one, kind));
  const liked = all.filter(({ name }) => kind.likes?.test(name));
  const fitting = liked.length > 0 ? liked : all;
  const acting = fitting.find(({ start }) => start >= sentence.start)?.actor;
  return fitting.findLast(({ actor }) => actor !== acting) ?? fitting.at(-1);
}

/** Returns the nearby mention that "the" + noun at `token` refers to. Mentions after the noun are skipped. */
export const bodyMeant = step(
  'actors/body-references',
  (
    sentence: Sentence,
    token: Token,
    mentions: readonly ActorMention[],
    voice?: ActorMention,
  ): { readonly mention: ActorMention; readonly end: number } | undefined => {
    const found = bareNoun(sentence, token);
    if (!found) return undefined;
    const { lower: noun, end } = found;
    const before = mentions.filter((mention) => mention.end <= token.start);
    const kind = BODY_NOUNS.get(noun);
    // "the Department" in a release is the speaker
    const speaker = noun === 'department' && voice?.kind === 'state' ? voice : undefined;
    const mention = LAND_NOUNS.has(noun)
      ? landMeant(sentence, before, noun)
      : kind
        ? (lastFitting(sentence, before, kind) ?? speaker)
        : undefined;
    return mention ? { mention, end } : undefined;
  },
  () => undefined,
);

/** Returns the only body in the whole article that fits the noun, however far back. */
export function onlyBody(sentence: Sentence, token: Token, mentions: readonly ActorMention[]): ReturnType<typeof bodyMeant> {
  const kind = BODY_NOUNS.get(bareNoun(sentence, token)?.lower ?? '');
  const fitting = kind ? mentions.filter((one) => one.end <= token.start && fits(one, kind)) : [];
  return new Set(fitting.map(({ actor }) => actor)).size === 1 ? bodyMeant(sentence, token, fitting) : undefined;
}
