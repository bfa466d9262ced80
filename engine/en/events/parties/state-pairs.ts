/** The states that a text is mostly about. */
import type { ActorKind, ActorMention } from '../../../model/event';

export const STATE_KINDS: readonly ActorKind[] = ['state'];
/** Counted once for a list of mentions: many words of an article ask. */
const counted = new WeakMap<readonly ActorMention[], readonly ActorMention[]>();

/** The two states a text names most, persons and organs counted for their state; empty when a third is named as often. */
export function chiefStates(mentions: readonly ActorMention[]): readonly ActorMention[] {
  const known = counted.get(mentions);
  if (known) return known;
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
