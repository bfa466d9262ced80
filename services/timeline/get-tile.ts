/** One tile of the axis under a filter: its most salient events, and how many more begin in each of its parts. */
import { and, asc, desc, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { events } from '@/db/schema/events';
import { toStoredDay } from '@/db/schema/iso-day';
import { dayNumber } from '@/domain/day-words';
import { badData } from '@/domain/errors';
import type { TimelineFilters } from '@/domain/filters';
import { type DaySpan, type HiddenCount, TILE_EVENTS, type Tile, type TileView, tileParts, tileSpan } from '@/domain/tiles';
import { isInCalendar } from './calendar-bounds';
import { allOf, filterConditions } from './filter-conditions';
import { keepAnswer } from './keep-answer';
import { loadAxisEvents } from './load-axis-events';

/** Published events only; order and page of the filters are not looked at. Throws `bad-data` for a tile outside the calendar. */
export function getTile(db: Database, filters: TimelineFilters, tile: Tile): Promise<TileView> {
  if (!isInCalendar(tile)) throw badData('This tile lies outside the calendar.', 'tile');
  const { order: _, page: __, ...chosen } = filters;
  return keepAnswer(db, JSON.stringify(['tile', tile, chosen]), () => readTile(db, filters, tile));
}

async function readTile(db: Database, filters: TimelineFilters, tile: Tile): Promise<TileView> {
  const where = allOf(await filterConditions(db, filters));
  const parts = tileParts(tile);
  const [ids, begun] = await Promise.all([mostSalient(db, where, tileSpan(tile)), countBegun(db, where, parts)]);
  const drawn = await loadAxisEvents(db, ids);
  return { tile, events: drawn, hidden: parts.flatMap((part, index) => hiddenIn(part, begun.get(index) ?? 0, drawn)) };
}

function hiddenIn(part: DaySpan, begun: number, drawn: TileView['events']): HiddenCount[] {
  const [first, last] = [dayNumber(part.from), dayNumber(part.to)];
  const shown = drawn.filter(({ date }) => dayNumber(date.earliest) >= first && dayNumber(date.earliest) <= last);
  const count = begun - shown.length;
  return count > 0 ? [{ ...part, count }] : [];
}

async function mostSalient(db: Database, where: SQL | undefined, span: DaySpan): Promise<readonly number[]> {
  const found = await db
    .select({ id: events.id })
    .from(events)
    .where(and(where, sql`${events.span} && daterange(${toStoredDay(span.from)}::date, ${toStoredDay(span.to)}::date, '[]')`))
    .orderBy(desc(events.salience), asc(events.id))
    .limit(TILE_EVENTS);
  return found.map(({ id }) => id);
}

/** Index of a part → how many events begin in it. */
async function countBegun(db: Database, where: SQL | undefined, parts: readonly DaySpan[]): Promise<ReadonlyMap<number, number>> {
  const firsts = sql`${JSON.stringify(parts.map(({ from }) => toStoredDay(from)))}::jsonb`;
  const found = await rows<{ part: number; count: number }>(
    db,
    sql`
      select width_bucket(${events.earliest}, (select array_agg(day::date) from jsonb_array_elements_text(${firsts}) day)) - 1 as part,
        count(*)::int as count
      from ${events}
      where ${and(where, beginsIn(parts[0]?.from ?? '', parts.at(-1)?.to ?? ''))}
      group by 1`,
  );
  return new Map(found.map(({ part, count }) => [part, count]));
}

/** Between two days, both inclusive. */
export const beginsIn = (from: string, to: string): SQL =>
  sql`${events.earliest} between ${toStoredDay(from)}::date and ${toStoredDay(to)}::date`;
