/** Which versions of an event readers could see. */
import { type SQL, sql } from 'drizzle-orm';
import { eventRevisions } from '@/db/schema/history';

/** Whether a snapshot is one of an event that everybody sees. */
export const isPublic = (snapshot: SQL): SQL => sql`(${snapshot}->>'state' = 'published' and ${snapshot}->>'mergedInto' is null)`;

/**
 * The revisions of an event as rows to select from. `seen`: everybody could see the event after it. `seen_before`: they could until then, so
 * that it was a withdrawal. Of others readers learn nothing.
 */
export const revisionsSeen = (eventId: number): SQL => sql`(
  select *, lag(seen) over (order by version) as seen_before from (
    select r.*, ${isPublic(sql`r.snapshot`)} as seen from ${eventRevisions} r where r.event_id = ${eventId}
  ) one
) told`;
