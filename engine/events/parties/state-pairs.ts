/** The states that a text is mostly about, and those that its opening presents as its sides. */
import { countCountries } from '../../actors/base/found-actor';
import type { ActorKind, ActorMention } from '../../model/event';
import { inRows } from './rows';

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

/** Characters of the text in which its sides are presented. */
const OPENING = 400;
/** How many of the states named most one of the sides may be among, for each side. */
const TOP = 1.5;

/** "The United States and China met in Singapore": states in a row at the opening, all among the most named; empty when there are none. */
export function sidesOfOpening(body: string, mentions: readonly ActorMention[]): readonly ActorMention[] {
  const ranked = countCountries(mentions).map(([country]) => country);
  const states = mentions.filter(({ kind, start }) => STATE_KINDS.includes(kind) && start < OPENING);
  const sides = inRows(body, 0, states).find((row) => {
    const top = ranked.slice(0, Math.ceil(row.length * TOP));
    return row.length > 1 && row.every(({ country }) => top.includes(country ?? ''));
  });
  return sides ?? [];
}
