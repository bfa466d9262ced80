/** Computes the confidence of an event: the highest of its accepted mentions, or null without any. */
import { type SQL, sql } from 'drizzle-orm';
import { eventMentions, events } from '@/db/schema/events';

/** The confidence of the current `events` row in SQL. */
export const storedConfidence: SQL<number | null> = sql`(
  select max(m.confidence) from ${eventMentions} m where m.event_id = ${events}.id and m.state = 'accepted')`;
