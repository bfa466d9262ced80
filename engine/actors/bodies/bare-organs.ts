/** "the Foreign Ministry", "the central bank" without a state: the organ of the state that the article speaks from or of. */
import { BARE_ORGANS } from '../../lexicon/actor-words';
import { phrasesByFirstWord } from '../../lexicon/first-words';
import type { VocabularyActor } from '../../model/event';
import type { Dateline, Sentence, Token } from '../../model/sentence';
import { tokenize } from '../../text/tokenize';
import type { ActorIndex } from '../base/actor-index';
import { longestMatch } from '../base/actor-index';
import { onlyOne } from '../base/count-countries';
import type { ActorRef, FoundActor } from '../base/found-actor';
import { foundAt, isCapitalised, replaceRange, wordsOf } from '../base/found-actor';
import { isPossessive, isState, ofState, organRef } from '../base/state-organs';

const FORMS_BY_FIRST = phrasesByFirstWord(BARE_ORGANS);

/** The state in which a place lies, if the vocabulary knows it. */
function stateOfPlace(place: string, index: ActorIndex): VocabularyActor | undefined {
  const tokens = tokenize(place).filter((token) => token.kind === 'word');
  for (let at = 0; at < tokens.length; at += 1) {
    const country = longestMatch(index, tokens, at)?.entries.find(({ actor }) => actor.kind !== 'person')?.actor.country;
    const state = country === undefined ? undefined : index.stateOf.get(country);
    if (state) return state;
  }
  return undefined;
}

/** The state of the place in front of the text ("CAIRO, Jan. 3 —"); none for places of two states ("SEOUL/TOKYO —"). */
export function datelineState(dateline: Dateline | undefined, index: ActorIndex): VocabularyActor | undefined {
  return onlyOne((dateline?.place.split('/') ?? []).map((place) => stateOfPlace(place, index)));
}

/** The organ of `state` called so: that of the vocabulary ("Chinese Foreign Ministry"), else a new one. */
export function organOf(state: VocabularyActor, words: string, index: ActorIndex): ActorRef {
  for (const form of state.aliases) {
    const tokens = tokenize(`${form} ${words}`);
    const match = longestMatch(index, tokens, 0);
    const known = match?.to === tokens.length ? match.entries.find(({ actor }) => actor.kind === 'organ')?.actor : undefined;
    if (known) return known;
  }
  return organRef(state, words.toLowerCase(), ofState(`${words.charAt(0).toUpperCase()}${words.slice(1)}`, state.name));
}

/** The words at `at` that name an organ which every state has ("foreign ministry"); undefined for none. */
export const organForm = (tokens: readonly Token[], at: number): readonly string[] | undefined =>
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

/** Walks an article in reading order. The state is that of the same organ before, else of the dateline, else the only one named so far. */
export function createBareOrganReader(
  home: VocabularyActor | undefined,
  index: ActorIndex,
): (sentence: Sentence, found: readonly FoundActor[]) => FoundActor[] {
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
      const state = home ?? (states.size === 1 ? index.byId.get([...states][0] ?? '') : undefined);
      const ref = same ?? (state ? organOf(state, words, index) : undefined);
      if (ref) list = replaceRange(list, { from: at, to, ref, how: 'name' });
      at = to - 1;
    }
    return list;
  };
}
