/**
 * How many events of a scope each source and each place has. The facts do not know of them: the rows of the search do, which are long, so
 * that very many are read in slices.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { isLookedUp, type Scope } from './scope';
import { SLICE, type Slice, slicesOf } from './slices';
import { startsByMonth } from './starts';
import { sumOfSlices } from './sum-of-slices';

type Told = 'source' | 'place';

/** A subquery of `key` (a source's id, or a place as it is written) and `n`. `slice`: so many events are read by one statement. */
export async function toldCounts(db: Database, scope: Scope, facet: Told, slice: number = SLICE): Promise<SQL> {
  const slices = slicesOf(scope, await startsByMonth(db, scope), slice);
  return sumOfSlices(db, slices, facet === 'source' ? 'int' : 'text', (one) => countIn(scope, one, facet));
}

function countIn(scope: Scope, { events }: Slice, facet: Told): SQL {
  const told = isLookedUp(scope)
    ? events
    : sql`
      select told.sources, told.place from (${events}) found
      cross join lateral (select sources, place from timeline_search search where search.event_id = found.event_id offset 0) told`;
  return facet === 'source'
    ? sql`select key, count(*) as n from (${told}) found, unnest(sources) key group by 1`
    : sql`select place as key, count(*) as n from (${told}) found where place is not null group by 1`;
}
