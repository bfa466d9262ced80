/** Do two descriptions name the same parties? Named persons say more than states: the same two states meet every week. */
import type { MatchNotes, MergeLanguage } from '../model/merge-language';
import type { MatchReason } from '../model/merging';
import { step } from '../model/step';
import { type Comparable, isGathering, shared } from './comparable';
import { partiesOf } from './parties';
import { MATCH_WEIGHTS as W } from './weights';

/** How much more a shared person says than a shared state or body. */
const PERSON_SHARE = 2;

/** What sharing the states says when only one of the two tells which persons met. */
const STATES_ONLY = 0.75;

/** Persons that speak against one happening: nobody in common, or at a meeting another partner. An election has many names. */
function otherPersons(a: Comparable, b: Comparable, notes: MatchNotes): MatchReason | null {
  if (a.themes.includes('election') || b.themes.includes('election')) return null;
  const { persons: x, named: all } = partiesOf(a);
  const { persons: y, named: others } = partiesOf(b);
  if (all.length > 0 && others.length > 0 && shared(all, others).length === 0 && x.length + y.length > 0)
    return { name: 'actors', weight: W.personsDiffer, note: notes.othersNamed };
  if (x.length === 0 || y.length === 0) return null;
  const both = shared(x, y);
  if (both.length === 0) return { name: 'actors', weight: W.personsDiffer, note: notes.otherPersons };
  const otherPartners = x.length > both.length && y.length > both.length && isGathering(a) && isGathering(b);
  return otherPartners ? { name: 'actors', weight: W.partnersDiffer, note: notes.otherPartners } : null;
}

export function actorReason(a: Comparable, b: Comparable, { notes }: MergeLanguage): MatchReason {
  if (a.actors.length === 0 || b.actors.length === 0) return { name: 'actors', weight: W.actorsUnknown, note: notes.noActor };
  const against = otherPersons(a, b, notes);
  if (against) return against;
  const [ours, theirs] = [partiesOf(a), partiesOf(b)];
  const both = shared(ours.all, theirs.all);
  if (both.length > 0) {
    const named = new Set([...ours.persons, ...theirs.persons]);
    const oneSided = (ours.persons.length === 0) !== (theirs.persons.length === 0);
    const fewest = Math.min(weightOf(ours.all, named), weightOf(theirs.all, named));
    const part = (weightOf(both, named) / fewest) * (oneSided ? STATES_ONLY : 1);
    return {
      name: 'actors',
      weight: W.actorsShared * part + (shared(ours.named, theirs.named).length > 0 ? W.namedShared : 0),
      note: notes.sharedActors(both.length, Math.min(ours.all.length, theirs.all.length)),
    };
  }
  const sides = shared(ours.countries, theirs.countries);
  return sides.length > 0
    ? { name: 'actors', weight: W.actorsSameCountry, note: notes.sharedCountries(sides) }
    : { name: 'actors', weight: W.actorsDiffer, note: notes.otherActors };
}

const weightOf = (ids: readonly string[], persons: ReadonlySet<string>): number =>
  ids.reduce((sum, id) => sum + (persons.has(id) ? PERSON_SHARE : 1), 0);

/** What one party does is not what another does, though both do it to the same. Gatherings have no doer. */
export const initiatorReasons = step(
  'merge/initiators',
  ({ notes }: MergeLanguage, a: Comparable, b: Comparable): readonly MatchReason[] => {
    if (isGathering(a) || isGathering(b)) return [];
    const [ours, theirs] = [partiesOf(a), partiesOf(b)];
    const [x, y] = [ours.doers, theirs.doers];
    if (x.length === 0 || y.length === 0 || shared(x, y).length > 0) return [];
    const [from, against] = [ours.countriesOfDoers, theirs.countriesOfDoers];
    if (from.length === 0 || against.length === 0 || shared(from, against).length > 0) return [];
    const done: MatchReason = { name: 'actors', weight: W.initiatorsDiffer, note: notes.otherInitiators };
    const answered = shared(x, theirs.targets).length > 0 && shared(y, ours.targets).length > 0;
    return answered ? [done, { name: 'actors', weight: W.rolesReversed, note: notes.rolesReversed }] : [done];
  },
  () => [],
);

/** What is done to one state is not what is done to another: two resolutions of one council. */
export const targetReasons = step(
  'merge/targets',
  ({ notes }: MergeLanguage, a: Comparable, b: Comparable): readonly MatchReason[] => {
    if (isGathering(a) || isGathering(b)) return [];
    const [ours, theirs] = [partiesOf(a), partiesOf(b)];
    const [x, y] = [ours.targetStates, theirs.targetStates];
    if (x.length === 0 || y.length === 0 || shared(ours.all, theirs.all).length === 0) return [];
    if (shared(x, theirs.all).length > 0 || shared(y, ours.all).length > 0) return [];
    return [{ name: 'actors', weight: W.targetsDiffer, note: notes.otherTargets }];
  },
  () => [],
);
