/** How many articles wait for an editor: drafts, and published ones with events that nobody has checked or decided on. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';

export async function countQueue(db: Database): Promise<number> {
  const [row] = await rows<{ waiting: number }>(db, sql`select count(*)::int as waiting from articles where state = 'draft'`);
  return row?.waiting ?? 0;
}
