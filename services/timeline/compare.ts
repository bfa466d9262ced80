/** Compares actors under a filter: event counts, first and last events, the most frequent action, and shared events. */
import { sql } from 'drizzle-orm';
import { type Database, onlyRow, unionAll } from '@/db/database';
import { OTHERS } from '@/domain/filters/lane-choice';
import { choiceOf, choosingOnly, filtersOf, type TimelineFilters, type TimeOrder } from '@/domain/filters/timeline-filters';
import { aloneFilters, type ComparedActor, type Comparison, comparedLanes } from '@/domain/timeline/compare';
import { loadSummaries } from '../events/load-summaries';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { countOf, countsByMonth, type MonthlyCount } from './counts';
import { nameChoices } from './facet-names';
import { FIRST_PAGE, loadFacet } from './facets';
import { answerQuery } from './facts/query-cache';
import { placeByReport } from './get-timeline';
import { type LaneScope, laneScopes } from './lanes';
import { IN_ORDER, idsOfPages } from './list';
import { touching } from './sets';

const MOST_SHARED = 12;

/** Published events only. */
export function compareActors(db: Database, filters: TimelineFilters): Promise<Comparison> {
  return answerQuery(db, ['compare', choosingOnly(filters)], () => readComparison(db, filters));
}

async function readComparison(db: Database, filters: TimelineFilters): Promise<Comparison> {
  const { values } = comparedLanes(filters);
  const scopes = (await laneScopes(db, filters, 'actor', values)).filter(({ id }) => id !== OTHERS);
  const lanes = await settleAllOrThrow(
    scopes.map(async (lane): Promise<Lane> => ({ ...lane, starts: await countsByMonth(db, lane.scope) })),
  );
  const [names, found, { counts, top }] = await settleAllOrThrow([
    nameChoices(db, filtersOf({ actor: values })),
    settleAllOrThrow(lanes.map((lane) => readActor(db, filters, lane))),
    readShared(db, lanes, MOST_SHARED),
  ]);
  const labels = new Map(names.map(({ value, label }) => [value, label]));
  const ids = [...top.map(({ id }) => id), ...found.flatMap(({ first, last }) => [first ?? [], last ?? []].flat())];
  const summaries = await loadSummaries(db, ids, filters);
  const placed = await placeByReport(db, summaries, filters);
  const events = new Map(placed.map((event) => [event.id, event]));
  const eventOf = (id: number | undefined) => (id === undefined ? null : (events.get(id) ?? null));
  const sharedBy = (...lanes: readonly number[]): number =>
    counts.filter((set) => lanes.every((lane) => set.lanes.includes(lane))).reduce((sum, { count }) => sum + count, 0);
  const pairs = values.flatMap((_, one) => values.slice(one + 1).map((__, step) => ({ one, other: one + 1 + step })));
  return {
    actors: found.map(({ slug, total, first, last, action }, at) => ({
      slug,
      name: labels.get(slug) ?? slug,
      total,
      shared: sharedBy(at),
      first: eventOf(first),
      last: eventOf(last),
      action,
    })),
    pairs: pairs
      .map(({ one, other }) => ({ one, other, count: sharedBy(one, other) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    sharedTotal: sharedBy(),
    shared: top.flatMap(({ id, lanes }) => {
      const event = eventOf(id);
      return event ? [{ event, actors: lanes }] : [];
    }),
  };
}

/** A lane with its monthly counts of event starts. */
interface Lane extends LaneScope {
  readonly starts: readonly MonthlyCount[];
}

interface Read extends Pick<ComparedActor, 'slug' | 'total' | 'action'> {
  readonly first: number | undefined;
  readonly last: number | undefined;
}

async function readActor(db: Database, filters: TimelineFilters, { id: slug, scope, starts }: Lane): Promise<Read> {
  const firstBy = (order: TimeOrder) => idsOfPages(db, scope, starts, { order, query: '', page: 1, through: 1 });
  const [[first], [last], actions] = await settleAllOrThrow([firstBy('oldest'), firstBy('newest'), actionsOf(db, filters, slug)]);
  return { slug, total: countOf(starts), first, last, action: actions };
}

/** Returns the most frequent action, and the first of equals. With an action filter, only the chosen actions count. */
async function actionsOf(db: Database, filters: TimelineFilters, slug: string): Promise<ComparedActor['action']> {
  const alone = aloneFilters(filters, slug);
  const { values } = await loadFacet(db, alone, 'action', FIRST_PAGE);
  const { values: wanted, not } = choiceOf(filters, 'action');
  const possible = values.filter(({ id, count }) => count > 0 && !not.includes(id) && (wanted.length === 0 || wanted.includes(id)));
  const [most] = [...possible].sort((a, b) => b.count - a.count);
  return most ? { id: most.id, label: most.label, count: most.count } : null;
}

/** `lanes`: indexes of at least two lanes, ascending. */
interface Shared {
  readonly counts: readonly { readonly lanes: readonly number[]; readonly count: number }[];
  /** the most salient events, sorted newest first */
  readonly top: readonly { readonly id: number; readonly lanes: readonly number[] }[];
}

/** Counts the events that lanes share, for each set of lanes, and lists the most salient of them. All lanes must have the same window. */
async function readShared(db: Database, lanes: readonly LaneScope[], most: number): Promise<Shared> {
  if (lanes.length < 2) return { counts: [], top: [] };
  const held = unionAll(
    lanes.map(({ scope }, at) => sql`select ${at}::int as lane, event_id, earliest, rank, salience from (${touching(scope)}) one`),
  );
  return onlyRow<Shared & Record<string, unknown>>(db)`
    with shared as materialized (
      select event_id, array_agg(lane order by lane) as lanes, min(earliest) as earliest, min(rank) as rank, max(salience) as salience
      from (${held}) every group by event_id having count(*) > 1
    )
    select
      (select coalesce(json_agg(counted), '[]') from (select lanes, count(*) as count from shared group by 1) counted) as counts,
      (select coalesce(json_agg(json_build_object('id', event_id, 'lanes', lanes) order by ${IN_ORDER.newest}), '[]')
        from (select * from shared order by salience desc, event_id limit ${most}::int) first) as top`;
}
