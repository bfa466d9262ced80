/** Counts the published articles that a timeline as known on a day leaves out. */

import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';

/** Reads `public.articles`, because the clock’s view contains no later articles. */
export async function countReportsSince(db: Database, day: string): Promise<number> {
  const [row] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from public.articles where state = 'published' and published > ${day}::date`,
  );
  return row?.n ?? 0;
}
