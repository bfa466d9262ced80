/** Selects which events, and which versions of them, readers can see. */
import { type SQL, sql } from 'drizzle-orm';
import { eventRevisions, events, instantText, users } from '@/db/database';

export const published = sql`${events.state} = 'published' and ${events.mergedInto} is null`;

export const isPublic = (snapshot: SQL): SQL => sql`(${snapshot}->>'state' = 'published' and ${snapshot}->>'mergedInto' is null)`;

/**
 * Selects the revisions of an event as rows of `RevisionView`. Readers get those after which it was public (`seen`), and withdrawals. More
 * columns and conditions can follow.
 */
export const selectRevisions = (eventId: number, includeDrafts: boolean, columns = sql``): SQL => sql`
  select version, ${instantText(sql`at`)} as at, change, reason,
    coalesce(${users.name}, case when changed_by is null then 'Dateline' else 'A former editor' end) as by ${columns}
  from (
    select *, lag(seen) over (order by version) as seen_before from (
      select r.*, ${isPublic(sql`r.snapshot`)} as seen from ${eventRevisions} r where r.event_id = ${eventId}
    ) one
  ) told
  left join ${users} on ${users.id} = changed_by
  where (${includeDrafts}::boolean or seen or seen_before)`;
