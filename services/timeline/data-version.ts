/** What changes with every write: answers read under the same version are the same. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';

/** PostgreSQL's snapshot says which transactions are visible: while it stays the same, every read gives the same. */
export async function dataVersion(db: Database): Promise<string> {
  const [row] = await rows<{ snapshot: string }>(db, sql`select pg_current_snapshot()::text as snapshot`);
  return row?.snapshot ?? '';
}
