/** What every program does with a database it has just opened: bring the tables, the vocabulary and the facts of the timeline up to date. */
import { sql } from 'drizzle-orm';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { migrate } from '@/db/migrate';
import { refreshProjection } from '../facts/refresh-projection';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { referMerges } from './earlier-merges/refer-merges';

/** a table may grow by so much, and by a tenth, before it is vacuumed */
const SPARE_PAGES = 1;

/** Safe to run by several processes at once, and again at every start. */
export async function prepareDatabase(handle: DatabaseHandle): Promise<void> {
  await migrate(handle);
  // by one process, and without the deadlines of requests: on a large database this takes as long as it takes
  await handle.alone(async (db) => {
    await referMerges(db);
    await seedVocabulary(db, VOCABULARY, THEMES);
    await refreshProjection(db);
    // a server tidies up by itself; the embedded database never does, and without statistics it plans badly
    if (handle.kind === 'embedded') await vacuumGrown(db);
  });
}

/** Tables that have grown since they were last vacuumed; most starts find none. The sizes survive kill -9, unlike PostgreSQL's counters. */
async function vacuumGrown(db: Database): Promise<void> {
  const [grown] = await rows<{ tables: string | null }>(
    db,
    sql`select string_agg(c.oid::regclass::text, ', ') as tables
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'drizzle')
        and pg_relation_size(c.oid) / current_setting('block_size')::int > c.relpages * 1.1 + ${SPARE_PAGES}`,
  );
  if (grown?.tables) await db.execute(sql.raw(`vacuum (analyze) ${grown.tables}`));
}
