/**
 * Upgrades databases of earlier versions without data loss: opened in place and restored from a backup, on both kinds of database.
 * `npm run drill` upgrades every database in every way; otherwise the ways take turns. FIXTURES_DIR names a directory with more databases
 * (`npm run fixtures -- --large 20000 --out DIR`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { isNull, ne, type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseHandle, openDatabase } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { knownMigrations, lastMigrationOf, migrate } from '@/db/migrate';
import { eventMentions } from '@/db/schema/events';
import { openEmptyEmbedded, openEmptyServer } from '@/db/testing/test-database';
import { joinReasons, resolveMerged } from '../events/merged';
import { unmergeEvent } from '../events/merging/unmerge-event';
import { signBatch, signMentions } from '../evidence/sign-mentions';
import { undoChange } from '../history/undo-change';
import { versioned } from '../testing/enter-event';
import { describeContent } from '../testing/fixtures/describe-content';
import { describeAgain, describeTables } from '../testing/fixtures/describe-tables';
import { type Fixture, type FixtureManifest, listFixtures } from '../testing/fixtures/fixture-files';
import { refreshProjection } from '../timeline/facts/write';
import { undoActorMerge } from '../vocabulary/merge-actors';
import { undoThemeMerge } from '../vocabulary/merge-themes';
import { checkDatabase } from './check-database';
import type { Finding } from './finding';
import { prepareDatabase } from './prepare-database';
import { restoreDatabase } from './restore-database';

/**
 * Data that later migrations changed on purpose: `table` or `table.column` → the reason. Its rows or values are not compared, so the
 * reason also says how they are tested.
 */
const CHANGED_ON_PURPOSE: Readonly<Record<string, string>> = {
  'imported_events.quote': 'It moved to the reference of the event. Tested with the references.',
  'imported_events.url': 'It moved to the reference of the event. Tested with the references.',
  'event_mentions.merge_reasons': 'A merge does not write them any more. Tested with the sentences of merged events.',
};

const FIXTURES = [path.resolve(import.meta.dirname, '..', '..', 'db', 'fixtures'), process.env.FIXTURES_DIR ?? '']
  .filter(Boolean)
  .flatMap(listFixtures);

const room = mkdtempSync(path.join(tmpdir(), 'dateline-upgrade-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Opens the data directory of an earlier version, like a start does. */
async function openDirectory(fixture: Fixture): Promise<DatabaseHandle> {
  const dataDir = mkdtempSync(path.join(room, 'data-'));
  const loadDataDir = fixture.dataDirectory();
  await (await PGlite.create({ dataDir: path.join(dataDir, 'db'), loadDataDir, extensions: { pg_trgm } })).close();
  return upgraded(await openDatabase({ databaseUrl: null, dataDir }), fixture);
}

const openScript = async (fixture: Fixture): Promise<DatabaseHandle> => upgraded(await openEmptyServer(fixture.script()), fixture);

async function upgraded(handle: DatabaseHandle, { manifest }: Fixture): Promise<DatabaseHandle> {
  expect(await lastMigrationOf(handle.db)).toBe(manifest.migration);
  await migrate(handle);
  await refreshProjection(handle.db);
  return handle;
}

async function restored(empty: Promise<DatabaseHandle>, { backup }: Fixture): Promise<DatabaseHandle> {
  const handle = await empty;
  await restoreDatabase(handle, backup);
  return handle;
}

const WAYS: readonly (readonly [string, (fixture: Fixture) => Promise<DatabaseHandle>])[] = [
  ['the data directory of the embedded database', openDirectory],
  ['the database of a server', openScript],
  ['a backup restored into a server', (fixture) => restored(openEmptyServer(), fixture)],
  ['a backup restored into the embedded database', (fixture) => restored(openEmptyEmbedded(), fixture)],
];

const LONG = process.env.DRILL === '1' || Boolean(process.env.FIXTURES_DIR);
/** The ways that this run upgrades a fixture in. The short form takes each way with every other fixture. */
const waysOf = (fixture: Fixture) => WAYS.filter((_, at) => LONG || (at + FIXTURES.indexOf(fixture)) % 2 === 0);

/** Leaves out the data that was changed on purpose. */
function compared(tables: FixtureManifest['tables']): FixtureManifest['tables'] {
  const kept = Object.entries(tables).filter(([table]) => !(table in CHANGED_ON_PURPOSE));
  const columnsOf = (table: string, columns: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(columns).filter(([column]) => !(`${table}.${column}` in CHANGED_ON_PURPOSE)));
  return Object.fromEntries(kept.map(([table, found]) => [table, { ...found, columns: columnsOf(table, found.columns) }]));
}

const wrongOf = async (findings: AsyncGenerator<Finding>): Promise<readonly Finding[]> => {
  const wrong: Finding[] = [];
  for await (const finding of findings) if (finding.wrong.length > 0) wrong.push(finding);
  return wrong;
};

it.each(['0034_frequent-words', '0042_origin-shipped'])('includes a fixture of migration %s', (name) => {
  expect(FIXTURES.map((fixture) => fixture.name)).toContain(name);
});

describe.each(FIXTURES)('upgrade from $name', (fixture) => {
  describe.each(waysOf(fixture))('%s', (_, open) => {
    let handle: DatabaseHandle;
    beforeAll(async () => {
      handle = await open(fixture);
    });
    afterAll(() => handle.close());

    it('reaches the latest migration', async () => {
      expect(await lastMigrationOf(handle.db)).toBe(knownMigrations().at(-1));
    });

    it('keeps every row and every value', async () => {
      const { tables } = fixture.manifest;
      expect(compared(await describeAgain(handle.db, tables))).toEqual(compared(tables));
    });

    it('moves the sources of imported events to their references', async () => {
      const hash = (field: string) =>
        sql`md5(string_agg(coalesce(to_json(e.reference->>${field})::text, ''), E'\n' order by to_json(i.event_id)::text collate "C"))`;
      const [moved] = await rows<{ url: string; quote: string }>(handle.db)`
        select ${hash('url')} as url, ${hash('quote')} as quote from imported_events i join events e on e.id = i.event_id`;
      const before = fixture.manifest.tables.imported_events?.columns;
      expect(moved).toEqual({ url: before?.url, quote: before?.quote });
    });

    // Later fixtures have confidence values already; the previous test compares them.
    it.runIf(fixture.name < '0040_confidence')('has no confidence values before articles are reread', async () => {
      const found = await rows(handle.db)`
        select id from events where confidence is not null union all select id from event_mentions where confidence is not null`;
      expect(found).toEqual([]);
    });

    it('preserves events, histories, merges, saved views and past states', async () => {
      expect(await describeContent(handle.db)).toEqual(fixture.manifest.content);
    });

    it('adds signatures in batches, resumes after a stop and changes no content', async () => {
      const unsigned = () => handle.db.$count(eventMentions, isNull(eventMentions.signature));
      const before = await describeWithoutSignatures(handle.db);
      const all = await unsigned();
      expect(all).toBe(await handle.db.$count(eventMentions));
      const batch = await signBatch(handle.db);
      expect(await unsigned()).toBe(all - batch);
      expect(await signMentions(handle.db, () => true)).toBe(false);
      expect(await unsigned()).toBe(all - batch);
      expect(await signMentions(handle.db)).toBe(true);
      expect(await unsigned()).toBe(0);
      await refreshProjection(handle.db);
      expect(await describeWithoutSignatures(handle.db)).toEqual(before);
    });

    it('returns quotes of merged events to their own events, with the reason of the merge', async () => {
      const merged = await rows<{ id: number; root: number; own: number; elsewhere: number }>(handle.db)`
      select e.id, root_event(e.id) as root,
        (select count(*)::int from event_mentions m where m.own_event_id = e.id) as own,
        (select count(*)::int from event_mentions m where m.own_event_id = e.id and m.event_id <> root_event(e.id)) as elsewhere
      from events e where e.merged_into is not null order by e.id`;
      expect(Object.fromEntries(merged.map(({ id, root }) => [id, String(root)]))).toEqual(fixture.manifest.content.mergedEvents);
      for (const { elsewhere } of merged) expect(elsewhere).toBe(0);
      // An event whose quote was split off, and the event of a split that was undone.
      expect(merged.filter(({ own }) => own === 0)).toHaveLength(2);
      expect(await rows(handle.db)`select id from event_mentions where merge_reasons @> '[{"name": "editor"}]'`).toEqual([]);
      const { ownEventId, eventId } = eventMentions;
      const reasons = await handle.db.select({ reasons: joinReasons }).from(eventMentions).where(ne(ownEventId, eventId));
      expect(reasons).toHaveLength(6);
      for (const one of reasons) expect(one.reasons).toMatchObject([{ name: 'editor', note: 'Both report one meeting.' }]);
    });

    it('keeps every quote equal to its span in the article', async () => {
      const mentions = await rows<{ id: number; start: number; end: number; quote: string; body: string }>(handle.db)`
        select m.id, m.start_offset as start, m.end_offset as "end", m.quote, r.body
        from event_mentions m join article_revisions r on r.id = m.revision_id`;
      expect(mentions.length).toBeGreaterThan(200);
      for (const { start, end, quote, body } of mentions) expect(body.slice(start, end)).toBe(quote);
    });

    it('starts, and the doctor finds no errors', async () => {
      await prepareDatabase(handle);
      expect(await wrongOf(checkDatabase(handle.db))).toEqual([]);
      expect(await stuckMerges(handle.db)).toHaveLength(1);
    });

    it('converts vocabulary merges to references without changing content', async () => {
      expect(await rows(handle.db)`select * from vocabulary_merges where moved is not null and undone_at is null`).toEqual([]);
      expect(await describeContent(handle.db)).toEqual(fixture.manifest.content);
    });

    it('can still undo earlier merges, splits and edits', async () => {
      const sentences = await handle.db.$count(eventMentions);
      await undoAll(handle.db);
      expect(await handle.db.$count(eventMentions)).toBe(sentences);
      expect(await wrongOf(checkDatabase(handle.db))).toEqual([]);
    });
  });
});

/** Every row and every value, apart from the signatures of sentences. */
async function describeWithoutSignatures(db: Database): Promise<FixtureManifest['tables']> {
  const { event_mentions: mentions, ...tables } = await describeTables(db);
  const { signature: _, ...columns } = mentions?.columns ?? {};
  return { ...tables, event_mentions: { rows: mentions?.rows ?? 0, key: mentions?.key ?? [], columns } };
}

const BY = { userId: null, requestId: 'upgrade' };

/** The merges that cannot be undone, according to the doctor. */
async function stuckMerges(db: Database): Promise<readonly number[]> {
  for await (const { check, warning } of checkDatabase(db))
    if (check === 'merges of events can be undone') return [...(warning ?? '').matchAll(/event (\d+)/g)].map(([, id]) => Number(id));
  return [];
}

/** Undoes all merges of events, actors and themes, latest first, and one edit. Quotes that were split off later stay where they are. */
async function undoAll(db: Database): Promise<void> {
  const stuck = await stuckMerges(db);
  const merged = await rows<{ id: number }>(db)`
  select id from events e where merged_into is not null and exists (select 1 from event_mentions m where m.own_event_id = e.id) order by id desc`;
  expect(merged.length).toBeGreaterThanOrEqual(6);
  for (const { id } of merged) await unmergeEvent(db, { ...(await versioned(db, id)), by: BY });
  for (const id of stuck) {
    await expect(unmergeEvent(db, { ...(await versioned(db, id)), by: BY })).rejects.toMatchObject({
      code: 'bad-data',
      message: expect.stringContaining('its quotes now belong to other events'),
    });
    expect(await resolveMerged(db, id)).not.toBe(id);
  }
  const merges = await rows<{ id: number; kind: string }>(db)`
    select id, kind from vocabulary_merges where undone_at is null order by id desc`;
  expect(merges.length).toBeGreaterThanOrEqual(5);
  for (const { id, kind } of merges) await (kind === 'actor' ? undoActorMerge(db, id, BY) : undoThemeMerge(db, id, BY));
  expect(await rows(db)`select slug from actors where merged_into is not null`).toEqual([]);
  const [edited] = await rows<{ id: number; version: number }>(db)`
    select e.id, e.version from events e join event_revisions r on r.event_id = e.id and r.version = e.version and r.change = 'edited' limit 1`;
  await undoChange(db, { id: edited?.id ?? 0, version: edited?.version ?? 0, by: BY });
}

describe.each(FIXTURES)('comparison with the fixture $name', (fixture) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await openEmptyServer(fixture.script());
  });
  afterAll(() => handle.close());

  it.each<[string, SQL]>([
    ['a sentence', sql`delete from event_mentions where id = (select max(id) from event_mentions)`],
    ['the place of one event', sql`update events set place = null where place = 'Thimphu'`],
    ['a column', sql`alter table mistake_reports drop column evidence`],
    ['a table', sql`drop table queue_marks`],
    ['a microsecond of a visit', sql`update view_visits set seen = seen + interval '1 microsecond'`],
  ])('detects the loss of data: %s', async (_, loss) => {
    const { tables } = fixture.manifest;
    class Enough extends Error {}
    const left = handle.db.transaction(async (tx) => {
      expect(await describeAgain(tx, tables)).toEqual(tables);
      await tx.execute(loss);
      expect(await describeAgain(tx, tables)).not.toEqual(tables);
      throw new Enough();
    });
    await expect(left).rejects.toThrow(Enough);
  });
});
