/**
 * The demonstration articles go into a new database by themselves, once. A mark in the data directory says that they did, so that what an
 * editor takes out later stays out; a start that was interrupted is taken up where it stopped.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '@/db/database';
import { readDemonstration } from '../demonstration/demonstration-files';
import { type SeedReport, seedDatabase } from '../ingest/seed';

const MARK = 'demonstration-read';

/** Returns what was stored, or null when it had been done before. `articlesDir` holds the files. */
export async function seedOnce(db: Database, dataDir: string, articlesDir: string): Promise<SeedReport | null> {
  const mark = path.join(/*turbopackIgnore: true*/ dataDir, MARK);
  if (existsSync(/*turbopackIgnore: true*/ mark)) return null;
  const report = await seedDatabase(db, readDemonstration(articlesDir));
  markSeeded(dataDir);
  return report;
}

/** Says that the demonstration articles are not wanted (any more): a database that is restored has what it should have. */
export function markSeeded(dataDir: string): void {
  mkdirSync(/*turbopackIgnore: true*/ dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(/*turbopackIgnore: true*/ dataDir, MARK), `${new Date().toISOString()}\n`, { mode: 0o600 });
}
