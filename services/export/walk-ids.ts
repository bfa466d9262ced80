/** The ids of a set of events in an order, a batch at a time, each batch looked up from where the last one ended: nothing is held, nothing is skipped over. */
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import { timelineFacts } from '@/db/schema/timeline';

/** under this number the facts have every event once */
const EVERYBODY = 0;

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

/** The key travels as text, because a time of JavaScript is coarser than the database's. By time it walks along the index of the facts. */
export function batchAfter(
  db: Database,
  where: SQL | undefined,
  order: WalkOrder,
  last: Place | null,
  batch: number,
): Promise<readonly Place[]> {
  const changed = order === 'changed';
  const [column, id] = changed ? [events.updatedAt, events.id] : [timelineFacts.earliest, timelineFacts.eventId];
  const type = changed ? sql`timestamptz` : sql`date`;
  const [direction, beyond] = order === 'oldest' ? [asc, sql`>`] : [desc, sql`<`];
  const after = last === null ? undefined : sql`(${column}, ${id}) ${beyond} (${last.key}::${type}, ${last.id}::int)`;
  const places = { key: sql<string>`${column}::text`, id: events.id };
  const chosen = changed
    ? db.select(places).from(events).where(and(where, after))
    : db
        .select(places)
        .from(timelineFacts)
        .innerJoin(events, eq(events.id, timelineFacts.eventId))
        .where(and(eq(timelineFacts.actorId, EVERYBODY), where, after));
  return chosen.orderBy(direction(column), direction(id)).limit(batch);
}
