/** Loads pages of the list. Monthly counts skip earlier months, so that deep pages cost no more than the first. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { isRanked, type TimelineFilters, timeOrder } from '@/domain/filters/timeline-filters';
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
  const place = placeOf(order === 'newest' ? [...starts].reverse() : starts, (page - 1) * PAGE_SIZE, most);
  if (place === null) return [];
  const [first, last] = order === 'newest' ? [place.to, place.from] : [place.from, place.to];
  const span = { from: monthDays(first).from, to: monthDays(last).to };
  const found = await rows<{ id: number }>(
    db,
    sql`
      select event_id as id from (${beginningIn(scope, span)}) listed
      order by earliest ${sql.raw(order === 'newest' ? 'desc' : 'asc')}, rank, salience desc, event_id
      offset ${place.skip}::int limit ${most}::int`,
  );
  return found.map(({ id }) => id);
}

/** Ranks title matches first, then by frequency and proximity of the words, then by salience. */
async function bestIds(db: Database, scope: Scope, skip: number, most: number): Promise<readonly number[]> {
  const found = await rows<{ id: number }>(
    db,
    sql`
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
      select event_id as id from ranked order by fit desc, salience desc, event_id offset ${skip}::int limit ${most}::int`,
  );
  return found.map(({ id }) => id);
}

interface Place {
  readonly from: number;
  readonly to: number;
  /** number of events of these months before the page */
  readonly skip: number;
}

/** The months, in list order, that contain the next `most` events; null past the end. */
function placeOf(starts: readonly MonthlyCount[], offset: number, most: number): Place | null {
  const months = foldMonths(starts);
  let before = 0;
  let first = 0;
  for (; (months[first]?.count ?? Number.POSITIVE_INFINITY) + before <= offset; first += 1) before += months[first]?.count ?? 0;
  const begin = months[first];
  if (!begin) return null;
  const skip = offset - before;
  let last = first;
  for (let held = begin.count; held - skip < most && months[last + 1]; held += months[last]?.count ?? 0) last += 1;
  return { from: begin.month, to: months[last]?.month ?? begin.month, skip };
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
