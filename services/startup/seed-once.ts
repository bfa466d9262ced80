/**
 * The demonstration articles go into a new database by themselves, once. A mark in the data directory says that they did, so that what an
 * editor takes out later stays out; a start that was interrupted is taken up where it stopped.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '@/db/database';
import { type SeedReport, seedDatabase } from '../ingest/seed';

const MARK = 'demonstration-read';

/** Returns what was stored, or null when it had been done before. `articlesDir` holds the files. */
export async function seedOnce(db: Database, dataDir: string, articlesDir: string): Promise<SeedReport | null> {
  const mark = path.join(/*turbopackIgnore: true*/ dataDir, MARK);
  if (existsSync(/*turbopackIgnore: true*/ mark)) return null;
  const names = readdirSync(/*turbopackIgnore: true*/ articlesDir).sort();
  const files = names.map((name) => ({ name, text: readFileSync(path.join(/*turbopackIgnore: true*/ articlesDir, name), 'utf8') }));
  const report = await seedDatabase(db, files);
  markSeeded(dataDir);
  return report;
}

/** Says that the demonstration articles are not wanted (any more): a database that is restored has what it should have. */
export function markSeeded(dataDir: string): void {
  mkdirSync(/*turbopackIgnore: true*/ dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(/*turbopackIgnore: true*/ dataDir, MARK), `${new Date().toISOString()}\n`, { mode: 0o600 });
}
