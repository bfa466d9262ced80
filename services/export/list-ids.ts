/**
 * Which events a view has, all of them at once and in their order in time: numbers only, so that a million take a few megabytes, and what is
 * written while an export runs moves nothing in it.
 */
import { inArray, is, max, type SQL, sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/database';
import { withoutDeadlines } from '@/db/deadlines';
import { slowReaderOf } from '@/db/read-slowly';
import { events } from '@/db/schema/events';
import type { TimelineFilters, TimeOrder } from '@/domain/filters/timeline-filters';
import { readLong, type readThrough, withClocks } from '../clocks/with-clocks';
import { published } from '../events/published';
import { countOf } from '../timeline/get-timeline';
import { idsOfPages } from '../timeline/list-page';
import { readScope } from '../timeline/scope/scope';
import { rowsOfSlices, slicesOf } from '../timeline/scope/slices';
import { startsOf } from '../timeline/scope/starts-of';

/** `changed` puts what was changed last in front. */
export type ExportOrder = TimeOrder | 'changed';

export interface Listed {
  readonly ids: readonly number[];
  /** when the last of them was changed, ISO 8601; null for none */
  readonly changedAt: string | null;
}

/** Each statement looks up when its events were changed: of more events it takes over a quarter of a second. */
export const LISTED = 20_000;

/** `slice`: so many events are read by one statement. `readBy`: whether what takes too long is refused. */
export async function listIds(
  db: Database,
  filters: TimelineFilters,
  order: ExportOrder,
  slice: number = LISTED,
  readBy: typeof readThrough = readLong,
): Promise<Listed> {
  return readBy(db, filters, (read) => readAtOnce(read, filters, { order, slice }));
}

/** Several slices see one moment of the database, but for those of the slow lane: see decision 32. */
async function readAtOnce(db: Database, filters: TimelineFilters, wanted: Wanted): Promise<Listed> {
  const one =
    is(db, PgTransaction) || slowReaderOf(db) || countOf(await startsOf(db, filters, await readScope(db, filters))) <= wanted.slice;
  if (one) return readIds(db, filters, wanted);
  return db.transaction((tx) => withoutDeadlines(tx, () => readIds(tx, filters, wanted)), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
}

interface Wanted {
  readonly order: ExportOrder;
  readonly slice: number;
  /** so many of each slice are enough */
  readonly first?: number;
}

async function readIds(db: Database, filters: TimelineFilters, { order, slice: most, first }: Wanted): Promise<Listed> {
  const scope = await readScope(db, filters);
  const slices = slicesOf(scope, await startsOf(db, filters, scope), most);
  const found = await rowsOfSlices<Slice>(
    db,
    order === 'newest' ? [...slices].reverse() : slices,
    ({ events: slice }) => sql`
      select array_agg(event_id order by ${ORDERS[order]}) as ids,
        ${order === 'changed' ? sql`array_agg(changed order by ${ORDERS[order]})` : sql`array[max(changed)]`} as changed
      from (
        select found.*, one.changed from (${slice}) found
        cross join lateral (
          select (extract(epoch from ${events.updatedAt}) * 1000000)::float8 as changed
          from ${events} where ${events.id} = found.event_id and ${published} offset 0
        ) one
        ${first === undefined ? sql`` : sql`order by ${ORDERS[order]} limit ${first}::int`}
      ) listed`,
  );
  const changed = found.flatMap((slice) => slice.changed ?? []).reduce((last: number, one) => Math.max(last, one ?? 0), 0);
  const ids = [...new Set(order === 'changed' ? lastChangedFirst(found) : found.flatMap((slice) => slice.ids ?? []))];
  return { ids, changedAt: ids.length === 0 ? null : new Date(changed / 1_000).toISOString() };
}

interface Slice extends Record<string, unknown> {
  readonly ids: readonly number[] | null;
  /** microseconds since 1970; of each event by the order of changes, else of the last one alone */
  readonly changed: readonly (number | null)[] | null;
}

/** Each slice is in order by itself. */
function lastChangedFirst(slices: readonly Slice[]): readonly number[] {
  const all = slices.flatMap(({ ids, changed }) => (ids ?? []).map((id, at) => ({ id, changed: changed?.[at] ?? 0 })));
  return (slices.length === 1 ? all : all.sort((a, b) => b.changed - a.changed || b.id - a.id)).map(({ id }) => id);
}

/** The first of them alone: by beginning they are found without listing the others. */
export async function listFirst(db: Database, filters: TimelineFilters, order: ExportOrder, first: number): Promise<Listed> {
  if (order === 'changed') {
    const { ids, changedAt } = await readLong(db, filters, (read) => readAtOnce(read, filters, { order, slice: LISTED, first }));
    return { ids: ids.slice(0, first), changedAt };
  }
  return withClocks(db, filters, (read) => readFirst(read, filters, order, first));
}

async function readFirst(db: Database, filters: TimelineFilters, order: TimeOrder, first: number): Promise<Listed> {
  const scope = await readScope(db, filters);
  const found = await idsOfPages(db, scope, await startsOf(db, filters, scope), { order, query: '', page: 1, through: 1 });
  const ids = found.slice(0, first);
  const [last] =
    ids.length === 0
      ? []
      : await db
          .select({ at: max(events.updatedAt) })
          .from(events)
          .where(inArray(events.id, ids));
  return { ids, changedAt: last?.at?.toISOString() ?? null };
}

/** as in `services/timeline/list-page.ts`: by beginning, then what is dated better, then what matters more */
const ORDERS: Readonly<Record<ExportOrder, SQL>> = {
  newest: sql`earliest desc, rank, salience desc, event_id`,
  oldest: sql`earliest, rank, salience desc, event_id`,
  changed: sql`changed desc, event_id desc`,
};
