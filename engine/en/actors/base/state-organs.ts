/** Finds state organs named after a state: "the Turkish parliament", "the Libyan House of Representatives". */
import type { VocabularyActor } from '../../../model/event';
import type { Sentence } from '../../../model/sentence';
import { LOWER_ORGANS, SHARED_ORGANS } from '../../lexicon/actor-words';
import { phrasesByFirstWord } from '../../lexicon/words';
import { tokenize } from '../../text/tokenize';
import { type ActorIndex, longestMatch } from './actor-index';
import {
  type ActorRef,
  countCountries,
  type FoundActor,
  foundAt,
  newActorId,
  replaceRange,
  type SentenceActors,
  wordsOf,
} from './found-actor';

type StateFound = FoundActor & { readonly how: 'name' };

const LOWER_ORGANS_BY_FIRST = phrasesByFirstWord(LOWER_ORGANS);

/** State names that take "the" after "of". */
const TAKES_ARTICLE =
  /^(?:United|Netherlands|Philippines|Maldives|Bahamas|Comoros|Seychelles|Holy See|Soviet Union)|(?:Republic|Islands|Emirates|Union|Congo)$/;

/** "Constitutional Court of Thailand". */
export const ofState = (words: string, state: string): string => `${words} of ${TAKES_ARTICLE.test(state) ? 'the ' : ''}${state}`;

/** Creates an organ of a state. The ID includes the state, so parliaments of two states stay separate and both forms of one name match. */
export const organRef = (state: ActorRef, words: string, name: string): ActorRef => ({
  id: newActorId(`${state.id} ${words}`),
  name,
  kind: 'organ',
  parent: state.id,
  country: state.country,
});

export const isState = (found: FoundActor | undefined): found is StateFound =>
  found !== undefined && (found.ref.kind === 'state' || found.ref.kind === 'territory') && found.how === 'name';

export const isPossessive = (text: string | undefined): boolean => text !== undefined && /^['’]s$/i.test(text);

/** Returns the state that owns the name beginning at `from`: its first word, or the possessive or adjective before it. */
export function owningState(sentence: Sentence, found: readonly FoundActor[], from: number): FoundActor | undefined {
  const first = foundAt(found, sentence.tokens[from]?.text === 'Royal' ? from + 1 : from);
  if (isState(first)) return first;
  const before = sentence.tokens[from - 1];
  const possessive = isPossessive(before?.text);
  const owner = foundAt(found, possessive ? from - 2 : from - 1);
  // "Seoul's Defense Ministry": the capital stands for its state.
  return isState(owner) || (possessive && owner?.how === 'seat') ? owner : undefined;
}

/** "the Libyan House of Representatives": the organ belongs to the state whose adjective precedes it. */
export function foreignOrgans(sentence: Sentence, found: readonly FoundActor[]): FoundActor[] {
  let list = [...found];
  for (const organ of found) {
    const state = owningState(sentence, found, organ.from);
    if (organ.ref.kind !== 'organ' || !state || state === organ || state.ref.country === organ.ref.country) continue;
    const possessive = isPossessive(sentence.tokens[state.to]?.text);
    const words = wordsOf(sentence, organ.from, organ.to);
    const ref = organRef(state.ref, words, possessive ? ofState(words, state.ref.name) : wordsOf(sentence, state.from, organ.to));
    list = replaceRange(list, { from: possessive ? organ.from : state.from, to: organ.to, ref, how: 'name' });
  }
  return list;
}

/** "the Turkish parliament", "Poland's parliament". */
export function lowerOrgans(sentence: Sentence, found: readonly FoundActor[]): FoundActor[] {
  let list = [...found];
  const { tokens } = sentence;
  for (const state of found) {
    if (!isState(state)) continue;
    const possessive = isPossessive(tokens[state.to]?.text);
    const at = state.to + (possessive ? 1 : 0);
    const form = LOWER_ORGANS_BY_FIRST.get(tokens[at]?.lower ?? '')?.find((words) =>
      words.every((word, i) => tokens[at + i]?.lower === word),
    );
    if (!form || foundAt(list, at)) continue;
    const to = at + form.length;
    const words = form.join(' ');
    const named = possessive
      ? ofState(words.charAt(0).toUpperCase() + words.slice(1), state.ref.name)
      : `${wordsOf(sentence, state.from, state.to)} ${words}`;
    const ref = organRef(state.ref, words, named);
    list = replaceRange(list, { from: state.from, to, ref, how: 'name' });
  }
  return list;
}

/** Returns the organ of `state` with this name: from the vocabulary ("Chinese Foreign Ministry"), otherwise a new one. */
function organOf(state: VocabularyActor, words: string, index: ActorIndex): ActorRef {
  for (const form of state.aliases) {
    const tokens = tokenize(`${form} ${words}`);
    const match = longestMatch(index, tokens, 0);
    const listedOrgan = match?.to === tokens.length ? match.entries.find(({ actor }) => actor.kind === 'organ')?.actor : undefined;
    if (listedOrgan) return listedOrgan;
  }
  return organRef(state, words.toLowerCase(), ofState(`${words.charAt(0).toUpperCase()}${words.slice(1)}`, state.name));
}

/** The vocabulary's state keeps its organ from this share of the mentions of the most mentioned state. */
const MUCH = 0.5;

const isShared = ({ sentence }: SentenceActors, { from, to, ref }: FoundActor): boolean =>
  ref.kind === 'organ' && !ref.id.startsWith('new:') && SHARED_ORGANS.has(wordsOf(sentence, from, to).toLowerCase());

/** "the House of Representatives" exists in many states. It belongs to the most mentioned one if the vocabulary's state is rare. */
export function ownOrgans<T extends SentenceActors>(passes: readonly T[], index: ActorIndex): readonly T[] {
  const shared = new Set(passes.flatMap((pass) => pass.found.filter((one) => isShared(pass, one))));
  if (shared.size === 0) return passes;
  const named = passes.flatMap(({ found }) => found.flatMap((one) => (shared.has(one) ? [] : one.ref)));
  const counts = new Map(countCountries(named));
  const [most] = counts;
  const state = index.stateOf.get(most?.[0] ?? '');
  const isDominant = (country: string | undefined): boolean => (counts.get(country ?? '') ?? 0) > (most?.[1] ?? 0) * MUCH;
  if (!state) return passes;
  return passes.map((pass) => ({
    ...pass,
    found: pass.found.map((one) => {
      if (!shared.has(one) || isDominant(one.ref.country)) return one;
      return { ...one, ref: organOf(state, wordsOf(pass.sentence, one.from, one.to), index) };
    }),
  }));
}
