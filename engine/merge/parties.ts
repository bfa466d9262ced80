/** Who takes part in a happening, by what a comparison asks for: it is asked again for every other happening, and worked out once. */
import { actorIds, type Comparable, type ComparableActor, countriesOf, isPerson } from './comparable';

/** Ids of actors, each once, and ISO codes of countries. */
export interface Parties {
  readonly all: readonly string[];
  readonly persons: readonly string[];
  /** persons, organizations and groups */
  readonly named: readonly string[];
  readonly doers: readonly string[];
  readonly targets: readonly string[];
  /** states and territories among the targets */
  readonly targetStates: readonly string[];
  readonly countries: readonly string[];
  readonly countriesOfDoers: readonly string[];
}

const known = new WeakMap<readonly ComparableActor[], Parties>();

/** The parties among these actors. A list of actors is never changed once it has been compared. */
export function partiesOf({ actors }: Pick<Comparable, 'actors'>): Parties {
  const before = known.get(actors);
  if (before) return before;
  const parties = readParties(actors);
  known.set(actors, parties);
  return parties;
}

function readParties(actors: readonly ComparableActor[]): Parties {
  const doers = actors.filter(({ role }) => role === 'initiator');
  const targets = actors.filter(({ role }) => role === 'target');
  return {
    all: actorIds(actors),
    persons: actorIds(actors.filter(isPerson)),
    named: actorIds(actors.filter((actor) => isPerson(actor) || actor.kind === 'organization' || actor.kind === 'group')),
    doers: actorIds(doers),
    targets: actorIds(targets),
    targetStates: actorIds(targets.filter(({ kind }) => kind === 'state' || kind === 'territory')),
    countries: countriesOf(actors),
    countriesOfDoers: countriesOf(doers),
  };
}
