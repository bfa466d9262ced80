/**
 * Which events a view has, all of them at once and in their order in time: numbers only, so that a million take a few megabytes, and what is
 * written while an export runs moves nothing in it.
 */
import { inArray, max, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { events } from '@/db/schema/events';
import type { TimelineFilters, TimeOrder } from '@/domain/filters/timeline-filters';
import { withClocks, type withClocksOn } from '../clocks/with-clocks';
import { published } from '../events/published';
import { idsOfPages } from '../timeline/list-page';
import { touching } from '../timeline/scope/fact-sets';
import { readScope } from '../timeline/scope/scope';
import { startsOf } from '../timeline/scope/starts-of';

/** `changed` puts what was changed last in front. */
export type ExportOrder = TimeOrder | 'changed';

export interface Listed {
  readonly ids: readonly number[];
  /** when the last of them was changed, ISO 8601; null for none */
  readonly changedAt: string | null;
}

/** `readBy`: whether a query that takes too long is stopped. */
export async function listIds(
  db: Database,
  filters: TimelineFilters,
  order: ExportOrder,
  readBy: typeof withClocksOn = withClocks,
): Promise<Listed> {
  return readBy(db, filters, (read) => readIds(read, filters, order));
}

interface Row extends Record<string, unknown> {
  readonly ids: readonly number[] | null;
  /** microseconds since 1970 */
  readonly changed: number | null;
}

/** `first`: so many are enough. */
async function readIds(db: Database, filters: TimelineFilters, order: ExportOrder, first: number | null = null): Promise<Listed> {
  const scope = await readScope(db, filters);
  const [found] = await rows<Row>(
    db,
    sql`
      select array_agg(event_id order by ${ORDERS[order]}) as ids, max(changed) as changed
      from (
        select found.*, one.changed from (${touching(scope)}) found
        cross join lateral (
          select (extract(epoch from ${events.updatedAt}) * 1000000)::float8 as changed
          from ${events} where ${events.id} = found.event_id and ${published} offset 0
        ) one
        ${first === null ? sql`` : sql`order by ${ORDERS[order]} limit ${first}::int`}
      ) listed`,
  );
  const changed = found?.changed ?? null;
  return { ids: found?.ids ?? [], changedAt: changed === null ? null : new Date(changed / 1_000).toISOString() };
}

/** The first of them alone: by beginning they are found without listing the others. */
export async function listFirst(db: Database, filters: TimelineFilters, order: ExportOrder, first: number): Promise<Listed> {
  if (order === 'changed') return withClocks(db, filters, (read) => readIds(read, filters, order, first));
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
