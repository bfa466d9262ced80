/** "The two countries": the states last named side by side, else the two that the text is mostly about. */
import type { ActorKind, ActorMention } from '../../model/event';
import type { Sentence } from '../../model/sentence';

export const STATE_KINDS: readonly ActorKind[] = ['state'];
/** What may stand between two states named side by side: "US and Chinese", "China and the United States", "China-US". */
const SIDE_BY_SIDE = /^(?:,?(?: [’']s)? and(?: the)?|-)$/;

/** Two states side by side in a sentence, the last pair of it; empty when there is none. */
export function coordinatedStates(sentence: Sentence | undefined, mentions: readonly ActorMention[]): readonly ActorMention[] {
  const states = mentions.filter((mention) => STATE_KINDS.includes(mention.kind));
  for (let at = states.length - 1; sentence && at > 0; at -= 1) {
    const [left, right] = [states[at - 1], states[at]];
    if (!left || !right || left.actor === right.actor) continue;
    const between = sentence.text.slice(left.end - sentence.start, right.start - sentence.start).trim();
    if (SIDE_BY_SIDE.test(between)) return [left, right];
  }
  return [];
}

/** The two states a text names most, persons and organs counted for their state; empty when a third is named as often. */
export function chiefStates(mentions: readonly ActorMention[]): readonly ActorMention[] {
  const all = mentions.filter((mention) => STATE_KINDS.includes(mention.kind));
  const states = all.filter((mention, at) => all.findIndex((other) => other.actor === mention.actor) === at);
  const weight = (state: ActorMention): number =>
    mentions.filter((one) => one.actor === state.actor || (state.country !== undefined && one.country === state.country)).length;
  const [first, second, third] = states.map((state) => ({ state, named: weight(state) })).sort((a, b) => b.named - a.named);
  return first && second && (!third || third.named < second.named) ? [first.state, second.state] : [];
}

/** Characters of the text in which its sides are presented. */
const OPENING = 400;
/** How many of the states named most one of the sides may be among, for each side. */
const TOP = 1.5;
/** What may stand between two names of a list. */
export const LISTED = /^(?:,|(?:, ?)?(?:and|as well as)|-)(?: the)?$/;

/** "The United States and China met in Singapore": states side by side at the opening, all among the most named; empty when there are none. */
export function sidesOfOpening(body: string, mentions: readonly ActorMention[]): readonly ActorMention[] {
  const states = mentions.filter(({ kind }) => STATE_KINDS.includes(kind));
  const counts = new Map<string, number>();
  for (const { country } of mentions) if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country);
  let row: ActorMention[] = [];
  const isSides = (): boolean => {
    const top = ranked.slice(0, Math.ceil(row.length * TOP));
    return row.length > 1 && row.every(({ country }) => top.includes(country ?? ''));
  };
  for (const state of states) {
    const before = row.at(-1);
    if (
      before &&
      LISTED.test(
        body
          .slice(before.end, state.start)
          .replace(/^[’']s/, '')
          .trim(),
      )
    ) {
      if (!row.some(({ actor }) => actor === state.actor)) row.push(state);
      continue;
    }
    if (isSides()) return row;
    if (state.start > OPENING) return [];
    row = [state];
  }
  return isSides() ? row : [];
}
