/** A filter as the facts of the timeline know it: numbers of actors and themes instead of names, days instead of months and years. */
import { inArray, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { dayNumber } from '@/domain/day-words';
import type { TimelineFilters } from '@/domain/filters';
import { firstDay, lastDay } from './filter-days';

/** A day `YYYY-MM-DD` or open. */
export interface OpenSpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** The window is what an event must touch. */
export interface Scope extends OpenSpan {
  /** an event has any of them; `EVERYBODY` alone for no filter, none when nothing can be found */
  readonly actorIds: readonly number[];
  /** `themes.number` of those of which it has any; none for no filter */
  readonly themes: readonly number[];
  readonly query: string;
  /** the window is empty or a theme unknown: nothing is found whatever the actors are */
  readonly never: boolean;
}

export const EVERYBODY: readonly number[] = [0];
/** Every published event. */
export const EVERYTHING: Scope = { actorIds: EVERYBODY, themes: [], query: '', never: false, from: null, to: null };

export async function readScope(db: Database, filters: TimelineFilters): Promise<Scope> {
  const from = filters.from === null ? null : firstDay(filters.from);
  const to = filters.to === null ? null : lastDay(filters.to);
  const empty = from !== null && to !== null && dayNumber(from) > dayNumber(to);
  const [actorIds, themes] = await Promise.all([actorIdsOf(db, filters.actors), themeNumbersOf(db, filters.themes)]);
  const never = empty || (filters.themes.length > 0 && themes.length === 0);
  return { actorIds: never ? [] : actorIds, themes, query: filters.query, never, from, to };
}

/** Of the actors with these slugs, or of what they were merged into. */
async function actorIdsOf(db: Database, slugs: readonly string[]): Promise<readonly number[]> {
  if (slugs.length === 0) return EVERYBODY;
  const found = await rows<{ id: number }>(
    db,
    sql`select distinct coalesce(merged_into, id) as id from actors where ${inArray(sql`slug`, [...slugs])} order by 1`,
  );
  return found.map(({ id }) => id);
}

async function themeNumbersOf(db: Database, ids: readonly string[]): Promise<readonly number[]> {
  if (ids.length === 0) return [];
  const found = await rows<{ number: number }>(db, sql`select number from themes where ${inArray(sql`id`, [...ids])} order by 1`);
  return found.map(({ number }) => number);
}

/** Whether the rollup has counted it: one actor or all, one theme or all, no words. */
export const isCounted = ({ actorIds, themes, query }: Scope): boolean => query === '' && actorIds.length === 1 && themes.length <= 1;

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
