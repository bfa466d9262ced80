/** Loads the lanes for the axis: their names and counts, and their tiles in the window. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, idsOf, rows, unionAll } from '@/db/database';
import { dayNumber } from '@/domain/dates/day-words';
import { badData } from '@/domain/errors';
import { type LaneChoice, type LaneKind, laneFacet, laneValues, MOST_LANES, OTHERS } from '@/domain/filters/lane-choice';
import { choiceOf, choosingOnly, filtersOf, type TimelineFilters, withoutFacet } from '@/domain/filters/timeline-filters';
import { MOST_COUNTED } from '@/domain/text/counted';
import { type AxisEvent, type DaySpan, levelFor, TILE_EVENTS, type Tile, tilesOver } from '@/domain/timeline/tiles';
import {
  type LaneCandidate,
  type LanesView,
  type LaneTile,
  type LaneView,
  LEAST_LANE_EVENTS,
  type MembersView,
  USUAL_LANES,
} from '@/domain/timeline/timeline-view';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { allThemes, anySource, hasActor, type RowCondition, singleConditions, without } from './conditions';
import { countOf, countsByMonth, countUpTo } from './counts';
import { nameChoices } from './facet-names';
import { FIRST_PAGE, loadNamedFacet, loadSingleFacet } from './facets';
import { arrayOf } from './facts/projection';
import { answerQuery, cacheQuery } from './facts/query-cache';
import { withTimeLimit } from './facts/time-limit';
import { EVERYBODY, lackingActors, numbersOf, readScope, type Scope } from './scope';
import { isAmong } from './sets';
import { drawTile, hiddenParts, isInCalendar, loadAxisEvents, readMembers } from './tiles';

/** Throws `bad-data` for filters without lanes. */
export async function getLanes(db: Database, filters: TimelineFilters, window: DaySpan): Promise<LanesView> {
  const { by: grouping } = lanesOf(filters);
  const tiles = tilesOver(window, levelFor(dayNumber(window.to) - dayNumber(window.from) + 1)).filter(isInCalendar);
  const read = await readLanes(db, filters);
  return { by: grouping, ...read, tiles: await Promise.all(tiles.map((tile) => getLaneTile(db, filters, tile))) };
}

/**
 * Loads one tile of every lane: its most salient events, counts of the others, and events in several lanes. Throws `bad-data` for a tile
 * outside the calendar, or for filters without lanes.
 */
export async function getLaneTile(db: Database, filters: TimelineFilters, tile: Tile): Promise<LaneTile> {
  if (!isInCalendar(tile))
    throw badData('This part of the timeline is outside the supported range. Choose dates from 4714 BC to 9999 AD.', 'tile');
  const key = JSON.stringify(['lane tile', tile, lanesOf(filters), choosingOnly(filters)]);
  return cacheQuery(db, key, async () => {
    const { lanes } = await readLanes(db, filters);
    return withTimeLimit(db, () => readLaneTile(db, filters, tile, lanes));
  });
}

async function readLaneTile(db: Database, filters: TimelineFilters, tile: Tile, lanes: readonly LaneView[]): Promise<LaneTile> {
  const { by: grouping } = lanesOf(filters);
  const laneOf = new Map(lanes.map((lane) => [lane.id, lane]));
  const values = laneValues(lanes);
  const scopes = (await laneScopes(db, filters, grouping, values)).filter(({ id }) => laneOf.has(id));
  const open = lanes.filter(({ folded }) => !folded).length;
  const share = Math.max(LEAST_LANE_EVENTS, Math.floor(TILE_EVENTS / Math.max(1, open)));
  const drawn = await settleAllOrThrow(
    scopes.map(async ({ id, scope }) => {
      const most = laneOf.get(id)?.folded ? 0 : share;
      return { id, ...(await drawTile(db, scope, { tile, most })) };
    }),
  );
  const ids = [...new Set(drawn.flatMap((lane) => lane.ids))];
  const [events, shared] = await settleAllOrThrow([loadAxisEvents(db, ids, filters), lanesOfEvents(db, scopes, ids)]);
  const byId = new Map(events.map((event) => [event.id, event]));
  const inLane = (lane: string, id: number): readonly AxisEvent[] => {
    const event = byId.get(id);
    const others = shared.get(id)?.filter((one) => one !== lane) ?? [];
    return event ? [others.length > 0 ? { ...event, alsoIn: others } : event] : [];
  };
  const views = drawn.map(({ id: lane, ids: chosen, begun }) => {
    const shown = chosen.flatMap((id) => inLane(lane, id));
    return [lane, { tile, events: shown, hidden: hiddenParts(tile, begun, shown) }] as const;
  });
  return { tile, lanes: Object.fromEntries(views) };
}

/** Event ID → IDs of the lanes that contain it, in lane order. */
async function lanesOfEvents(
  db: Database,
  scopes: readonly LaneScope[],
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const among = scopes.map(
    ({ scope }, at): SQL => sql`
      select ${at}::int as lane, one.id from unnest(${arrayOf(ids)}) one(id) where ${isAmong(scope, sql`one.id`)}`,
  );
  const found = await rows<{ lane: number; id: number }>(db)`${unionAll(among)} order by 1`;
  const lanes = new Map<number, string[]>();
  for (const { lane, id } of found) lanes.set(id, [...(lanes.get(id) ?? []), scopes[lane]?.id ?? '']);
  return lanes;
}

/**
 * Lists the events behind a count in a lane: events of the lane that start on given days. Throws `bad-data` for days outside the
 * calendar, for filters without lanes, and for an unknown lane.
 */
export async function getLaneMembers(db: Database, filters: TimelineFilters, lane: string, days: DaySpan): Promise<MembersView> {
  const choice = lanesOf(filters);
  const { lanes } = await readLanes(db, filters);
  const values = laneValues(lanes);
  return answerQuery(db, ['lane members', days, lane, choice, choosingOnly(filters)], async () => {
    const found = (await laneScopes(db, filters, choice.by, values)).find(({ id }) => id === lane);
    if (!found) throw badData('This lane does not exist. Reload the page and try again.', 'in');
    return readMembers(db, found.scope, days);
  });
}

/** The lanes of a view with their names and event counts. */
interface ReadLanes {
  /** in order; the lane of other events is last, if it exists */
  readonly lanes: readonly LaneView[];
  readonly more: readonly LaneCandidate[];
}

/** The lane choice of the filters. Throws `bad-data` if there is none. */
export function lanesOf({ lanes }: TimelineFilters): LaneChoice {
  if (lanes === null) throw badData('The parameter "lanes" is missing or has an invalid value. Reload the page and try again.', 'lanes');
  return lanes;
}

/** Counts the lanes; cached for a page and its tiles. */
export function readLanes(db: Database, filters: TimelineFilters): Promise<ReadLanes> {
  const choice = lanesOf(filters);
  return answerQuery(db, ['lanes', choice, choosingOnly(filters)], () => readChosen(db, filters, choice));
}

async function readChosen(db: Database, filters: TimelineFilters, choice: LaneChoice): Promise<ReadLanes> {
  const frequent = await frequentValues(db, filters, choice.by);
  const values = choice.values.length > 0 ? choice.values : usualLanes(filters, choice.by, frequent);
  const [scopes, names] = await settleAllOrThrow([
    laneScopes(db, filters, choice.by, values),
    nameChoices(db, filtersOf({ [laneFacet(choice.by)]: values })),
  ]);
  const labels = new Map(names.map(({ value, label }) => [value, label]));
  const counts = new Map(frequent.map(({ id, count }) => [id, count]));
  const lanes = await settleAllOrThrow(
    scopes.map(async ({ id, scope }) => ({
      id,
      label: id === OTHERS ? 'Other' : (labels.get(id) ?? id),
      ...(id === OTHERS
        ? await countUpTo(db, scope, MOST_COUNTED)
        : { count: counts.get(id) ?? countOf(await countsByMonth(db, scope)), hasMore: false }),
      folded: choice.folded.includes(id),
    })),
  );
  return {
    lanes: lanes.filter(({ id, count }) => id !== OTHERS || count > 0),
    more: frequent.filter(({ id }) => !values.includes(id)),
  };
}

/**
 * Lists the values that can have a lane under the filters, most frequent first. At most 40. Unlike facets, counts apply all filters,
 * including the facet’s own filter.
 */
async function frequentValues(db: Database, filters: TimelineFilters, by: LaneKind): Promise<readonly LaneCandidate[]> {
  const facet = laneFacet(by);
  const scope = await readScope(db, filters);
  const others = { ...withoutFacet(filters, facet), role: filters.role };
  const { values } =
    facet === 'action'
      ? await loadSingleFacet(db, scope, { filters: others, facet, page: FIRST_PAGE })
      : await loadNamedFacet(db, scope, { filters: others, facet, page: FIRST_PAGE, countries: by === 'country' });
  return values
    .filter(({ count }) => count > 0)
    .map(({ id, label, count }) => ({ id, label, count }))
    .sort((a, b) => b.count - a.count);
}

/** The default lanes if the URL names none: the chosen values of an "any" filter, otherwise the most frequent unchosen values. */
function usualLanes(filters: TimelineFilters, by: LaneKind, frequent: readonly LaneCandidate[]): readonly string[] {
  const { values, match } = choiceOf(filters, laneFacet(by));
  const ids = idsOf(frequent);
  const chosen = ids.filter((id) => values.includes(id));
  if (match === 'any' && chosen.length > 1) return chosen.slice(0, MOST_LANES);
  const further = ids.filter((id) => !values.includes(id));
  return (further.length > 0 ? further : ids).slice(0, USUAL_LANES);
}

export interface LaneScope {
  /** a value, or `OTHERS` */
  readonly id: string;
  readonly scope: Scope;
}

/**
 * Computes the scope of each lane: the scope of the page's filters plus one condition. One lane per value and one for the other events;
 * an unknown value gets an empty lane.
 */
export async function laneScopes(
  db: Database,
  filters: TimelineFilters,
  by: LaneKind,
  values: readonly string[],
): Promise<readonly LaneScope[]> {
  const facet = laneFacet(by);
  const page = await readScope(db, filters);
  if (facet === 'action') {
    return [
      ...values.map((id) => ({ id, scope: fulfilling(page, singleConditions(facet, { values: [id], not: [] })) })),
      { id: OTHERS, scope: fulfilling(page, singleConditions(facet, { values: [], not: values })) },
    ];
  }
  const numbers = await numbersOf(db, facet, values);
  const single = choiceOf(filters, facet).match === 'any';
  const having = (number: number | undefined): Scope =>
    number === undefined ? { ...page, actorIds: [], never: true } : HAVING[facet](page, number, { filters, single });
  return [
    ...values.map((id) => ({ id, scope: having(numbers.get(id)) })),
    { id: OTHERS, scope: lacking(page, facet, [...new Set(numbers.values())], filters) },
  ];
}

interface Context {
  readonly filters: TimelineFilters;
  /** true: the filter matches any of its values, so a lane may use its single value */
  readonly single: boolean;
}

const HAVING: Readonly<Record<'actor' | 'theme' | 'source', (page: Scope, number: number, context: Context) => Scope>> = {
  actor: (page, number, { filters, single }) =>
    page.actorIds === EVERYBODY || (single && page.actorIds.includes(number))
      ? { ...page, actorIds: [number], role: filters.role }
      : withRows(page, [hasActor([number], filters.role)]),
  theme: (page, number, { single }) =>
    page.themes.length === 0 || (single && page.themes.includes(number))
      ? { ...page, themes: [number] }
      : fulfilling(page, allThemes([number])),
  source: (page, number) => withRows(page, [anySource([number])]),
};

function lacking(page: Scope, facet: 'actor' | 'theme' | 'source', numbers: readonly number[], { role }: TimelineFilters): Scope {
  if (numbers.length === 0) return page;
  if (facet === 'theme') return { ...page, lackingThemes: [...new Set([...page.lackingThemes, ...numbers])] };
  if (facet === 'source') return withRows(page, without([anySource(numbers)]));
  const absent = lackingActors(numbers, role);
  return { ...withRows(page, absent.rows), lacking: [...new Set([...page.lacking, ...absent.lacking])] };
}

const fulfilling = (page: Scope, conditions: readonly SQL[]): Scope => ({ ...page, conditions: [...page.conditions, ...conditions] });
const withRows = (page: Scope, rows: readonly RowCondition[]): Scope => ({ ...page, rows: [...page.rows, ...rows] });
