/**
 * Held by a transaction that reads an article in, so that two that tell of one event find it, and by one that merges actors or themes or takes
 * the demonstration away, so that no article is read with what is just changing.
 */
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/database';

/** To be selected; any number, the same in every process. */
export const INGEST_LOCK = sql`pg_advisory_xact_lock(7134603)`;

/** Until the transaction ends. */
export async function holdIngest(tx: Database): Promise<void> {
  await tx.execute(sql`select ${INGEST_LOCK}`);
}
