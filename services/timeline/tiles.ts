/** Loads one tile of the axis for a filter: its most salient events, and counts of the others by part. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, events, idsOf, onlyRow, rows } from '@/db/database';
import { storedDays } from '@/db/schema/column-types';
import { dayNumber, monthNumber } from '@/domain/dates/day-words';
import { type FamilyId, NO_FAMILY } from '@/domain/drawing';
import { badData } from '@/domain/errors';
import { type Clocks, choosingOnly, isPlainClock, type TimelineFilters } from '@/domain/filters/timeline-filters';
import {
  type AxisEvent,
  type DaySpan,
  type HiddenCount,
  TILE_EVENTS,
  type Tile,
  type TileView,
  tileParts,
  tileSpan,
} from '@/domain/timeline/tiles';
import type { MembersView } from '@/domain/timeline/timeline-view';
import { slugOf } from '../events/slug-of';
import { dateOf, dayView, summaryColumns } from '../events/to-view';
import { countsByMonth, knownStarts, type MonthlyCount } from './counts';
import { arrayOf, eventsAsOf, themesAsOf } from './facts/projection';
import { answerQuery } from './facts/query-cache';
import { isLookedUp, readScope, type Scope, within } from './scope';
import { beginningIn, reaches, touching, walking } from './sets';

/** Published events only; ignores order and page of the filters. Throws `bad-data` for a tile outside the calendar. */
export function getTile(db: Database, filters: TimelineFilters, tile: Tile): Promise<TileView> {
  if (!isInCalendar(tile))
    throw badData('This part of the timeline is outside the supported range. Choose dates from 4714 BC to 9999 AD.', 'tile');
  return answerQuery(db, ['tile', tile, choosingOnly(filters)], () => readTile(db, filters, tile));
}

async function readTile(db: Database, filters: TimelineFilters, tile: Tile): Promise<TileView> {
  const starts = await knownStarts(db, filters);
  const { ids, begun } = await drawTile(db, await readScope(db, filters), { tile, most: TILE_EVENTS, known: starts });
  const events = await loadAxisEvents(db, ids, filters);
  return { tile, events, hidden: hiddenParts(tile, begun, events) };
}

/** tiles of levels below this (a week or a month) have parts of one day */
const DAILY_LEVELS = 2;
/** cost of looking up one event, in reads of found events */
const LOOK_UP = 3;

/** A tile and the maximum number of events to draw. */
interface Asked {
  readonly tile: Tile;
  readonly most: number;
  /** monthly counts of the scope, if known; then they are not counted again */
  readonly known?: readonly MonthlyCount[] | null;
}

interface Wanted extends Asked {
  readonly parts: readonly DaySpan[];
}

/** Computes the content of a tile: its most salient events, and the counts of events that start in each part. */
export function drawTile(db: Database, scope: Scope, asked: Asked): Promise<Drawn> {
  const wanted = { ...asked, parts: tileParts(asked.tile) };
  return isLookedUp(scope) ? readFound(db, scope, wanted) : readFacts(db, scope, wanted);
}

/** The counts of events that start in each part and are not drawn. */
export const hiddenParts = (tile: Tile, begun: Drawn['begun'], events: TileView['events']): readonly HiddenCount[] =>
  tileParts(tile).flatMap((part, index) => hiddenIn(part, begun[index] ?? 0, events));

interface Drawn {
  readonly ids: readonly number[];
  /** number of events that start in each part */
  readonly begun: readonly number[];
}

async function readFacts(db: Database, scope: Scope, wanted: Wanted): Promise<Drawn> {
  const { tile, parts, most } = wanted;
  const begun = tile.level < DAILY_LEVELS ? await countByDay(db, scope, parts) : foldMonths(await monthsIn(db, scope, wanted), parts);
  return { begun, ids: most === 0 ? [] : await mostSalient(db, scope, wanted, sumOf(begun)) };
}

/**
 * The inverted index finds all matches, so one query returns both the IDs and the counts. If the counts are known and high, only the most
 * salient events are read.
 */
async function readFound(db: Database, scope: Scope, wanted: Wanted): Promise<Drawn> {
  const { tile, parts, most, known: knownStarts } = wanted;
  const counted = tile.level >= DAILY_LEVELS && knownStarts ? foldMonths(knownStarts, parts) : null;
  if (counted && (await isCheaperToWalk(db, scope, wanted, sumOf(counted))))
    return { begun: counted, ids: await firstOf(db, walking(within(scope, tileSpan(tile)), most), most) };
  const starts = storedDays(parts.map(({ from }) => from));
  const { ids, begun } = await onlyRow<{ ids: readonly number[]; begun: readonly (readonly [number, number])[] }>(db)`
    with found as materialized (select event_id, earliest, salience from (${drawnIn(scope, tile)}) drawn)
    select
      (select coalesce(json_agg(event_id order by salience desc, event_id), '[]')
        from (select event_id, salience from found order by salience desc, event_id limit ${most}) top) as ids,
      (select coalesce(json_agg(json_build_array(at, count)), '[]')
        from (
          select width_bucket(earliest, ${starts}) - 1 as at, count(*) as count
          from found group by 1
        ) counted) as begun`;
  const counts = new Map(begun);
  return { ids, begun: parts.map((_, index) => counts.get(index) ?? 0) };
}

interface Counted {
  /** number of the day or month */
  readonly at: number;
  readonly count: number;
}

/** Sums counts of days or months by part. */
function fold(counts: readonly Counted[], parts: readonly DaySpan[], number: (day: string) => number): number[] {
  const [start, end] = [number(parts[0]?.from ?? ''), number(parts[0]?.to ?? '')];
  const sums = parts.map(() => 0);
  for (const { at, count } of counts) {
    const part = Math.floor((at - start) / (end - start + 1));
    sums[part] = (sums[part] ?? 0) + count;
  }
  return sums;
}

function hiddenIn(part: DaySpan, begun: number, drawn: TileView['events']): HiddenCount[] {
  const [first, last] = [dayNumber(part.from), dayNumber(part.to)];
  const shown = drawn.filter(({ date }) => dayNumber(date.earliest) >= first && dayNumber(date.earliest) <= last);
  const count = begun - shown.length;
  return count > 0 ? [{ ...part, count }] : [];
}

async function countByDay(db: Database, scope: Scope, parts: readonly DaySpan[]): Promise<number[]> {
  const span = { from: parts[0]?.from ?? null, to: parts.at(-1)?.to ?? null };
  const found = await rows<Counted>(db)`
    select earliest - date '1970-01-01' as at, count(*)::int as count from (${beginningIn(scope, span)}) begun group by 1`;
  return fold(found, parts, dayNumber);
}

const monthsIn = async (db: Database, scope: Scope, { tile, known }: Wanted): Promise<readonly MonthlyCount[]> =>
  known ?? countsByMonth(db, scope, tileSpan(tile));

/** Sums the counts of those months that are in the parts. */
function foldMonths(starts: readonly MonthlyCount[], parts: readonly DaySpan[]): number[] {
  const [first, last] = [monthNumber(parts[0]?.from ?? ''), monthNumber(parts.at(-1)?.to ?? '')];
  const inParts = starts.flatMap(({ month, count }) => (month >= first && month <= last ? [{ at: month, count }] : []));
  return fold(inParts, parts, monthNumber);
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

async function mostSalient(db: Database, scope: Scope, wanted: Wanted, begun: number): Promise<readonly number[]> {
  const { tile, most } = wanted;
  return firstOf(
    db,
    (await isCheaperToWalk(db, scope, wanted, begun)) ? walking(within(scope, tileSpan(tile)), most) : drawnIn(scope, tile),
    most,
  );
}

async function firstOf(db: Database, set: SQL, most: number): Promise<readonly number[]> {
  const found = await rows<{ id: number }>(db)`select event_id as id from (${set}) chosen order by salience desc, event_id limit ${most}`;
  return idsOf(found);
}

/** Events that overlap both the tile and the window. If these have no common days, events that reach from one to the other. */
function drawnIn(scope: Scope, tile: Tile): SQL {
  const span = tileSpan(tile);
  const common = within(scope, span);
  if (dayNumber(common.from ?? span.from) <= dayNumber(common.to ?? span.to)) return touching(common);
  return sql`select * from (${touching({ ...scope, ...span })}) near where true ${reaches(scope)}`;
}

/**
 * Compares reading and sorting all events of the tile with walking the actors' events by salience until enough match. `begun` is the number
 * of matches. A walked event needs a lookup for its words, which costs as much as reading several found events.
 */
async function isCheaperToWalk(db: Database, scope: Scope, { tile, most }: Wanted, begun: number): Promise<boolean> {
  if (!isPlainClock(scope) || scope.actorIds.length === 0 || tile.level < DAILY_LEVELS || begun < most) return false;
  const { from, to } = tileSpan(tile);
  const ofActors: SQL = sql`from timeline_rollup where actor_id = any(${arrayOf(scope.actorIds)}) and theme = 0`;
  const size = await onlyRow<{ all: number; inTile: number }>(db)`
    select (select coalesce(sum(starts), 0) ${ofActors} and grain = 0)::int as all,
      (select coalesce(sum(starts), 0) ${ofActors} and grain = 2 and period between ${monthNumber(from)}::int and ${monthNumber(to)}::int)::int
        as "inTile"`;
  return isLookedUp(scope) ? (size.inTile * most * LOOK_UP) / begun < begun : (size.all * most) / begun < size.inTile;
}

const LISTED = 10;

/**
 * Lists the events behind a count on the axis: events of a filter that start on given days. Published events only; ignores order and
 * page. Throws `bad-data` for days outside the calendar.
 */
export function getMembers(db: Database, filters: TimelineFilters, days: DaySpan): Promise<MembersView> {
  return answerQuery(db, ['members', days, choosingOnly(filters)], async () => readMembers(db, await readScope(db, filters), days));
}

/** Throws `bad-data` for days outside the calendar. */
export async function readMembers(db: Database, scope: Scope, days: DaySpan): Promise<MembersView> {
  if (!areInCalendar(days)) throw badData('These dates are outside the supported range. Choose dates from 4714 BC to 9999 AD.', 'days');
  const found = await rows<{ id: number; total: number }>(db)`
    select event_id as id, (count(*) over ())::int as total from (${beginningIn(scope, days)}) begun
    order by salience desc, event_id limit ${LISTED}`;
  const events = await loadAxisEvents(db, idsOf(found), scope);
  return { total: found[0]?.total ?? 0, events };
}

const { place: _place, state: _state, checkedAt: _checkedAt, ...drawn } = summaryColumns;
const familyAsOf = (known: string | null) => sql<FamilyId>`coalesce((
  select theme.family from ${themesAsOf(known)} filed join themes on themes.id = filed.theme_id join themes theme on theme.id = themes.root
  where filed.event_id = events.id order by filed.position, theme.position limit 1), ${NO_FAMILY})`;

const firstReport = sql<string | null>`(
  select fact.first_report::text from timeline_facts fact where fact.event_id = events.id and fact.actor_id = 0 and fact.known_to = 'infinity')`;
const nothing = sql<string | null>`null::text`;

/**
 * Loads events for the axis with one statement. In the order of `ids`, by the clocks; unknown IDs are omitted. The caller must check
 * which events are visible.
 */
export async function loadAxisEvents(db: Database, ids: readonly number[], { clock, known }: Clocks): Promise<readonly AxisEvent[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select({ ...drawn, family: familyAsOf(known), reported: clock === 'reported' ? firstReport : nothing })
    .from(eventsAsOf(known))
    .where(inArray(events.id, [...ids]));
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { title, status, polarity, outcome, salience } = row;
    const date = row.reported === null ? dateOf(row) : dayView(row.reported);
    return [{ id, slug: slugOf(title), title, date, status, polarity, outcome, family: row.family, salience }];
  });
}

const FIRST = dayNumber('-4713-11-24');

/** The days and tiles that both calendars support: that of the domain, with four-digit years, and that of the database. */
export const isInCalendar = (tile: Tile): boolean => areInCalendar(tileSpan(tile));

export function areInCalendar({ from, to }: DaySpan): boolean {
  return dayNumber(from) >= FIRST && dayNumber(to) >= FIRST;
}
