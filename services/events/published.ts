/** The condition of every public read. The partial indexes of `events` carry the same words, which is why it is raw. */
import { sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';

export const published = sql`${events.state} = 'published' and ${events.mergedInto} is null`;
