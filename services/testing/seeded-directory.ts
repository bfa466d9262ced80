import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { THEMES } from '@/data/vocabulary/themes';
import { openDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';

/** Path of a data directory with all tables and themes, for the tests of one file to copy. It exists while these tests run. */
export function seededDirectory(): string {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-drill-'));
  beforeAll(async () => {
    const handle = await openDatabase({ databaseUrl: null, dataDir });
    await migrate(handle);
    await seedVocabulary(handle.db, [], THEMES);
    await handle.close();
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}
