/** The parties of an event, sorted by kind and role. */
import { actorIds, type Comparable, type ComparableActor, countriesOf, isPerson } from './comparable';

/** Ids of actors, each once, and ISO codes of countries. */
export interface Parties {
  readonly all: readonly string[];
  readonly persons: readonly string[];
  /** persons, organizations and groups */
  readonly named: readonly string[];
  readonly doers: readonly string[];
  readonly targets: readonly string[];
  readonly countries: readonly string[];
  readonly countriesOfDoers: readonly string[];
}

const partiesByActors = new WeakMap<readonly ComparableActor[], Parties>();

/** The parties among these actors. A list of actors is never changed once it has been compared. */
export function partiesOf({ actors }: Pick<Comparable, 'actors'>): Parties {
  const before = partiesByActors.get(actors);
  if (before) return before;
  const doers = actors.filter(({ role }) => role === 'initiator');
  const parties: Parties = {
    all: actorIds(actors),
    persons: actorIds(actors.filter(isPerson)),
    named: actorIds(actors.filter((actor) => isPerson(actor) || actor.kind === 'organization' || actor.kind === 'group')),
    doers: actorIds(doers),
    targets: actorIds(actors.filter(({ role }) => role === 'target')),
    countries: countriesOf(actors),
    countriesOfDoers: countriesOf(doers),
  };
  partiesByActors.set(actors, parties);
  return parties;
}
