/** Converts timeline filters to a scope for the projection: IDs instead of names, days instead of months and years. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { dayNumber } from '@/domain/dates/day-words';
import { FIXED_FACETS, type SharedFacet } from '@/domain/filters/facets';
import { type Clocks, choiceOf, type FacetChoice, isPlainClock, type TimelineFilters } from '@/domain/filters/timeline-filters';
import type { ActorRole } from '@/engine/model/event';
import { allThemes, hasActor, placeConditions, type RowCondition, singleConditions, sourceConditions, without } from './conditions';
import { loadBatched } from './facts/query-cache';

/** A range of days `YYYY-MM-DD`; null means open. */
export interface OpenSpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** A resolved filter. An event matches the window if it overlaps it. */
export interface Scope extends OpenSpan, Clocks {
  /** an event must have any of these; `EVERYBODY` for no filter, empty if nothing can match */
  readonly actorIds: readonly number[];
  /** the role of these actors; null for any */
  readonly role: ActorRole | null;
  /** `themes.number` values, any of which an event must have; empty for no filter */
  readonly themes: readonly number[];
  /** further conditions on each row of an event */
  readonly conditions: readonly SQL[];
  /** other rows that an event must have, or must not have */
  readonly rows: readonly RowCondition[];
  /** actors that an event must not have in any role */
  readonly lacking: readonly number[];
  /** `themes.number` values that an event must not have */
  readonly lackingThemes: readonly number[];
  readonly query: string;
  /** true: nothing can match, because the window is empty or a value is unknown */
  readonly never: boolean;
}

export const EVERYBODY: readonly number[] = [0];
/** Every published event. */
export const EVERYTHING: Scope = {
  actorIds: EVERYBODY,
  role: null,
  themes: [],
  conditions: [],
  rows: [],
  lacking: [],
  lackingThemes: [],
  query: '',
  clock: 'happened',
  known: null,
  never: false,
  from: null,
  to: null,
};

/** Every event known at the clocks of the filters. */
export const everythingBy = ({ clock, known }: Clocks): Scope => ({ ...EVERYTHING, clock, known });

export async function readScope(db: Database, filters: TimelineFilters): Promise<Scope> {
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
    conditions: [...allThemes(followers(themes)), ...FIXED_FACETS.flatMap((facet) => singleConditions(facet, choiceOf(filters, facet)))],
    ...rowsIn(filters, actors, sources),
    lackingThemes: themes.not,
    query: filters.query,
    clock: filters.clock,
    known: filters.known,
    never,
    from,
    to,
  };
}

/** With match "all", the first value is the main condition and the others are further conditions. */
const lead = ({ match, some }: ChosenNumbers): readonly number[] => (match === 'all' ? some.slice(0, 1) : some);
const followers = ({ match, some }: ChosenNumbers): readonly number[] => (match === 'all' ? some.slice(1) : []);

function rowsIn(filters: TimelineFilters, actors: ChosenNumbers, sources: ChosenNumbers): Pick<Scope, 'rows' | 'lacking'> {
  const places = choiceOf(filters, 'place');
  const absent = lackingActors(actors.not, filters.role);
  return {
    rows: [
      ...followers(actors).map((id) => hasActor([id], filters.role)),
      ...sourceConditions(sources.match, sources.some),
      ...placeConditions(places.values),
      ...without([...sourceConditions('any', sources.not), ...placeConditions(places.not)]),
      ...absent.rows,
    ],
    lacking: absent.lacking,
  };
}

/** Conditions for excluded actors: in one role, or in any role. */
export const lackingActors = (ids: readonly number[], role: ActorRole | null): Pick<Scope, 'rows' | 'lacking'> =>
  role === null || ids.length === 0 ? { rows: [], lacking: ids } : { rows: without([hasActor(ids, role)]), lacking: [] };

/** The rows that exclude an event, as positive conditions. */
export const unwanted = ({ rows, lacking }: Scope): readonly RowCondition[] => [
  ...rows.filter(({ not }) => not).map((row) => ({ ...row, not: false })),
  ...(lacking.length > 0 ? [hasActor(lacking, null)] : []),
];

/** True if the query uses words, sources or places, which exist only on the row for all actors. */
export const isLookedUp = ({ query, rows }: Scope): boolean => query !== '' || rows.some(({ of, not }) => of === 'everybody' && !not);

/** True if the query reads the rows for all actors. */
export const isOfEverybody = (scope: Scope): boolean => scope.actorIds[0] === 0;

/** True if the scope is the same for each row of an event: no actors and no search words. */
export const isOfEachRow = (scope: Scope): boolean => isOfEverybody(scope) && scope.query === '';

/** True if the rollup has the counts: at most one actor and one theme, and no other filters. */
export const isCounted = (scope: Scope): boolean =>
  isPlainClock(scope) &&
  scope.query === '' &&
  scope.actorIds.length === 1 &&
  scope.role === null &&
  scope.themes.length <= 1 &&
  scope.conditions.length === 0 &&
  scope.rows.length === 0 &&
  scope.lacking.length === 0 &&
  scope.lackingThemes.length === 0;

/** The scope with its window limited to the span. */
export const within = <Kept extends OpenSpan>(scope: Kept, span: OpenSpan): Kept => ({
  ...scope,
  from: later(scope.from, span.from),
  to: earlier(scope.to, span.to),
});

const later = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : dayNumber(a) > dayNumber(b) ? a : b;
const earlier = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : dayNumber(a) < dayNumber(b) ? a : b;

/** Resolves the chosen values of a facet to database IDs. */
interface ChosenNumbers {
  readonly match: FacetChoice['match'];
  /** sorted and unique */
  readonly some: readonly number[];
  readonly not: readonly number[];
  /** true: a required value does not exist, so no event can match */
  readonly impossible: boolean;
}

/** Merged actors, themes and sources resolve to their targets. */
const LOOK_UP: Readonly<Record<SharedFacet, (names: readonly string[]) => SQL>> = {
  actor: (names) => sql`select slug as name, root as number from actors where ${inArray(sql`slug`, [...names])}`,
  theme: (names) => sql`
    select said.id as name, kept.number from themes said join themes kept on kept.id = said.root
    where ${inArray(sql`said.id`, [...names])}`,
  source: (names) => sql`select slug as name, root as number from sources where ${inArray(sql`slug`, [...names])}`,
};

async function chosenNumbers(db: Database, filters: TimelineFilters, facet: SharedFacet): Promise<ChosenNumbers> {
  const { values, match, not } = choiceOf(filters, facet);
  const numberOf = await numbersOf(db, facet, [...values, ...not]);
  const numbers = (list: readonly string[]): readonly number[] =>
    [...new Set(list.flatMap((name) => numberOf.get(name) ?? []))].sort((a, b) => a - b);
  const some = numbers(values);
  const missing = values.some((name) => !numberOf.has(name));
  return { match, some, not: numbers(not), impossible: values.length > 0 && (some.length === 0 || (match === 'all' && missing)) };
}

/** Name → number; unknown names are omitted. */
export const numbersOf = (db: Database, facet: SharedFacet, names: readonly string[]): Promise<ReadonlyMap<string, number>> =>
  loadBatched(db, `numbers of ${facet}`, names, async (unknown) => {
    const found = await rows<{ name: string; number: number }>(db)`${LOOK_UP[facet](unknown)}`;
    return new Map(found.map(({ name, number }) => [name, number]));
  });

/**
 * Converts a filter's `from` and `to` to days. `2023` → `2023-01-01`, `2023-02` → `2023-02-01`. A day after the end of its month becomes
 * the last day of the month.
 */
export function firstDay(day: string): string {
  const [year = '', month = '01', rest = '01'] = day.split('-');
  return clamp(year, month, rest);
}

/** `2023` → `2023-12-31`, `2023-02` → `2023-02-28`. */
export function lastDay(day: string): string {
  const [year = '', month = '12', rest = '31'] = day.split('-');
  return clamp(year, month, rest);
}

function clamp(year: string, month: string, day: string): string {
  const last = new Date(Date.UTC(2000, 0, 1));
  last.setUTCFullYear(Number(year), Number(month), 0);
  return `${year}-${month}-${String(Math.min(Number(day), last.getUTCDate())).padStart(2, '0')}`;
}
