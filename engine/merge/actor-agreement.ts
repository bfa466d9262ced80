/** Do two descriptions name the same parties? Named persons say more than states: the same two states meet every week. */
import type { MatchReason } from '../model/merging';
import { actorIds, type Comparable, type ComparableActor, countriesOf, isGathering, isPerson, shared } from './comparable';
import { MATCH_WEIGHTS as W } from './weights';

/** How much more a shared person says than a shared state or body. */
const PERSON_SHARE = 2;

/** What sharing the states says when only one of the two tells which persons met. */
const STATES_ONLY = 0.75;

const isParty = (actor: ComparableActor): boolean => isPerson(actor) || actor.kind === 'organization' || actor.kind === 'group';
const persons = (of: Comparable): string[] => actorIds(of.actors.filter(isPerson));
const parties = (of: Comparable): string[] => actorIds(of.actors.filter(isParty));

/** Persons that speak against one happening: nobody in common, or at a meeting another partner. An election has many names. */
function otherPersons(a: Comparable, b: Comparable): MatchReason | null {
  if (a.themes.includes('election') || b.themes.includes('election')) return null;
  const [x, y] = [persons(a), persons(b)];
  const both = shared(x, y);
  const [all, others] = [parties(a), parties(b)];
  if (all.length > 0 && others.length > 0 && shared(all, others).length === 0 && x.length + y.length > 0)
    return { name: 'actors', weight: W.personsDiffer, note: 'They name others.' };
  if (x.length === 0 || y.length === 0) return null;
  if (both.length === 0) return { name: 'actors', weight: W.personsDiffer, note: 'They name other persons.' };
  const otherPartners = x.length > both.length && y.length > both.length && isGathering(a) && isGathering(b);
  return otherPartners ? { name: 'actors', weight: W.partnersDiffer, note: 'The same person, with other partners.' } : null;
}

export function actorReason(a: Comparable, b: Comparable): MatchReason {
  if (a.actors.length === 0 || b.actors.length === 0) return { name: 'actors', weight: W.actorsUnknown, note: 'One names no actor.' };
  const against = otherPersons(a, b);
  if (against) return against;
  const named = new Set([...persons(a), ...persons(b)]);
  const weigh = (list: readonly string[]): number => list.reduce((sum, id) => sum + (named.has(id) ? PERSON_SHARE : 1), 0);
  const [x, y] = [actorIds(a.actors), actorIds(b.actors)];
  const both = shared(x, y);
  if (both.length > 0) {
    const oneSided = (persons(a).length === 0) !== (persons(b).length === 0);
    const part = (weigh(both) / Math.min(weigh(x), weigh(y))) * (oneSided ? STATES_ONLY : 1);
    return {
      name: 'actors',
      weight: W.actorsShared * part,
      note: `${both.length} of ${Math.min(x.length, y.length)} actors are the same.`,
    };
  }
  const sides = shared(countriesOf(a.actors), countriesOf(b.actors));
  return sides.length > 0
    ? { name: 'actors', weight: W.actorsSameCountry, note: `Other actors of the same country (${sides.join(', ')}).` }
    : { name: 'actors', weight: W.actorsDiffer, note: 'No actor in common.' };
}

/** What one party does is not what another does, though both do it to the same. Gatherings have no doer. */
export function initiatorReasons(a: Comparable, b: Comparable): readonly MatchReason[] {
  if (isGathering(a) || isGathering(b)) return [];
  const doers = (of: Comparable): ComparableActor[] => of.actors.filter((actor) => actor.role === 'initiator');
  const [x, y] = [doers(a), doers(b)];
  if (x.length === 0 || y.length === 0 || shared(actorIds(x), actorIds(y)).length > 0) return [];
  const [from, against] = [countriesOf(x), countriesOf(y)];
  if (from.length === 0 || against.length === 0 || shared(from, against).length > 0) return [];
  const done: MatchReason = { name: 'actors', weight: W.initiatorsDiffer, note: 'They are done by different parties.' };
  const answered = shared(actorIds(x), actorIds(targets(b))).length > 0 && shared(actorIds(y), actorIds(targets(a))).length > 0;
  return answered ? [done, { name: 'actors', weight: W.rolesReversed, note: 'The one is done to the doer of the other.' }] : [done];
}

const targets = (of: Comparable): ComparableActor[] => of.actors.filter((actor) => actor.role === 'target');
const isState = ({ kind }: ComparableActor): boolean => kind === 'state' || kind === 'territory';

/** What is done to one state is not what is done to another: two resolutions of one council. */
export function targetReasons(a: Comparable, b: Comparable): readonly MatchReason[] {
  if (isGathering(a) || isGathering(b) || shared(actorIds(a.actors), actorIds(b.actors)).length === 0) return [];
  const [x, y] = [targets(a).filter(isState), targets(b).filter(isState)];
  if (x.length === 0 || y.length === 0 || shared(actorIds(x), actorIds(b.actors)).length > 0) return [];
  if (shared(actorIds(y), actorIds(a.actors)).length > 0) return [];
  return [{ name: 'actors', weight: W.targetsDiffer, note: 'They are done to other states.' }];
}
