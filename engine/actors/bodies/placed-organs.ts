/** "Police in Bishkek", "the Foreign Ministry in Bamako": public powers that are told by where they sit belong to the state of the place. */
import { FOREIGN_WORDS, ORGAN_HEADS, PUBLIC_POWERS, SEATS_OF_ALL } from '../../lexicon/actor-words';
import type { VocabularyActor } from '../../model/event';
import type { Sentence } from '../../model/sentence';
import type { ActorIndex } from '../base/actor-index';
import { type FoundActor, foundAt, replaceRange, wordsOf } from '../base/found-actor';
import { organForm, organOf } from './bare-organs';

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

/** `found` with such powers: a plain noun stands for the state itself, a body with a name is an organ of it. */
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
