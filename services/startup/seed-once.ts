/**
 * The demonstration articles go into a new database by themselves, once. A mark in the data directory says that they did, so that what an
 * editor takes out later stays out; a start that was interrupted is taken up where it stopped. Where the directory is lost, a database that
 * people have used says by itself that it is not new.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inArray, sql } from 'drizzle-orm';
import { makePrivateDirectory } from '@/db/data-directory';
import { type Database, rows } from '@/db/database';
import { articleRevisions } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { demonstrationHashes, readDemonstration } from '../demonstration/demonstration-files';
import { type SeedReport, seedDatabase } from '../ingest/seed';

const MARK = 'demonstration-read';

/** Returns what was stored, or null when it had been done before or the database is not new. `articlesDir` holds the files. */
export async function seedOnce(db: Database, dataDir: string, articlesDir: string): Promise<SeedReport | null> {
  const mark = path.join(/*turbopackIgnore: true*/ dataDir, MARK);
  if (existsSync(/*turbopackIgnore: true*/ mark)) return null;
  const files = readDemonstration(articlesDir);
  const report = (await isUsed(db, await demonstrationHashes(files))) ? null : await seedDatabase(db, files);
  markSeeded(dataDir);
  return report;
}

/** Whether there are people in it, or articles that are not of the demonstration. */
async function isUsed(db: Database, demonstration: readonly string[]): Promise<boolean> {
  const [found] = await rows<{ used: boolean }>(
    db,
    sql`select exists (select 1 from ${users}) or exists (
      select 1 from ${articleRevisions} where number = 1 and not ${inArray(articleRevisions.contentHash, [...demonstration])}
    ) as used`,
  );
  return found?.used ?? false;
}

/** Says that the demonstration articles are not wanted (any more): a database that is restored has what it should have. */
export function markSeeded(dataDir: string): void {
  makePrivateDirectory(dataDir);
  writeFileSync(path.join(/*turbopackIgnore: true*/ dataDir, MARK), `${new Date().toISOString()}\n`, { mode: 0o600 });
}
