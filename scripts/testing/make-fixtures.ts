/**
 * Freezes a database of this version to test later versions on: `npm run fixtures`. Fails if a fixture of the latest migration already
 * exists, because fixtures never change.
 *
 * `--large N --out DIR` adds N generated events and writes to another directory; FIXTURES_DIR passes it to the test.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { sql } from 'drizzle-orm';
import { load } from '@/bench/timeline/load';
import { type DatabaseHandle, openDatabase, openServer } from '@/db/client';
import { events, rows } from '@/db/database';
import { knownMigrations } from '@/db/migrate';
import { startTestServer } from '@/db/testing/test-server';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { backupDatabase } from '@/services/database/backup-database';
import { prepareDatabase } from '@/services/database/prepare-database';
import { restoreDatabase } from '@/services/database/restore-database';
import { readDemonstration } from '@/services/demonstration/demonstration-files';
import { storedSearchText } from '@/services/events/computed-columns';
import { recordRevisions } from '@/services/events/editing/event-snapshot';
import { seedDatabase } from '@/services/ingest/seed';
import { describeContent } from '@/services/testing/fixtures/describe-content';
import { describeTables } from '@/services/testing/fixtures/describe-tables';
import { backupOf, type FixtureManifest, writeFixture } from '@/services/testing/fixtures/fixture-files';
import { getTimeline } from '@/services/timeline/get-timeline';
import { addArticle, FIRST_ARTICLES, MERGE_ARTICLES } from './fixtures/articles';
import { addPeople, callerOf } from './fixtures/desk';
import { addEdits } from './fixtures/edits';
import { goToDay, startFixtureClock, stopFixtureClock } from './fixtures/fixture-clock';
import { addImports } from './fixtures/imports';
import { addMerges } from './fixtures/merges';
import { addReaders } from './fixtures/readers';
import { addVocabulary } from './fixtures/vocabulary';

const BATCH = 1_000;

/** The database must be new. */
async function addManyEvents(handle: DatabaseHandle, count: number): Promise<void> {
  await load(handle, count);
  await handle.db.update(events).set({ searchText: storedSearchText(sql`${events}.place`) });
  const found = await rows<{ id: number }>(handle.db)`select id from events order by id`;
  for (let from = 0; from < found.length; from += BATCH)
    await recordRevisions(
      handle.db,
      found.slice(from, from + BATCH).map(({ id }) => ({ id, change: 'created', by: { userId: null } })),
    );
}

/** No other process may have it open. */
async function freezeEmbedded(directory: string): Promise<Uint8Array> {
  const startParams = [...PGlite.defaultStartParams, '-c', 'wal_recycle=off', '-c', 'min_wal_size=32MB'];
  const client = await PGlite.create({ dataDir: directory, extensions: { pg_trgm }, startParams });
  try {
    await client.exec('vacuum full');
    await client.exec('checkpoint');
    await client.query('select pg_switch_wal()');
    await client.exec('checkpoint');
    return new Uint8Array(await (await client.dumpDataDir('none')).arrayBuffer());
  } finally {
    await client.close();
  }
}

const MOST_BYTES = 2 ** 31 - 1;
/** lines that only psql understands */
const FOR_PSQL = /^\\(un)?restrict .*\n/gm;

/** Dumps without account names, so that the user who restores it becomes the owner. */
function freezeServer(url: string): string {
  const args = ['--no-owner', '--no-privileges', '--no-comments', '--inserts', '--rows-per-insert=200', url];
  return execFileSync('pg_dump', args, { encoding: 'utf8', maxBuffer: MOST_BYTES }).replace(FOR_PSQL, '');
}

const ROOT = path.resolve(import.meta.dirname, '../..');
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

async function fill(): Promise<FixtureManifest> {
  startFixtureClock(FIRST_DAY);
  const handle = await openDatabase({ databaseUrl: null, dataDir });
  try {
    if (values.large) await addManyEvents(handle, Number(values.large));
    await fillFixture(handle, path.join(ROOT, 'data', 'articles'));
    mkdirSync(folder, { recursive: true });
    await backupDatabase(handle.db, backupOf(folder), { withCopies: true });
    return { migration, tables: await describeTables(handle.db), content: await describeContent(handle.db) };
  } finally {
    await handle.close();
    stopFixtureClock();
  }
}

/** Restores the backup on a server and checks that the server's own backup is identical. */
async function copyToServer(): Promise<string> {
  const server = await startTestServer();
  const handle = await openServer(server.url);
  const again = path.join(dataDir, 'server.backup');
  try {
    await restoreDatabase(handle, backupOf(folder));
    await describeContent(handle.db);
    await backupDatabase(handle.db, again, { withCopies: true });
    if (!readFileSync(again).equals(readFileSync(backupOf(folder)))) throw new Error('The two kinds of database have different backups.');
  } finally {
    await handle.close();
  }
  const script = freezeServer(server.url);
  await server.stop();
  return script;
}

const KNOWN_DAYS = ['2020-02-05', '2020-03-18'] as const;

async function fillFixture(handle: DatabaseHandle, articlesDir: string): Promise<void> {
  const { db } = handle;
  await prepareDatabase(handle);
  await seedDatabase(db, readDemonstration(articlesDir));
  goToDay('2024-01-10');
  const people = await addPeople(db);
  const desk = { db, people };
  for (const article of [...FIRST_ARTICLES, ...MERGE_ARTICLES]) await addArticle(db, article, callerOf(people.secondEditor));
  await addEdits(desk);
  goToDay('2024-04-10');
  await addMerges(desk);
  await addVocabulary(desk);
  await addReaders(desk);
  await addImports(handle, desk);
  // the first request for the timeline as known on a day stores it
  for (const day of KNOWN_DAYS) {
    const filters = { ...NO_FILTERS, known: day };
    await getTimeline(db, filters);
  }
}
