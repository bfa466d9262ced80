/** The events before and after one, in the order of the timeline. */
import { and, asc, desc, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import { published } from './published';

export async function neighborIds(
  db: Database,
  event: { readonly id: number; readonly earliest: string },
): Promise<{ readonly previous: number | null; readonly next: number | null }> {
  const here = sql`(${sql.param(event.earliest, events.earliest)}::date, ${event.id}::int)`;
  const [[before], [after]] = await Promise.all([
    db
      .select({ id: events.id })
      .from(events)
      .where(and(published, sql`(${events.earliest}, ${events.id}) < ${here}`))
      .orderBy(desc(events.earliest), desc(events.id))
      .limit(1),
    db
      .select({ id: events.id })
      .from(events)
      .where(and(published, sql`(${events.earliest}, ${events.id}) > ${here}`))
      .orderBy(asc(events.earliest), asc(events.id))
      .limit(1),
  ]);
  return { previous: before?.id ?? null, next: after?.id ?? null };
}
