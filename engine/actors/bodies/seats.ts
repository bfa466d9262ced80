/** Capitals and seats of government: does one act ("Beijing protested"), or is it only a place ("in Beijing")? Whose is "Brussels"? */
import {
  BUILDING_SEATS,
  DEALING_PREPOSITIONS,
  LEAVING_VERBS,
  MOTION_VERBS,
  PLACE_FOLLOWERS,
  PLACE_PREPOSITIONS,
  PLACE_QUALIFIERS,
} from '../../lexicon/actor-words';
import type { Sentence } from '../../model/sentence';
import { type ActorIndex, longestMatch } from '../base/actor-index';
import type { ActorRef, FoundActor, SentenceActors } from '../base/found-actor';
import { foundAt, isCapitalised, wordsOf } from '../base/found-actor';
import { isPossessive } from '../base/state-organs';

/** "at Moscow's request", "at the invitation of Kyiv": what a government makes. */
const REQUESTS = /^(?:request|invitation|initiative|behest|urging|insistence)$/;

const GOVERNMENTS = /^(?:government|authorities|regime|junta|administration|leadership)$/;

/** Decides for `seat`, one of `found`; `acted` tells how the seats before it in the sentence were decided. */
export function seatActs(
  sentence: Sentence,
  found: readonly FoundActor[],
  seat: FoundActor,
  acted: ReadonlyMap<FoundActor, boolean>,
): boolean {
  const { tokens } = sentence;
  const building = BUILDING_SEATS.has(wordsOf(sentence, seat.from, seat.to).toLowerCase());
  let at = seat.from - 1;
  if (building && tokens[at]?.lower === 'the') at -= 1;
  const before = tokens[at]?.lower ?? '';
  const after = tokens[seat.to];
  if (before === 'and' || before === 'or') {
    const other = foundAt(found, at - 1);
    if (other?.how === 'seat') return acted.get(other) ?? true;
  }
  if (isPossessive(after?.text) && REQUESTS.test(tokens[seat.to + 1]?.lower ?? '')) return true;
  if (before === 'of' && REQUESTS.test(tokens[at - 1]?.lower ?? '')) return true;
  if (DEALING_PREPOSITIONS.has(before)) return true;
  // "the Juba government"
  if (before === 'the' && GOVERNMENTS.test(after?.lower ?? '')) return true;
  if (PLACE_PREPOSITIONS.has(before) || MOTION_VERBS.has(before)) return false;
  if (before === 'for' && LEAVING_VERBS.has(tokens[at - 1]?.lower ?? '')) return false;
  if (isPossessive(after?.text)) return !isCapitalised(tokens[seat.to + 1]);
  if (building) return before !== 'of';
  if (before === 'the' || PLACE_QUALIFIERS.has(before)) return false;
  const follower = after?.text === '-' ? tokens[seat.to + 1] : after;
  return !PLACE_FOLLOWERS.has(follower?.lower ?? '');
}

/** The state in which the seat of a body lies; undefined for any other actor. */
function stateAround({ sentence }: SentenceActors, { from, how, ref }: FoundActor, index: ActorIndex): ActorRef | undefined {
  if (how !== 'seat' || ref.kind !== 'organization') return undefined;
  const place = longestMatch(index, sentence.tokens, from)?.entries.find(({ actor }) => actor.kind === 'place')?.actor;
  return place?.country === undefined ? undefined : index.stateOf.get(place.country);
}

/** "Brussels": seat of a body and capital of a state. Where the article names the state and never the body, the passes have the state. */
export function seatsMeant<T extends SentenceActors>(passes: readonly T[], index: ActorIndex): readonly T[] {
  const both = new Map<FoundActor, ActorRef>();
  for (const pass of passes)
    for (const one of pass.found) {
      const state = stateAround(pass, one, index);
      if (state) both.set(one, state);
    }
  if (both.size === 0) return passes;
  const named = new Set(passes.flatMap(({ found }) => found.flatMap(({ how, ref }) => (how === 'name' ? ref.id : []))));
  const meant = (one: FoundActor): FoundActor => {
    const state = both.get(one);
    return state && named.has(state.id) && !named.has(one.ref.id) ? { ...one, ref: state } : one;
  };
  return passes.map((pass) => ({ ...pass, found: pass.found.map(meant) }));
}
