/** Loads pages of the list. Monthly counts skip earlier months, so that deep pages cost no more than the first. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, idsOf, rows } from '@/db/database';
import { isRanked, type TimelineFilters, type TimeOrder, timeOrder } from '@/domain/filters/timeline-filters';
import type { DaySpan } from '@/domain/timeline/tiles';
import { type MonthlyCount, monthDays } from './counts';
import { eventsAsOf } from './facts/projection';
import type { Scope } from './scope';
import { beginningIn, factsOf, touching } from './sets';
import { wordsQuery } from './words';

export const PAGE_SIZE = 50;

/** number of most salient matches that are ranked by text; the others follow by salience */
const RANKED = 1_000;
/** `ts_rank_cd` flag that maps a rank r to r/(r + 1) */
const BELOW_ONE = 32;

interface Wanted extends Pick<TimelineFilters, 'order' | 'page' | 'query'> {
  /** the last page to load, `page` or later */
  readonly through: number;
}

/**
 * Returns event IDs in list order: by start, then precision, then salience; or by text rank. `starts` are the monthly counts of the scope.
 */
export async function idsOfPages(db: Database, scope: Scope, starts: readonly MonthlyCount[], wanted: Wanted): Promise<readonly number[]> {
  const { page, through } = wanted;
  const most = (through - page + 1) * PAGE_SIZE;
  if (isRanked(wanted)) return bestIds(db, scope, (page - 1) * PAGE_SIZE, most);
  const order = timeOrder(wanted.order);
  const place = monthsOfList(starts, order, { offset: (page - 1) * PAGE_SIZE, most });
  if (place === null) return [];
  const found = await rows<{ id: number }>(db)`
    select event_id as id from (${beginningIn(scope, place.span)}) listed
    order by ${IN_ORDER[order]} offset ${place.skip}::int limit ${most}::int`;
  return idsOf(found);
}

/** By start day, then date precision, then salience. */
export const IN_ORDER: Readonly<Record<TimeOrder, SQL>> = {
  newest: sql`earliest desc, rank, salience desc, event_id`,
  oldest: sql`earliest, rank, salience desc, event_id`,
};

/** Ranks title matches first, then by frequency and proximity of the words, then by salience. */
async function bestIds(db: Database, scope: Scope, skip: number, most: number): Promise<readonly number[]> {
  const found = await rows<{ id: number }>(db)`
    with matching as (select event_id, salience from (${touching(scope)}) found order by salience desc, event_id offset 0),
      ranked as (
        select near.event_id, near.salience, (to_tsvector('english', title) @@ query)::int + ts_rank_cd(words, query, ${BELOW_ONE}::int) as fit
        from (select * from matching limit ${RANKED}::int) near
        join ${factsOf(scope)} search on search.event_id = near.event_id and search.actor_id = 0
          join ${eventsAsOf(scope.known)} on events.id = near.event_id,
          (select ${wordsQuery(scope.query)} as query) asked
        union all
        (select event_id, salience, -1 from matching offset ${RANKED}::int)
      )
    select event_id as id from ranked order by fit desc, salience desc, event_id offset ${skip}::int limit ${most}::int`;
  return idsOf(found);
}

interface Part {
  /** the part begins after this many events, or in a month whose events are only read */
  readonly offset?: number;
  readonly month?: number | null;
  readonly most: number;
}

/** The months that contain the next `most` events in list order, and the number of their events before the part; null past the end. */
export function monthsOfList(
  starts: readonly MonthlyCount[],
  order: TimeOrder,
  { offset = 0, month = null, most }: Part,
): { readonly span: DaySpan; readonly skip: number } | null {
  const months = foldMonths(order === 'newest' ? [...starts].reverse() : starts);
  const isBefore = (one: number): boolean => month !== null && (order === 'newest' ? one > month : one < month);
  let before = 0;
  let first = 0;
  for (let at = months[first]; at && (isBefore(at.month) || (month === null && before + at.count <= offset)); at = months[first]) {
    before += at.count;
    first += 1;
  }
  const begin = months[first];
  if (!begin) return null;
  // how many events of the given month are before the part is unknown
  const skip = month === null ? offset - before : begin.month === month ? begin.count : 0;
  let last = first;
  for (let held = begin.count; held - skip < most && months[last + 1]; held += months[last]?.count ?? 0) last += 1;
  const end = months[last]?.month ?? begin.month;
  return { span: { from: monthDays(Math.min(begin.month, end)).from, to: monthDays(Math.max(begin.month, end)).to }, skip };
}

/** Sums the counts of each month; a month has one count per precision. */
function foldMonths(starts: readonly MonthlyCount[]): readonly { readonly month: number; readonly count: number }[] {
  const folded: { month: number; count: number }[] = [];
  for (const { month, count } of starts) {
    const last = folded.at(-1);
    if (last?.month === month) last.count += count;
    else folded.push({ month, count });
  }
  return folded;
}
