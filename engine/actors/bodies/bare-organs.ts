/** Organs named without their state ("the Foreign Ministry", "police in Bishkek", "the Senate"): whose they are by what else the article names. */
import { BARE_ORGANS, FOREIGN_WORDS, ORGAN_HEADS, PUBLIC_POWERS, SEATS_OF_ALL, SHARED_ORGANS } from '../../lexicon/actor-words';
import { phrasesByFirstWord } from '../../lexicon/first-words';
import type { VocabularyActor } from '../../model/event';
import type { Sentence, Token } from '../../model/sentence';
import { tokenize } from '../../text/tokenize';
import type { ActorIndex } from '../base/actor-index';
import { longestMatch } from '../base/actor-index';
import type { ActorRef, FoundActor, SentenceActors } from '../base/found-actor';
import { countCountries, foundAt, isCapitalised, replaceRange, wordsOf } from '../base/found-actor';
import { isPossessive, isState, ofState, organRef } from '../base/state-organs';

const FORMS_BY_FIRST = phrasesByFirstWord(BARE_ORGANS);

/** The organ of `state` called so: that of the vocabulary ("Chinese Foreign Ministry"), else a new one. */
function organOf(state: VocabularyActor, words: string, index: ActorIndex): ActorRef {
  for (const form of state.aliases) {
    const tokens = tokenize(`${form} ${words}`);
    const match = longestMatch(index, tokens, 0);
    const known = match?.to === tokens.length ? match.entries.find(({ actor }) => actor.kind === 'organ')?.actor : undefined;
    if (known) return known;
  }
  return organRef(state, words.toLowerCase(), ofState(`${words.charAt(0).toUpperCase()}${words.slice(1)}`, state.name));
}

/** The words at `at` that name an organ which every state has ("foreign ministry"); undefined for none. */
const organForm = (tokens: readonly Token[], at: number): readonly string[] | undefined =>
  FORMS_BY_FIRST.get(tokens[at]?.lower ?? '')?.find((words) => words.every((word, i) => tokens[at + i]?.lower === word));

/** End of the organ's bare name at `at`, or -1. */
function bareEnd({ tokens }: Sentence, at: number): number {
  const form = organForm(tokens, at);
  if (!form) return -1;
  const to = at + form.length;
  const capital = isCapitalised(tokens[at]) && (at > 0 || form.length > 1) && isCapitalised(tokens[to - 1]);
  // "was passed by parliament"
  const agent = tokens[at - 1]?.lower === 'by' && form.length === 1;
  const article = agent || tokens[at - 1]?.lower === 'the' || (at === 0 && form.length === 1);
  // "the parliament of X", "a foreign ministry in exile"
  if (!(capital || article) || ['of', 'in', '-'].includes(tokens[to]?.lower ?? '') || isPossessive(tokens[at - 1]?.text)) return -1;
  return isCapitalised(tokens[to]) && capital && form.length === 1 ? -1 : to;
}

/** Walks an article in reading order. The state is that of the same organ before, else the only one named so far. */
export function createBareOrganReader(index: ActorIndex): (sentence: Sentence, found: readonly FoundActor[]) => FoundActor[] {
  const owners = new Map<string, ActorRef>();
  const states = new Set<string>();
  return (sentence, found) => {
    let list = [...found];
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      const owner = foundAt(list, at);
      if (isState(owner) && owner.from === at) states.add(owner.ref.id);
      if (owner?.ref.kind === 'organ' && owner.from === at && owner.ref.parent) {
        const words = sentence.tokens.slice(owner.from, owner.to).map((token) => token.lower);
        const form = BARE_ORGANS.find((one) => words.join(' ').includes(one));
        if (form) owners.set(form, owner.ref);
      }
      const unowned = !owner || (owner.from === at && owner.ref.id.startsWith('new:') && owner.ref.parent === undefined);
      const to = unowned ? bareEnd(sentence, at) : -1;
      if (to < 0 || (owner && owner.to !== to) || (!owner && foundAt(list, to - 1))) continue;
      const words = wordsOf(sentence, at, to);
      const same = owners.get(words.toLowerCase());
      const [state] = states.size === 1 ? [...states].map((id) => index.byId.get(id)) : [];
      const ref = same ?? (state ? organOf(state, words, index) : undefined);
      if (ref) list = replaceRange(list, { from: at, to, ref, how: 'name' });
      at = to - 1;
    }
    return list;
  };
}

/** The state of the place behind "in" at token `at`. */
function stateOfPlace({ tokens }: Sentence, found: readonly FoundActor[], at: number, index: ActorIndex): VocabularyActor | undefined {
  if (tokens[at]?.lower !== 'in') return undefined;
  const from = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  const place = SEATS_OF_ALL.test(tokens[from]?.text ?? '') ? undefined : foundAt(found, from);
  const country = place && place.ref.kind !== 'person' && place.ref.kind !== 'organization' ? place.ref.country : undefined;
  return country === undefined ? undefined : index.stateOf.get(country);
}

/** End of an organ that every state has, in lower case behind "the" ("the foreign ministry in Nairobi"); -1 for none. */
function organEnd({ tokens }: Sentence, found: readonly FoundActor[], at: number): number {
  if (tokens[at - 1]?.lower !== 'the' || foundAt(found, at)) return -1;
  const form = organForm(tokens, at);
  return form && form.length > 1 ? at + form.length : -1;
}

/** "Police in Bishkek", "the Foreign Ministry in Bamako": public powers told by where they sit belong to the state of the place. A plain noun stands for the state itself, a body with a name is an organ of it. */
export function findPlacedOrgans(sentence: Sentence, found: readonly FoundActor[], index: ActorIndex): FoundActor[] {
  let list = [...found];
  for (const token of sentence.tokens) {
    if (!PUBLIC_POWERS.has(token.lower) || foundAt(found, token.index) || foundAt(found, token.index - 1)) continue;
    if (FOREIGN_WORDS.has(sentence.tokens[token.index - 1]?.lower ?? '')) continue;
    const state = stateOfPlace(sentence, found, token.index + 1, index);
    if (state) list = replaceRange(list, { from: token.index, to: token.index + 1, ref: state, how: 'name' });
  }
  for (const token of sentence.tokens) {
    const to = organEnd(sentence, list, token.index);
    const state = to < 0 ? undefined : stateOfPlace(sentence, found, to, index);
    if (!state) continue;
    const ref = organOf(state, wordsOf(sentence, token.index, to), index);
    list = replaceRange(list, { from: token.index, to, ref, how: 'name' });
  }
  for (const actor of found) {
    const last = sentence.tokens[actor.to - 1]?.lower ?? '';
    if (!actor.ref.id.startsWith('new:') || actor.ref.parent !== undefined || !ORGAN_HEADS.has(last)) continue;
    const state = stateOfPlace(sentence, found, actor.to, index);
    if (state) list = replaceRange(list, { ...actor, ref: organOf(state, wordsOf(sentence, actor.from, actor.to), index) });
  }
  return list;
}

/** Named at least so often beside the state named most, the vocabulary's state keeps its organ. */
const MUCH = 0.5;

const isShared = ({ sentence }: SentenceActors, { from, to, ref }: FoundActor): boolean =>
  ref.kind === 'organ' && !ref.id.startsWith('new:') && SHARED_ORGANS.has(wordsOf(sentence, from, to).toLowerCase());

/** "the House of Representatives": many states call an organ so. Where the vocabulary's state is named little, it is that of the state named most. */
export function ownOrgans<T extends SentenceActors>(passes: readonly T[], index: ActorIndex): readonly T[] {
  const shared = new Set(passes.flatMap((pass) => pass.found.filter((one) => isShared(pass, one))));
  if (shared.size === 0) return passes;
  const named = passes.flatMap(({ found }) => found.flatMap((one) => (shared.has(one) ? [] : one.ref)));
  const counts = new Map(countCountries(named));
  const [most] = counts;
  const state = index.stateOf.get(most?.[0] ?? '');
  const known = (country: string | undefined): boolean => (counts.get(country ?? '') ?? 0) > (most?.[1] ?? 0) * MUCH;
  if (!state) return passes;
  return passes.map((pass) => ({
    ...pass,
    found: pass.found.map((one) => {
      if (!shared.has(one) || known(one.ref.country)) return one;
      return { ...one, ref: organOf(state, wordsOf(pass.sentence, one.from, one.to), index) };
    }),
  }));
}
