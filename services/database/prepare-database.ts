/** Prepares an opened database: runs migrations, and updates the vocabulary and the projection. */
import { sql } from 'drizzle-orm';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { type Database, onlyValue } from '@/db/database';
import { migrate } from '@/db/migrate';
import { refreshProjection } from '../timeline/facts/write';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { referMerges } from './earlier-merges';

/** pages that a table may grow, besides 10%, before it is vacuumed */
const SPARE_PAGES = 1;

/** Safe to run in several processes at once and at every start. */
export async function prepareDatabase(handle: DatabaseHandle): Promise<void> {
  await migrate(handle);
  // in one process at a time and without request deadlines, because it may take long on a large database
  await handle.alone(async (db) => {
    await referMerges(db);
    await seedVocabulary(db, VOCABULARY, THEMES);
    await refreshProjection(db);
    // the embedded database has no autovacuum, and plans badly without statistics
    if (handle.kind === 'embedded') await vacuumGrown(db);
  });
}

/** Vacuums tables that have grown since the last vacuum. Table sizes survive kill -9, unlike PostgreSQL's statistics. */
async function vacuumGrown(db: Database): Promise<void> {
  const grown = await onlyValue<string | null>(db)`select string_agg(c.oid::regclass::text, ', ') as tables
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'drizzle')
      and pg_relation_size(c.oid) / current_setting('block_size')::int > c.relpages * 1.1 + ${SPARE_PAGES}`;
  if (grown) await db.execute(sql.raw(`vacuum (analyze) ${grown}`));
}
