/** Locks events for a change. Always in the order of their ids, so that two changes of the same two never wait for one another. */
import { inArray } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import { notFound } from '@/domain/errors';

type EventRow = typeof events.$inferSelect;

/** Rows in the order of `ids`. Throws `not-found` when one is not there. */
export async function lockEvents(tx: Database, ids: readonly number[]): Promise<readonly EventRow[]> {
  const found = await tx
    .select()
    .from(events)
    .where(inArray(events.id, [...new Set(ids)]))
    .orderBy(events.id)
    .for('update');
  return ids.map((id) => {
    const row = found.find((one) => one.id === id);
    if (!row) throw notFound('The event');
    return row;
  });
}

/** One event that can be changed: an event that was merged into another cannot. */
export async function lockEvent(tx: Database, id: number): Promise<EventRow> {
  const [row] = await lockEvents(tx, [id]);
  if (!row || row.mergedInto !== null) throw notFound('The event');
  return row;
}
