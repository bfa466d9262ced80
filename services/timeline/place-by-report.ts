/** Adds the dates of the `reported` clock to events: the day of the first report. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { EventSummary } from '@/domain/views';
import { dayView } from '../events/to-view';
import { arrayOf } from '../facts/timeline-projection';

/** The same events, each with its date. */
export async function placeByReport(db: Database, events: readonly EventSummary[]): Promise<readonly EventSummary[]> {
  const found = await rows<{ id: number; day: string | null }>(
    db,
    sql`select event_id as id, first_report::text as day from timeline_facts
      where event_id = any(${arrayOf(events.map(({ id }) => id))}) and actor_id = 0 and known_to = 'infinity'`,
  );
  const days = new Map(found.map(({ id, day }) => [id, day]));
  return events.map((event) => {
    const day = days.get(event.id) ?? null;
    return day === null ? event : { ...event, placed: dayView(day) };
  });
}
