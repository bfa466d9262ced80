/** What changes with every write that can change a timeline: answers read under the same version are the same. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { settle } from './settle';

/** Brings the facts of the timeline up to date first. Another database has other versions. */
export async function dataVersion(db: Database): Promise<string> {
  const seen = await look(db);
  if (!seen.stale) return seen.version;
  await settle(db);
  return (await look(db)).version;
}

async function look(db: Database): Promise<{ readonly version: string; readonly stale: boolean }> {
  const [row] = await rows<{ version: string; stale: boolean }>(
    db,
    sql`
      select left(instance::text, 8) || '.' || version as version, exists (select 1 from timeline_marks) as stale
      from timeline_state`,
  );
  if (!row) throw new Error('The table timeline_state has lost its row.');
  return row;
}
