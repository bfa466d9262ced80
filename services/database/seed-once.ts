/**
 * Stores the demonstration articles in a new database, once. A marker file in the data directory records this, so that articles that an
 * editor removes stay removed. An interrupted seed continues at the next start. Without the marker, a database with users or other articles
 * is not new.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inArray } from 'drizzle-orm';
import { makePrivateDirectory } from '@/db/data-directory';
import { articleRevisions, type Database, onlyValue, users } from '@/db/database';
import { demonstrationHashes, readDemonstration } from '../demonstration/demonstration-files';
import { type SeedReport, seedDatabase } from '../ingest/seed';

const MARK = 'demonstration-read';

/** Returns the report, or null if already seeded or the database is not new. `articlesDir` contains the article files. */
export async function seedOnce(db: Database, dataDir: string, articlesDir: string): Promise<SeedReport | null> {
  if (isSeeded(dataDir)) return null;
  const files = readDemonstration(articlesDir);
  const report = (await isUsed(db, await demonstrationHashes(files))) ? null : await seedDatabase(db, files);
  markSeeded(dataDir);
  return report;
}

export const isSeeded = (dataDir: string): boolean =>
  existsSync(/*turbopackIgnore: true*/ path.join(/*turbopackIgnore: true*/ dataDir, MARK));

/** True if the database has users, or articles outside the demonstration. */
async function isUsed(db: Database, demonstration: readonly string[]): Promise<boolean> {
  return onlyValue<boolean>(db)`select exists (select 1 from ${users}) or exists (
    select 1 from ${articleRevisions} where number = 1 and not ${inArray(articleRevisions.contentHash, [...demonstration])}
  ) as used`;
}

/** Writes the marker, so that the demonstration is not stored, for example after a restore. */
export function markSeeded(dataDir: string): void {
  makePrivateDirectory(dataDir);
  writeFileSync(path.join(/*turbopackIgnore: true*/ dataDir, MARK), `${new Date().toISOString()}\n`, { mode: 0o600 });
}
