/**
 * Opens real, migrated databases for tests: `describe.each(testDatabases())('… on $kind', ({ open }) => …)` runs one suite on both
 * the embedded database (in memory) and a PostgreSQL server. Every `open()` returns a new database; close it in `afterAll`.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnv } from '@/env';
import { type DatabaseHandle, openServer, wrapEmbedded } from '../client';
import { migrate, migrationsDirectory } from '../migrate';
import { startTestServer, type TestServer } from './test-server';

export interface TestDatabase {
  readonly kind: DatabaseHandle['kind'];
  open(): Promise<DatabaseHandle>;
}

/** Always both kinds. Without a server, the suite fails with instructions, rather than passing with half of it skipped. */
export const testDatabases = (): readonly TestDatabase[] => [
  { kind: 'embedded', open: openTestEmbedded },
  { kind: 'server', open: openTestServer },
];

/** In memory, without tables or with the contents of a data directory tar. */
export const openEmptyEmbedded = (dataDirectory?: Blob): Promise<DatabaseHandle> =>
  dataDirectory ? openInMemory(dataDirectory) : openKept('empty', async () => undefined);

/** In memory, with the current tables. */
export const openTestEmbedded = (): Promise<DatabaseHandle> => openKept('migrated', migrate);

/** Keeps the prepared state in the temp directory, because creating a cluster takes seconds and loading one does not. */
async function openKept(name: string, prepare: (handle: DatabaseHandle) => Promise<void>): Promise<DatabaseHandle> {
  const file = path.join(tmpdir(), `dateline-test-${name}-${process.getuid?.() ?? 0}-${fingerprint()}.tar`);
  if (existsSync(file)) return openInMemory(new Blob([readFileSync(file)]));
  const client = await inMemory();
  const handle = await wrapEmbedded(client, async () => undefined);
  await prepare(handle);
  // no test uses these two databases, which make up half of the files
  await client.exec("update pg_database set datistemplate = false where datname like 'template_'");
  for (const unused of ['template0', 'template1']) await client.exec(`drop database ${unused}`);
  const dump = await client.dumpDataDir('none');
  const part = `${file}.${process.pid}`;
  writeFileSync(part, Buffer.from(await dump.arrayBuffer()), { mode: 0o600 });
  renameSync(part, file);
  return handle;
}

const openInMemory = async (loadDataDir: Blob): Promise<DatabaseHandle> => wrapEmbedded(await inMemory(loadDataDir), async () => undefined);

async function inMemory(loadDataDir?: Blob) {
  const { PGlite } = await import('@electric-sql/pglite');
  const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm');
  const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];
  // loading is slow when the log has two segments of 16 MB, more than all tables together
  return PGlite.create({
    ...(loadDataDir ? { loadDataDir } : { initDbStartParams: ['--wal-segsize=1'] }),
    extensions: { pg_trgm },
    startParams,
  });
}

let server: Promise<Pick<TestServer, 'url'>> | null = null;

/**
 * Creates a database on TEST_DATABASE_URL, or on a server started for this process. It is a copy of the migrated template if the test
 * run has prepared one; otherwise it is migrated here.
 */
export async function openTestServer(): Promise<DatabaseHandle> {
  const url = await serverUrl();
  const [prepared] = await administer(url, `select datname from pg_database where datname = '${templateName()}'`);
  const handle = await createOn(url, prepared ? templateName() : 'template0');
  await migrate(handle);
  return handle;
}

/** The same without tables, or with the tables that a script creates. */
export async function openEmptyServer(script = ''): Promise<DatabaseHandle> {
  return createOn(await serverUrl(), 'template0', script);
}

async function serverUrl(): Promise<string> {
  const given = readEnv().testDatabaseUrl;
  server ??= given ? Promise.resolve({ url: given }) : startTestServer();
  return (await server).url;
}

async function createOn(url: string, template: string, script = ''): Promise<DatabaseHandle> {
  const name = `dateline_test_${randomBytes(6).toString('hex')}`;
  await administer(url, `create database ${name} template ${template} encoding 'UTF8'`);
  if (script !== '') await administer(databaseOn(url, name), script);
  const handle = await openServer(databaseOn(url, name));
  return {
    ...handle,
    async close() {
      await handle.close();
      await administer(url, `drop database if exists ${name} with (force)`);
    },
  };
}

/** Creates the migrated template that the other databases on this server are copied from. */
export async function prepareTemplate(url: string): Promise<void> {
  await administer(url, `create database ${templateName()} template template0 encoding 'UTF8'`);
  const handle = await openServer(databaseOn(url, templateName()));
  await migrate(handle);
  await handle.close();
}

const templateName = (): string => `dateline_template_${fingerprint()}`;

function databaseOn(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function administer(url: string, statement: string): Promise<readonly unknown[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Changes with the migrations and the version of the embedded database. */
function fingerprint(): string {
  const folder = migrationsDirectory();
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) hash.update(readFileSync(path.join(folder, name)));
  hash.update(readFileSync(path.join(folder, '..', '..', 'node_modules', '@electric-sql', 'pglite', 'package.json')));
  return hash.digest('hex').slice(0, 16);
}
