/** The context for coreference: mentions in this and earlier sentences, the most prominent mentions, and a text's two main states. */
import type { ActorKind, ActorMention } from '../../../model/event';
import type { Sentence, Token } from '../../../model/sentence';
import { memoizeByObject } from '../../../text/memoize';

export const STATE_KINDS: readonly ActorKind[] = ['state'];

/** Returns the two states with the most mentions, with their persons and organs. Empty if a third state ties with the second. */
export const chiefStates = memoizeByObject((mentions: readonly ActorMention[]): readonly ActorMention[] => {
  const states = new Map<string, ActorMention>();
  for (const one of mentions) if (STATE_KINDS.includes(one.kind) && !states.has(one.actor)) states.set(one.actor, one);
  const weight = (state: ActorMention): number => {
    let named = 0;
    for (const { actor, country } of mentions)
      if (actor === state.actor || (state.country !== undefined && country === state.country)) named += 1;
    return named;
  };
  const [first, second, third] = [...states.values()].map((state) => ({ state, named: weight(state) })).sort((a, b) => b.named - a.named);
  return first && second && (!third || third.named < second.named) ? [first.state, second.state] : [];
});

/** Maximum number of sentences back to resolve a pronoun. */
const REACH = 3;
/** Maximum number of characters between two joined names: an office, a description. */
const MOST_BETWEEN = 80;

export interface Scene {
  readonly sentences: readonly Sentence[];
  /** all mentions of the article, in order */
  readonly mentions: readonly ActorMention[];
  /** mentions by sentence, with the subject pronouns resolved so far */
  readonly bySentence: ActorMention[][];
  /** the actors that a number or plural in a sentence refers to, by sentence index */
  readonly pairs: ReadonlyMap<number, readonly ActorMention[]>;
  readonly sentence: Sentence;
  /** index of the sentence */
  readonly number: number;
}

export const before = ({ bySentence, number }: Scene, token: Token): readonly ActorMention[] =>
  (bySentence[number] ?? []).filter((mention) => mention.end <= token.start);

/** Returns the sentences to search for a pronoun's referent: the previous one, then earlier ones in the same paragraph. */
export function sentencesBack({ sentences, sentence, number }: Scene): readonly number[] {
  const back: number[] = [];
  for (let at = number - 1; at >= Math.max(0, number - REACH); at -= 1) {
    if (sentences[at]?.paragraph !== sentence.paragraph && at < number - 1) break;
    back.push(at);
  }
  return back;
}

/** Returns the last `count` distinct actors of these kinds in text order, or an empty list if there are fewer. */
export function lastFew(mentions: readonly ActorMention[], kinds: readonly ActorKind[], count: number): readonly ActorMention[] {
  const found: ActorMention[] = [];
  for (let at = mentions.length - 1; at >= 0 && found.length < count; at -= 1) {
    const mention = mentions[at];
    if (mention && kinds.includes(mention.kind) && !found.some((other) => other.actor === mention.actor)) found.push(mention);
  }
  return found.length === count ? found.reverse() : [];
}

/** "A and B met. They …": returns two persons at the start of a sentence, joined by "and". */
export function joinedPersons(sentence: Sentence | undefined, mentions: readonly ActorMention[]): readonly ActorMention[] {
  const [first, second] = mentions.filter((mention) => mention.kind === 'person');
  if (!sentence || !first || !second) return [];
  const between = sentence.text.slice(first.end - sentence.start, second.start - sentence.start);
  return /^(?:,[^,]*,)? and\b[^.;]*$/.test(between) && between.length < MOST_BETWEEN ? [first, second] : [];
}

/** Returns the states that the persons in a sentence represent. */
function statesBehind(here: readonly ActorMention[], all: readonly ActorMention[]): readonly ActorMention[] {
  const countries = [...new Set(here.filter(({ kind }) => kind === 'person').flatMap(({ country }) => country ?? []))];
  const stateOf = (country: string): readonly ActorMention[] =>
    all.filter((one) => one.kind === 'state' && one.country === country).slice(0, 1);
  return countries.flatMap(stateOf);
}

/** Returns what "the two countries" means: the states of the persons in the previous sentence, otherwise the article's main states. */
export function statePair({ bySentence, number, mentions }: Scene): readonly ActorMention[] {
  const last = statesBehind(bySentence[number - 1] ?? [], mentions);
  return last.length === 2 ? last : chiefStates(mentions);
}
