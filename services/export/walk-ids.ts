/** The ids of a set of events in an order, a batch at a time, each batch looked up from where the last one ended: nothing is held, nothing is skipped over. */
import { and, asc, desc, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';

export type WalkOrder = 'newest' | 'oldest' | 'changed';

/** Where a batch ends: an event and its place in the order. */
export interface Place {
  readonly key: string;
  readonly id: number;
}

/** `changed` puts what was changed last in front. An event whose place changes meanwhile may be passed over or come twice. */
export async function* walkIds(
  db: Database,
  where: SQL | undefined,
  order: WalkOrder,
  batch: number,
): AsyncGenerator<readonly number[], void> {
  for (let last: Place | null = null; ; ) {
    const found: readonly Place[] = await batchAfter(db, where, order, last, batch);
    if (found.length > 0) yield found.map(({ id }) => id);
    const end: Place | undefined = found.at(-1);
    if (end === undefined || found.length < batch) return;
    last = end;
  }
}

/** The key travels as text, because a time of JavaScript is coarser than the database's. */
export function batchAfter(
  db: Database,
  where: SQL | undefined,
  order: WalkOrder,
  last: Place | null,
  batch: number,
): Promise<readonly Place[]> {
  const column = order === 'changed' ? events.updatedAt : events.earliest;
  const type = order === 'changed' ? sql`timestamptz` : sql`date`;
  const [direction, beyond] = order === 'oldest' ? [asc, sql`>`] : [desc, sql`<`];
  return db
    .select({ key: sql<string>`${column}::text`, id: events.id })
    .from(events)
    .where(and(where, last === null ? undefined : sql`(${column}, ${events.id}) ${beyond} (${last.key}::${type}, ${last.id}::int)`))
    .orderBy(direction(column), direction(events.id))
    .limit(batch);
}
