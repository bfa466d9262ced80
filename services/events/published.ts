/** Selects which events, and which versions of them, readers can see. */
import { type SQL, sql } from 'drizzle-orm';
import { eventRevisions, events } from '@/db/database';

export const published = sql`${events.state} = 'published' and ${events.mergedInto} is null`;

export const isPublic = (snapshot: SQL): SQL => sql`(${snapshot}->>'state' = 'published' and ${snapshot}->>'mergedInto' is null)`;

/**
 * Selects the revisions of an event as rows. `seen`: the event was public after the revision. `seen_before`: it was public before. With
 * `seen_before` only, the revision is a withdrawal. Readers get no other revisions.
 */
export const revisionsSeen = (eventId: number): SQL => sql`(
  select *, lag(seen) over (order by version) as seen_before from (
    select r.*, ${isPublic(sql`r.snapshot`)} as seen from ${eventRevisions} r where r.event_id = ${eventId}
  ) one
) told`;
