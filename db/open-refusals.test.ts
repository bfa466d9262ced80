/** A database of another Dateline version is rejected with exit code 78 and the reason and stays unchanged. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './client';
import { EMBEDDED_VERSION } from './data-directory';
import { rows } from './database';
import { migrate } from './migrate';
import { openTestEmbedded, testDatabases } from './testing/test-database';

const FUTURE = 4_000_000_000_000;

/** every file below a directory, with its hash */
function contents(directory: string): readonly string[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(directory, name)).isFile(),
  );
  return files.sort().map(
    (name) =>
      `${name} ${createHash('sha256')
        .update(readFileSync(path.join(directory, name)))
        .digest('hex')}`,
  );
}

describe('a data directory of another embedded database version', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-version-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
  const open = () => openDatabase({ databaseUrl: null, dataDir });

  it('is rejected, complete or not, and stays unchanged', async () => {
    const db = path.join(dataDir, 'db');
    for (const folder of ['base', 'global', 'pg_wal']) mkdirSync(path.join(db, folder), { recursive: true });
    for (const file of ['global/pg_control', 'postgresql.auto.conf']) writeFileSync(path.join(db, file), 'of another version');
    // Normally, a start removes the remains of an interrupted one.
    mkdirSync(path.join(dataDir, 'db.new'));
    for (const found of ['17', '19']) {
      writeFileSync(path.join(db, 'PG_VERSION'), `${found}\n`);
      const before = contents(dataDir);
      const refused = {
        name: 'DataVersionError',
        exitCode: 78,
        message: expect.stringContaining(`has version ${found} of the embedded database`),
      };
      await expect(open()).rejects.toMatchObject(refused);
      expect(contents(dataDir)).toEqual(before);
    }
    rmSync(path.join(db, 'pg_wal'), { recursive: true });
    await expect(open()).rejects.toMatchObject({ exitCode: 78 });
    expect(readdirSync(dataDir).sort()).toEqual(['db', 'db.new']);
  });

  it('is recognized by the version of the actual embedded database', async () => {
    const handle = await openTestEmbedded();
    const [row] = await rows<{ major: string }>(handle.db)`select split_part(current_setting('server_version'), '.', 1) as major`;
    await handle.close();
    expect(row?.major).toBe(EMBEDDED_VERSION);
  });
});

describe.each(testDatabases())('tables of a newer version on $kind', ({ open }) => {
  it('are rejected without changes, and accepted without the newer migration', async () => {
    const handle = await open();
    const tables = () => rows(handle.db)`select table_name, column_name from information_schema.columns order by 1, 2`;
    const migrations = () => rows(handle.db)`select hash, created_at::text as at from drizzle.__drizzle_migrations order by id`;
    try {
      await handle.db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', ${FUTURE})`);
      await handle.db.execute(sql`alter table events drop column summary cascade`);
      const before = [await tables(), await migrations()];
      await expect(migrate(handle)).rejects.toMatchObject({ name: 'NewerTablesError', exitCode: 78 });
      expect([await tables(), await migrations()]).toEqual(before);
      await handle.db.execute(sql`delete from drizzle.__drizzle_migrations where hash = 'later'`);
      await migrate(handle);
    } finally {
      await handle.close();
    }
  });
});
