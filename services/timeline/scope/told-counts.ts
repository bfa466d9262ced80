/**
 * How many events of a scope each source and each place has. The facts do not know of them: the rows of the search do, which are long, so
 * that very many are read in slices.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { isLookedUp, type Scope } from './scope';
import { rowsOfSlices, SLICE, type Slice, slicesOf } from './slices';
import { startsByMonth } from './starts';

interface Counted extends Record<string, unknown> {
  readonly key: number | string;
  readonly n: number;
}

type Told = 'source' | 'place';

/** A subquery of `key` (a source's id, or a place as it is written) and `n`. `slice`: so many events are read by one statement. */
export async function toldCounts(db: Database, scope: Scope, facet: Told, slice: number = SLICE): Promise<SQL> {
  const slices = slicesOf(scope, await startsByMonth(db, scope), slice);
  const [only, ...more] = slices;
  if (only && more.length === 0) return countIn(scope, only, facet);
  const found = await rowsOfSlices<Counted>(db, slices, (one) => sql`select key, n::int as n from (${countIn(scope, one, facet)}) counted`);
  const sums = new Map<number | string, number>();
  for (const { key, n } of found) sums.set(key, (sums.get(key) ?? 0) + n);
  const list = JSON.stringify([...sums].map(([key, n]) => ({ key, n })));
  return sql`select key, n from json_to_recordset(${list}::json) counted(key ${sql.raw(facet === 'source' ? 'int' : 'text')}, n int)`;
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
