/** Checks the number of events in the embedded database. Above the capacity it still works, but pages take longer. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { numberWords } from '@/domain/text/counted';
import type { Finding } from './finding';

const EMBEDDED_CAPACITY = 100_000;
export const CAPACITY_WORDS = numberWords(EMBEDDED_CAPACITY);
export const MOVE_TO_POSTGRES = 'Move to PostgreSQL: back up, set DATABASE_URL, and restore the backup there.';

/** Stops counting above the capacity. */
export async function exceedsEmbeddedCapacity(db: Database, capacity = EMBEDDED_CAPACITY): Promise<boolean> {
  const [found] = await rows<{ exceeds: boolean }>(db, sql`select exists (select 1 from events offset ${capacity}) as exceeds`);
  return found?.exceeds ?? false;
}

/** `events`: number of events in the embedded database. */
export const checkEmbeddedCapacity = (events: number): Finding => ({
  check: `the embedded database holds at most ${CAPACITY_WORDS} events`,
  looked: numberWords(events),
  wrong: [],
  warning: events > EMBEDDED_CAPACITY ? `Pages may load slowly. ${MOVE_TO_POSTGRES}` : null,
});
