/** How many events of a scope each value has, counted slice by slice and added up here. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { rowsOfSlices, type Slice } from './slices';

interface Counted extends Record<string, unknown> {
  readonly key: number | string;
  readonly n: number;
}

/** A subquery of `key`, of this type, and `n`; `countIn` is the same of one slice. A single slice is not read yet. */
export async function sumOfSlices(
  db: Database,
  slices: readonly Slice[],
  type: 'int' | 'text',
  countIn: (slice: Slice) => SQL,
): Promise<SQL> {
  const [only, ...more] = slices;
  if (only && more.length === 0) return countIn(only);
  const found = await rowsOfSlices<Counted>(db, slices, (one) => sql`select key, n::int as n from (${countIn(one)}) counted`);
  const sums = new Map<number | string, number>();
  for (const { key, n } of found) sums.set(key, (sums.get(key) ?? 0) + n);
  const list = JSON.stringify([...sums].map(([key, n]) => ({ key, n })));
  return sql`select key, n from json_to_recordset(${list}::json) counted(key ${sql.raw(type)}, n int)`;
}
