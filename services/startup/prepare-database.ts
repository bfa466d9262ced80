/** What every program does with a database it has just opened: bring the tables, the vocabulary and the facts of the timeline up to date. */
import { sql } from 'drizzle-orm';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { migrate } from '@/db/migrate';
import { mendDecades } from '../facts/decades';
import { chooseWords } from '../facts/frequent-words';
import { settle } from '../facts/settle';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';

/** Safe to run by several processes at once, and again at every start. */
export async function prepareDatabase(handle: DatabaseHandle): Promise<void> {
  await migrate(handle);
  // by one process, and without the deadlines of requests: on a large database this takes as long as it takes
  await handle.alone(async (db) => {
    await seedVocabulary(db, VOCABULARY, THEMES);
    await mendDecades(db);
    await settle(db);
    // a server tidies up by itself; the embedded database never does, and without statistics it plans badly
    if (handle.kind === 'embedded') await db.execute(sql`vacuum (analyze)`);
    await chooseWords(db);
  });
}
