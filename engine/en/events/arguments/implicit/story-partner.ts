/**
 * The other side of an event that names only one: where an article is about two states ("Lima" and "Quito"), what the one does at the
 * border, at the table or in words is done to the other. What a state does at home (votes, trials, posts) or to everybody (export rules) has no other side.
 */

import type { ActorMention, EventActor, EventMention, ThemeId } from '../../../../model/event';
import { step } from '../../../../model/step';
import { countCountries } from '../../../actors/base/found-actor';
import { STATE_KINDS } from '../coreference/context';

/** Themes of what happens between two sides. */
// biome-ignore format: several entries per line
const TWO_SIDED: ReadonlySet<ThemeId> = new Set<ThemeId>([
  'summit', 'meeting', 'negotiation', 'agreement', 'territory', 'military', 'protest', 'statement', 'visit', 'aid',
]);
/** The second state is named at least so often beside the first, and the third at most so often beside the second. */
const LEAST_OF_FIRST = 0.3;
const MOST_OF_SECOND = 0.7;
const LEAST_NAMED = 3;

/** The two states of an article about two states; null for any other. Persons and organs count for their states. */
export function statesOfStory(named: readonly ActorMention[]): readonly [ActorMention, ActorMention] | null {
  const [first, second, third] = countCountries(named.filter(({ kind }) => kind !== 'place'));
  if (!first || !second || second[1] < LEAST_NAMED || second[1] < first[1] * LEAST_OF_FIRST) return null;
  if (third && third[1] > second[1] * MOST_OF_SECOND) return null;
  const stateOf = (country: string): ActorMention | undefined =>
    named.find((mention) => mention.country === country && STATE_KINDS.includes(mention.kind));
  const [one, other] = [stateOf(first[0]), stateOf(second[0])];
  return one && other ? [one, other] : null;
}

/** The state of the pair that the event leaves unsaid; undefined where it names both, or anyone else. */
export const unsaidPartner = step(
  'parties/unsaid-partner',
  (
    { actors, themes }: Pick<EventMention, 'actors' | 'themes'>,
    pair: readonly [ActorMention, ActorMention] | null,
  ): ActorMention | undefined => {
    const [chief] = themes;
    if (!pair || chief === undefined || !TWO_SIDED.has(chief)) return undefined;
    if (actors.some(({ kind }) => kind === 'group' || kind === 'organization')) return undefined;
    const countries = new Set(actors.map(({ country }: EventActor) => country));
    const [country] = countries;
    if (countries.size !== 1 || country === undefined || !pair.some((one) => one.country === country)) return undefined;
    return pair.find((one) => one.country !== country);
  },
  () => undefined,
);
