/**
 * Freezes a database of this version, so that later versions are tested on it: `npm run fixtures`. Fails where a fixture of the last
 * migration is there already, for what is frozen stays as it is.
 *
 * `--large N --out DIR` adds N made-up events and writes to another place, which FIXTURES_DIR names to the test.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase, openServer } from '@/db/client';
import { knownMigrations } from '@/db/migrate';
import { startTestServer } from '@/db/test-server';
import { backupDatabase } from '@/services/backup/backup-database';
import { restoreDatabase } from '@/services/backup/restore-database';
import { describeContent } from '@/services/testing/fixtures/describe-content';
import { describeTables } from '@/services/testing/fixtures/describe-tables';
import { backupOf, type FixtureManifest, writeFixture } from '@/services/testing/fixtures/fixture-files';
import { addManyEvents } from './fixtures/add-many-events';
import { fillFixture } from './fixtures/fill-fixture';
import { startFixtureClock, stopFixtureClock } from './fixtures/fixture-clock';
import { freezeEmbedded } from './fixtures/freeze-embedded';
import { freezeServer } from './fixtures/freeze-server';

const ROOT = path.resolve(import.meta.dirname, '..');
const FIRST_DAY = '2024-01-08';

const { values } = parseArgs({ options: { large: { type: 'string' }, out: { type: 'string' } } });
const migration = knownMigrations().at(-1) ?? '';
const folder = path.join(path.resolve(values.out ?? path.join(ROOT, 'db', 'fixtures')), values.large ? `${migration}-large` : migration);
if (existsSync(folder)) throw new Error(`The fixture ${folder} already exists. Fixtures do not change.`);
const dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-fixture-'));
try {
  const manifest = await fill();
  const directory = await freezeEmbedded(path.join(dataDir, 'db'));
  const script = await copyToServer();
  writeFixture(folder, manifest, directory, script);
  console.log(folder);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

/** The embedded database, filled and backed up. */
async function fill(): Promise<FixtureManifest> {
  startFixtureClock(FIRST_DAY);
  const handle = await openDatabase({ databaseUrl: null, dataDir });
  try {
    if (values.large) await addManyEvents(handle, Number(values.large));
    await fillFixture(handle, path.join(ROOT, 'data', 'articles'));
    mkdirSync(folder, { recursive: true });
    await backupDatabase(handle.db, backupOf(folder));
    return { migration, tables: await describeTables(handle.db), content: await describeContent(handle.db) };
  } finally {
    await handle.close();
    stopFixtureClock();
  }
}

/** A server gets the backup, and gives the very same one. */
async function copyToServer(): Promise<string> {
  const server = await startTestServer();
  const handle = await openServer(server.url);
  const again = path.join(dataDir, 'server.backup');
  try {
    await restoreDatabase(handle, backupOf(folder));
    await describeContent(handle.db);
    await backupDatabase(handle.db, again);
    if (!readFileSync(again).equals(readFileSync(backupOf(folder)))) throw new Error('The two kinds of database have different backups.');
  } finally {
    await handle.close();
  }
  const script = freezeServer(server.url);
  await server.stop();
  return script;
}
