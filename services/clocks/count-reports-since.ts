/** Counts the published articles that a timeline as known on a day leaves out. */

import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { storedDay } from '@/db/schema/iso-day';

export async function countReportsSince(db: Database, day: string): Promise<number> {
  const [row] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from articles where state = 'published' and published > ${storedDay(day)}`,
  );
  return row?.n ?? 0;
}
