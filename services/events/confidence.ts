/** The confidence of an event: the highest among its accepted mentions, and null without one. */
import { type SQL, sql } from 'drizzle-orm';
import { eventMentions, events } from '@/db/schema/events';

/** Of the stored event in the row at hand. */
export const storedConfidence: SQL<number | null> = sql`(
  select max(m.confidence) from ${eventMentions} m where m.event_id = ${events}.id and m.state = 'accepted')`;
