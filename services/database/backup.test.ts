/** Backup and restore between both kinds of database. A damaged file changes nothing. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { knownMigrations, lastMigrationOf, migrate } from '@/db/migrate';
import { openEmptyEmbedded, openTestEmbedded, testDatabases } from '@/db/testing/test-database';
import { isDatelineError } from '@/domain/errors';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { DERIVED_TABLES, FLEETING_TABLES } from '@/services/database/table-facts';
import { createEvent } from '../events/editing/create-event';
import { ingestArticle } from '../ingest/ingest-article';
import { receiveFiles } from '../ingest/receive-articles';
import { createSetupToken, createUser } from '../people/users';
import { bundleArticle } from '../testing/bundle-article';
import { plainExtractor } from '../testing/plain-extractor';
import { sampleEvent } from '../testing/sample-event';
import { refreshProjection } from '../timeline/facts/write';
import { getTimeline } from '../timeline/get-timeline';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { backupDatabase } from './backup-database';
import { restoreDatabase } from './restore-database';
import { tablesOf } from './table-facts';

const room = mkdtempSync(path.join(tmpdir(), 'dateline-backup-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
const place = (name: string): string => path.join(room, name);

/** Fills a database with data that is hard to preserve: years BC, line separators in text, merged events, users, history. */
async function fill(db: Database): Promise<void> {
  await seedVocabulary(db, VOCABULARY, THEMES);
  for (let number = 0; number < 12; number += 1)
    await ingestArticle(db, bundleArticle(number), { userId: null, publish: true }, plainExtractor);
  const by = { userId: null };
  const day = { edtf: '-0043-03-15', qualifier: null, extent: 'throughout' } as const;
  const { id } = await createEvent(db, {
    input: sampleEvent({ title: 'Caesar dies', place: 'Rome\u2028“😀”\\n', date: day }),
    by,
    publish: true,
  });
  const other = await createEvent(db, { input: sampleEvent({ title: 'Merged' }), by, publish: true });
  // This row refers to a row that is written after it.
  await db.execute(sql`update events set merged_into = ${other.id} where id = ${id - 1}`);
  await db.execute(sql`update events set created_at = '2024-01-01 00:00:00.123456+00', salience = 0.1 where id = ${id}`);
  await refreshProjection(db);
  // Bytes that are not valid text.
  await receiveFiles(
    db,
    { files: [{ name: 'a.bin', type: '', bytes: Uint8Array.of(0, 255, 92, 10, 34) }], confirm: true, jobId: null },
    by,
  );
  await createUser(db, { name: 'Root', email: 'root@example.org', role: 'admin', password: 'rust kettle orbit plume' });
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!isDatelineError(error)) throw error ?? new Error('It was not refused.');
  return `${error.code}: ${error.message}`;
}

const countsOf = async (db: Database) => {
  const found: Record<string, number> = {};
  for (const { name } of await tablesOf(db))
    found[name] = (await rows<{ n: number }>(db)`select count(*)::int as n from ${sql.identifier(name)}`)[0]?.n ?? 0;
  return found;
};

describe.each(testDatabases())('backup of $kind', ({ kind, open }) => {
  let handle: DatabaseHandle;
  const file = place(`${kind}.backup`);
  beforeAll(async () => {
    handle = await open();
    await fill(handle.db);
    await createSetupToken(handle.db).catch(() => undefined);
    await backupDatabase(handle.db, file);
  });
  afterAll(() => handle.close());

  it('is readable by its owner only, deterministic and free of secrets', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await backupDatabase(handle.db, place('again.backup'));
    expect(readFileSync(place('again.backup')).equals(readFileSync(file))).toBe(true);
    const text = gunzipSync(readFileSync(file)).toString();
    for (const name of [...FLEETING_TABLES, ...DERIVED_TABLES]) expect(text).not.toContain(`{"table":"${name}"`);
    expect(text).toContain('{"table":"event_revisions"');
  });

  it.each(testDatabases())('restores into $kind with the same backup, the same timeline and working sequences', async (target) => {
    const fresh = await target.open();
    try {
      const report = await restoreDatabase(fresh, file);
      expect(report.rows).toBeGreaterThan(500);
      await backupDatabase(fresh.db, place('second.backup'));
      expect(readFileSync(place('second.backup')).equals(readFileSync(file))).toBe(true);
      const shown = async (db: Database) => (await getTimeline(db, { ...NO_FILTERS, query: 'caesar or met' })).events;
      expect(await shown(fresh.db)).toEqual(await shown(handle.db));
      expect((await shown(fresh.db)).at(-1)?.title).toContain('Caesar');
      const { id } = await createEvent(fresh.db, { input: sampleEvent(), by: { userId: null }, publish: true });
      const [last] = await rows<{ id: number }>(handle.db)`select max(id)::int as id from events`;
      expect(id).toBe((last?.id ?? 0) + 1);
      const references = sql`select count(*)::int as n from pg_constraint where contype = 'f' and convalidated`;
      expect(await rows(fresh.db)`${references}`).toEqual(await rows(handle.db)`${references}`);
      expect(await refusal(restoreDatabase(fresh, file))).toMatch(/^conflict: The database is not empty/);
    } finally {
      await fresh.close();
    }
  });
});

describe('backup of an older Dateline', () => {
  const file = place('older.backup');
  const older = knownMigrations()[2] ?? '';
  const title = async (db: Database) => rows(db)`select title, earliest::text from events`;

  const fillOlder = async (old: DatabaseHandle): Promise<void> => {
    await migrate(old, older);
    await old.db.execute(
      sql`insert into events (title, edtf, earliest, latest, precision, date_basis, status, action, salience)
        values ('Caesar dies', '-0043', '0044-01-01 BC', '0044-12-31 BC', 'year', 'explicit', 'happened', 'ASSAULT', 1)`,
    );
  };

  beforeAll(async () => {
    const old = await openEmptyEmbedded();
    await fillOlder(old);
    await backupDatabase(old.db, file);
    await old.close();
  });

  it('is restored into a new database and migrated', async () => {
    const fresh = await openEmptyEmbedded();
    await restoreDatabase(fresh, file);
    expect(await lastMigrationOf(fresh.db)).toBe(knownMigrations().at(-1));
    expect(await title(fresh.db)).toEqual([{ title: 'Caesar dies', earliest: '0044-01-01 BC' }]);
    expect(await rows(fresh.db)`select * from event_relations`).toEqual([]);
    await fresh.close();
  });

  it('may contain a table that is derived now', async () => {
    const then = await openEmptyEmbedded();
    await fillOlder(then);
    await migrate(then);
    await refreshProjection(then.db);
    const derived = DERIVED_TABLES as Set<string>;
    derived.delete('timeline_facts');
    await backupDatabase(then.db, place('more.backup')).finally(() => derived.add('timeline_facts'));
    await then.close();
    const fresh = await openEmptyEmbedded();
    await restoreDatabase(fresh, place('more.backup'));
    expect(await title(fresh.db)).toEqual([{ title: 'Caesar dies', earliest: '0044-01-01 BC' }]);
    await fresh.close();
  });

  it('leaves a non-empty database at its old migration', async () => {
    const full = await openEmptyEmbedded();
    await fillOlder(full);
    expect(await refusal(restoreDatabase(full, place('embedded.backup')))).toMatch(/^conflict: The database is not empty/);
    expect(await lastMigrationOf(full.db)).toBe(older);
    await full.close();
  });

  it('is rejected by a newer database, with a workaround', async () => {
    const newer = await openTestEmbedded();
    expect(await refusal(restoreDatabase(newer, file))).toMatch(
      /^conflict: The tables of this database .* are newer than the backup .*DATA_DIR to a new directory/,
    );
    expect(await title(newer.db)).toEqual([]);
    await newer.close();
  });
});

describe('damaged backup', () => {
  let handle: DatabaseHandle;
  const file = place('embedded.backup');
  const good = () => readFileSync(file);
  const lines = () => gunzipSync(good()).toString().split('\n');
  beforeAll(async () => {
    handle = await openTestEmbedded();
    await seedVocabulary(handle.db, VOCABULARY, THEMES);
  });
  afterAll(() => handle.close());

  const rowAfter = (all: readonly string[], start: string): number => all.findIndex((line) => line.startsWith(start)) + 1;
  /** The file with changed lines, compressed again. */
  const changed = (change: (all: string[]) => readonly string[]): Buffer => gzipSync(change(lines()).join('\n'));
  const replaced = (from: string | RegExp, to: string): Buffer => gzipSync(lines().join('\n').replaceAll(from, to));
  it.each<[string, () => Buffer]>([
    ['cut in the middle', () => good().subarray(0, good().length >> 1)],
    ['cut by one byte', () => good().subarray(0, -1)],
    ['with something behind', () => Buffer.concat([good(), Buffer.from('x')])],
    ['twice in one file', () => Buffer.concat([good(), good()])],
    [
      'with one bit turned',
      () => {
        const bytes = Buffer.from(good());
        bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
        return bytes;
      },
    ],
    ['without its last line', () => changed((all) => [...all.slice(0, -2), ''])],
    ['without its manifest', () => changed((all) => [...all.slice(0, -3), ...all.slice(-2)])],
    ['with a row less', () => changed((all) => all.toSpliced(rowAfter(all, '{"table":"articles"'), 1))],
    ['with a row twice', () => changed((all) => all.flatMap((line) => (line.includes('root@example.org') ? [line, line] : [line])))],
    ['with a role changed', () => replaced('"role":"admin"', '"role":"ADMIN"')],
    ['with a table renamed', () => replaced('"table":"articles"', '"table":"nothing"')],
    ['of no backup', () => gzipSync('{"hello":"world"}\n')],
    ['that is text', () => Buffer.from('{"dateline":"backup"}')],
    ['that is empty', () => Buffer.alloc(0)],
    [
      'of other tables',
      () =>
        gzipSync(
          lines()
            .join('\n')
            .replace(/"tables":"\w+/, '"tables":"9999_later'),
        ),
    ],
  ])('%s: rejected before anything is written', async (name, make) => {
    const before = await countsOf(handle.db);
    const broken = place('broken.backup');
    writeFileSync(broken, make());
    expect(await refusal(restoreDatabase(handle, broken))).toMatch(/^bad-data: .*Nothing was restored/);
    expect(name && (await countsOf(handle.db))).toEqual(before);
  });

  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
  type Manifest = { table: string; rows: number; sha256: string }[];
  /** A file with changed content and correct checksums. */
  const sealed = (change: (all: string[], manifest: Manifest) => Manifest): Buffer => {
    const all = lines();
    const read = JSON.parse(all[rowAfter(all, '{"manifest"') - 1] ?? '') as { manifest: Manifest };
    const manifest = change(all, read.manifest);
    const kept = [...all.slice(0, rowAfter(all, '{"manifest"') - 1), JSON.stringify({ manifest })];
    const body = kept.map((line) => `${line}\n`).join('');
    return gzipSync(`${body}${JSON.stringify({ sha256: sha(body) })}\n`);
  };
  it.each<[string, () => Buffer, RegExp]>([
    [
      'whose references are broken',
      () =>
        sealed((all, manifest) => {
          const at = rowAfter(all, '{"table":"sources"');
          all.splice(at, 1);
          return manifest.map((entry) => {
            if (entry.table !== 'sources') return entry;
            const left = all.slice(at, at + entry.rows - 1).map((line) => `${line}\n`);
            return { ...entry, rows: left.length, sha256: sha(left.join('')) };
          });
        }),
      /foreign key|violates|articles/,
    ],
    [
      'in which a table is missing',
      () =>
        sealed((all, manifest) => {
          const at = rowAfter(all, '{"table":"event_themes"') - 1;
          all.splice(at, 1 + (manifest.find(({ table }) => table === 'event_themes')?.rows ?? 0));
          return manifest.filter(({ table }) => table !== 'event_themes');
        }),
      /the table event_themes is missing\. Nothing was restored/,
    ],
  ])('%s: fails with valid checksums and leaves the database unchanged', async (_, make, reason) => {
    const forged = place('forged.backup');
    writeFileSync(forged, make());
    const before = await countsOf(handle.db);
    await expect(restoreDatabase(handle, forged)).rejects.toThrow(reason);
    expect(await countsOf(handle.db)).toEqual(before);
    const references = await rows<{ n: number }>(handle.db)`select count(*)::int as n from pg_constraint where contype = 'f'`;
    expect(references[0]?.n).toBeGreaterThan(10);
  });

  it('is reported when the file does not exist', async () => {
    expect(await refusal(restoreDatabase(handle, place('no such file')))).toMatch(/does not exist/);
  });
});
