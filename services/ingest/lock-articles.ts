/** Articles go in one after another, so that two that tell of one event find it. */
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { held } from '@/db/locks';

/** Until the transaction ends. What it stores is the same for any values, so its statements are planned once. */
export async function lockArticles(tx: Database): Promise<void> {
  await tx.execute(sql`select ${held('ingest')}, set_config('plan_cache_mode', 'force_generic_plan', true)`);
}
