/** A filter as the facts of the timeline know it: numbers and bits instead of names, days instead of months and years. */
import type { Database } from '@/db/database';
import { dayNumber } from '@/domain/dates/day-words';
import { choiceOf } from '@/domain/filters/facet-choice';
import { isPlainClock, type TimelineFilters } from '@/domain/filters/timeline-filters';
import type { ActorRole } from '@/engine/model/event';
import { readsByClock } from '../../clocks/clock-settings';
import { type BitCondition, SINGLE_FACETS, singleConditions, themeConditions } from './bit-conditions';
import { type ChosenNumbers, chosenNumbers } from './chosen-numbers';
import { firstDay, lastDay } from './filter-days';
import { actorKey, partsOf, placeKey, sourceKey } from './search-keys';

/** A day `YYYY-MM-DD` or open. */
export interface OpenSpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** The window is what an event must touch. */
export interface Scope extends OpenSpan {
  /** an event has any of them; `EVERYBODY` alone for no filter, none when nothing can be found */
  readonly actorIds: readonly number[];
  /** the role in which it has them; null for any */
  readonly role: ActorRole | null;
  /** `themes.number` of those of which it has any; none for no filter */
  readonly themes: readonly number[];
  /** what else the bits of a fact must be */
  readonly bits: readonly BitCondition[];
  /** parts of a look-up in the inverted index, beside words, actors and themes, all of which must hold */
  readonly keys: readonly string[];
  /** keys of the inverted index that an event must not have */
  readonly without: readonly string[];
  /** actors that an event must not have, in whatever role */
  readonly lacking: readonly number[];
  readonly query: string;
  /** whether the facts are read as they stand, so that the rollup and the keys of years speak of the same days */
  readonly plain: boolean;
  /** the window is empty or a value unknown: nothing is found whatever the actors are */
  readonly never: boolean;
}

export const EVERYBODY: readonly number[] = [0];
/** Every published event. */
export const EVERYTHING: Scope = {
  actorIds: EVERYBODY,
  role: null,
  themes: [],
  bits: [],
  keys: [],
  without: [],
  lacking: [],
  query: '',
  plain: true,
  never: false,
  from: null,
  to: null,
};

/** Every event that the clocks of the filters know. */
export const everythingBy = (clocks: Pick<TimelineFilters, 'clock' | 'known'>): Scope => ({
  ...EVERYTHING,
  plain: isPlainClock(clocks),
});

/** Filters that ask for a clock are read with the database that `withClocks` gives. */
export async function readScope(db: Database, filters: TimelineFilters): Promise<Scope> {
  if (!isPlainClock(filters) && !readsByClock(db)) throw new Error('These filters are to be read by their clocks.');
  const from = filters.from === null ? null : firstDay(filters.from);
  const to = filters.to === null ? null : lastDay(filters.to);
  const [actors, themes, sources] = await Promise.all([
    chosenNumbers(db, filters, 'actor'),
    chosenNumbers(db, filters, 'theme'),
    chosenNumbers(db, filters, 'source'),
  ]);
  const empty = from !== null && to !== null && dayNumber(from) > dayNumber(to);
  const never = empty || [actors, themes, sources].some(({ impossible }) => impossible);
  const actorIds = actors.some.length === 0 ? EVERYBODY : lead(actors);
  return {
    actorIds: never ? [] : actorIds,
    role: actors.some.length === 0 ? null : filters.role,
    themes: lead(themes),
    bits: [
      ...themeConditions(followers(themes), themes.not),
      ...SINGLE_FACETS.flatMap((facet) => singleConditions(facet, choiceOf(filters, facet))),
    ],
    ...keysIn(filters, actors, sources),
    query: filters.query,
    plain: isPlainClock(filters),
    never,
    from,
    to,
  };
}

/** Where all are asked for, the first leads and the others are further conditions. */
const lead = ({ match, some }: ChosenNumbers): readonly number[] => (match === 'all' ? some.slice(0, 1) : some);
const followers = ({ match, some }: ChosenNumbers): readonly number[] => (match === 'all' ? some.slice(1) : []);

function keysIn(filters: TimelineFilters, actors: ChosenNumbers, sources: ChosenNumbers): Pick<Scope, 'keys' | 'without' | 'lacking'> {
  const ofActors = (ids: readonly number[]): readonly string[] => ids.map((id) => actorKey(id, filters.role));
  const places = choiceOf(filters, 'place');
  return {
    keys: [
      ...ofActors(followers(actors)),
      ...partsOf(sources.match, sources.some.map(sourceKey)),
      ...partsOf('any', places.values.map(placeKey)),
    ],
    ...lackingActors(actors.not, filters.role, [...sources.not.map(sourceKey), ...places.not.map(placeKey)]),
  };
}

/** Actors that are to be missing, beside other keys: in one role they are keys as well. */
export const lackingActors = (
  ids: readonly number[],
  role: ActorRole | null,
  without: readonly string[],
): Pick<Scope, 'without' | 'lacking'> =>
  role === null ? { without, lacking: ids } : { without: [...without, ...ids.map((id) => actorKey(id, role))], lacking: [] };

/** All keys that an event must not have. */
export const withoutKeys = ({ without, lacking }: Pick<Scope, 'without' | 'lacking'>): readonly string[] => [
  ...without,
  ...lacking.map((id) => actorKey(id, null)),
];

/** Whether it has to be looked up in the inverted index: by words, or by keys that the facts do not have. */
export const isLookedUp = ({ query, keys }: Scope): boolean => query !== '' || keys.length > 0;

/** Whether it is read from the facts of everybody, which know all actors of their events. */
export const isOfEverybody = (scope: Scope): boolean => !isLookedUp(scope) && scope.actorIds[0] === 0;

/** Those of them that are looked up of each event: the facts of everybody know by themselves whether an actor is missing. */
export const keysTakenAway = (scope: Scope): readonly string[] => (isOfEverybody(scope) ? scope.without : withoutKeys(scope));

/** Whether it asks for no actor, none to be missing, and nothing that the facts do not have, so that each fact of an event says whether it is in it. */
export const isOfEachFact = (scope: Scope): boolean => isOfEverybody(scope) && scope.lacking.length === 0;

/** Whether the rollup has counted it: one actor or all, one theme or all, nothing else. */
export const isCounted = (scope: Scope): boolean =>
  scope.plain &&
  !isLookedUp(scope) &&
  scope.actorIds.length === 1 &&
  scope.role === null &&
  scope.themes.length <= 1 &&
  scope.bits.length === 0 &&
  withoutKeys(scope).length === 0;

/** The part of the window that lies in the span. */
export const within = <Kept extends OpenSpan>(scope: Kept, span: OpenSpan): Kept => ({
  ...scope,
  from: later(scope.from, span.from),
  to: earlier(scope.to, span.to),
});

const later = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : dayNumber(a) > dayNumber(b) ? a : b;
const earlier = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : dayNumber(a) < dayNumber(b) ? a : b;
