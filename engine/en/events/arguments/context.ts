/**
 * The context of coreference: the mentions of the sentence and of those before, the foremost of them, and the states that a text is mostly
 * about.
 */
import type { ActorKind, ActorMention } from '../../../model/event';
import type { Sentence, Token } from '../../../model/sentence';

export const STATE_KINDS: readonly ActorKind[] = ['state'];
/** Counted once for a list of mentions: many words of an article ask. */
const counted = new WeakMap<readonly ActorMention[], readonly ActorMention[]>();

/** The two states a text names most, persons and organs counted for their state; empty when a third is named as often. */
export function chiefStates(mentions: readonly ActorMention[]): readonly ActorMention[] {
  const remembered = counted.get(mentions);
  if (remembered) return remembered;
  const chiefs = twoMostNamed(mentions);
  counted.set(mentions, chiefs);
  return chiefs;
}

function twoMostNamed(mentions: readonly ActorMention[]): readonly ActorMention[] {
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
}

/** How many sentences back a pronoun may look. */
const REACH = 3;
/** Characters that may be between two joined names: an office, a description. */
const MOST_BETWEEN = 80;

export interface Scene {
  readonly sentences: readonly Sentence[];
  /** all mentions of the article, in order */
  readonly mentions: readonly ActorMention[];
  /** those of each sentence, with the subject pronouns read so far */
  readonly bySentence: ActorMention[][];
  /** those whom a sentence speaks of by a number or a plural, by the place of the sentence */
  readonly pairs: ReadonlyMap<number, readonly ActorMention[]>;
  readonly sentence: Sentence;
  /** place of the sentence among the others */
  readonly number: number;
}

export const before = ({ bySentence, number }: Scene, token: Token): readonly ActorMention[] =>
  (bySentence[number] ?? []).filter((mention) => mention.end <= token.start);

/** The sentences that a pronoun may look at, nearest first: back to the sentence before, and further in its own paragraph. */
export function sentencesBack({ sentences, sentence, number }: Scene): readonly number[] {
  const back: number[] = [];
  for (let at = number - 1; at >= Math.max(0, number - REACH); at -= 1) {
    if (sentences[at]?.paragraph !== sentence.paragraph && at < number - 1) break;
    back.push(at);
  }
  return back;
}

/** The last `count` different actors of the kinds, in the order of the text; empty where there are fewer. */
export function lastFew(mentions: readonly ActorMention[], kinds: readonly ActorKind[], count: number): readonly ActorMention[] {
  const found: ActorMention[] = [];
  for (let at = mentions.length - 1; at >= 0 && found.length < count; at -= 1) {
    const mention = mentions[at];
    if (mention && kinds.includes(mention.kind) && !found.some((other) => other.actor === mention.actor)) found.push(mention);
  }
  return found.length === count ? found.reverse() : [];
}

/** "A and B met. They …": two persons with which a sentence begins, joined by "and". */
export function joinedPersons(sentence: Sentence | undefined, mentions: readonly ActorMention[]): readonly ActorMention[] {
  const [first, second] = mentions.filter((mention) => mention.kind === 'person');
  if (!sentence || !first || !second) return [];
  const between = sentence.text.slice(first.end - sentence.start, second.start - sentence.start);
  return /^(?:,[^,]*,)? and\b[^.;]*$/.test(between) && between.length < MOST_BETWEEN ? [first, second] : [];
}

/** The states that the persons of a sentence speak for. */
function statesBehind(here: readonly ActorMention[], all: readonly ActorMention[]): readonly ActorMention[] {
  const countries = [...new Set(here.filter(({ kind }) => kind === 'person').flatMap(({ country }) => country ?? []))];
  const stateOf = (country: string): readonly ActorMention[] =>
    all.filter((one) => one.kind === 'state' && one.country === country).slice(0, 1);
  return countries.flatMap(stateOf);
}

/** The two states that "the two countries" means: those whose persons the sentence before names, else those the article is about. */
export function statePair({ bySentence, number, mentions }: Scene): readonly ActorMention[] {
  const last = statesBehind(bySentence[number - 1] ?? [], mentions);
  return last.length === 2 ? last : chiefStates(mentions);
}
