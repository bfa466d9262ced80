/** How many events the embedded database serves well. Beyond that it still works, but pages take longer. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { numberWords } from '@/domain/text/counted';
import type { Finding } from './finding';

export const EMBEDDED_CAPACITY = 100_000;

/** Counts no further than it must. */
export async function exceedsEmbeddedCapacity(db: Database, capacity = EMBEDDED_CAPACITY): Promise<boolean> {
  const [found] = await rows<{ exceeds: boolean }>(db, sql`select exists (select 1 from events offset ${capacity}) as exceeds`);
  return found?.exceeds ?? false;
}

/** `events`: how many the embedded database holds. */
export const checkEmbeddedCapacity = (events: number): Finding => ({
  check: `the embedded database holds at most ${numberWords(EMBEDDED_CAPACITY)} events`,
  looked: numberWords(events),
  wrong: [],
  warning:
    events > EMBEDDED_CAPACITY
      ? 'Pages may load slowly. Move to PostgreSQL: back up, set DATABASE_URL, and restore the backup there.'
      : null,
});
