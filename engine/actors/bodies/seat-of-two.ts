/** "Brussels": seat of a body and capital of a state. Where the article names the state and never the body, the state is meant. */
import type { ActorIndex } from '../base/actor-index';
import { longestMatch } from '../base/actor-index';
import type { ActorRef, FoundActor, SentenceActors } from '../base/found-actor';

/** The state in which the seat of a body lies; undefined for any other actor. */
function stateAround({ sentence }: SentenceActors, { from, how, ref }: FoundActor, index: ActorIndex): ActorRef | undefined {
  if (how !== 'seat' || ref.kind !== 'organization') return undefined;
  const place = longestMatch(index, sentence.tokens, from)?.entries.find(({ actor }) => actor.kind === 'place')?.actor;
  return place?.country === undefined ? undefined : index.stateOf.get(place.country);
}

/** The passes with such seats given to the state. */
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
