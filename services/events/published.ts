/** The SQL condition of every public read. It is raw, because the partial indexes of `events` contain the same text. */
import { sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';

export const published = sql`${events.state} = 'published' and ${events.mergedInto} is null`;
