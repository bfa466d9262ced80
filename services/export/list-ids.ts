/**
 * Which events a view has, all of them at once and in their order in time: numbers only, so that a million take a few megabytes, and what is
 * written while an export runs moves nothing in it.
 */
import { inArray, max, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { instantText } from '@/db/instant-text';
import { events } from '@/db/schema/events';
import type { TimelineFilters, TimeOrder } from '@/domain/filters/timeline-filters';
import { withClocks } from '../clocks/with-clocks';
import { published } from '../events/published';
import { dataVersion } from '../facts/data-version';
import { touching } from '../timeline/fact-sets';
import { idsOfPages } from '../timeline/list-page';
import { readScope } from '../timeline/scope';
import { startsByMonth } from '../timeline/starts';

/** `changed` puts what was changed last in front. */
export type ExportOrder = TimeOrder | 'changed';

export interface Listed {
  readonly ids: readonly number[];
  /** when the last of them was changed, ISO 8601; null for none */
  readonly changedAt: string | null;
}

export async function listIds(db: Database, filters: TimelineFilters, order: ExportOrder): Promise<Listed> {
  // the facts of the timeline are brought up to date by whoever reads them
  await dataVersion(db);
  return withClocks(db, filters, (read) => readIds(read, filters, order));
}

async function readIds(db: Database, filters: TimelineFilters, order: ExportOrder): Promise<Listed> {
  const scope = await readScope(db, filters);
  const [found] = await rows<{ ids: number[] | null; changed: string | null }>(
    db,
    sql`
      select array_agg(listed.event_id order by ${ORDERS[order]}) as ids,
        ${instantText(sql`max(${events.updatedAt})`)} as changed
      from (${touching(scope)}) listed join ${events} on ${events.id} = listed.event_id
      where ${published}`,
  );
  return { ids: found?.ids ?? [], changedAt: found?.changed ?? null };
}

/** The first of them alone: by beginning they are found without listing the others. */
export async function listFirst(db: Database, filters: TimelineFilters, order: ExportOrder, first: number): Promise<Listed> {
  if (order === 'changed') {
    const { ids, changedAt } = await listIds(db, filters, order);
    return { ids: ids.slice(0, first), changedAt };
  }
  await dataVersion(db);
  return withClocks(db, filters, (read) => readFirst(read, filters, order, first));
}

async function readFirst(db: Database, filters: TimelineFilters, order: TimeOrder, first: number): Promise<Listed> {
  const scope = await readScope(db, filters);
  const found = await idsOfPages(db, scope, await startsByMonth(db, scope), { order, query: '', page: 1, through: 1 });
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
  newest: sql`listed.earliest desc, listed.rank, listed.salience desc, listed.event_id`,
  oldest: sql`listed.earliest, listed.rank, listed.salience desc, listed.event_id`,
  changed: sql`${events.updatedAt} desc, listed.event_id desc`,
};
