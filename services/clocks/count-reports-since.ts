/** How many published articles a timeline as known on a day leaves out. */

import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';

/** By the real table: the database that reads as known on the day does not know of them. */
export async function countReportsSince(db: Database, day: string): Promise<number> {
  const [row] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from public.articles where state = 'published' and published > ${day}::date`,
  );
  return row?.n ?? 0;
}
