import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, DatabaseHandle } from '@/db/client';
import { settings } from '@/db/schema/settings';
import { testDatabases } from '@/db/testing/test-database';
import { DEFAULT_SETTINGS } from '@/domain/site-defaults';
import { type SiteSettings, siteSettingsSchema } from '@/domain/site-settings';
import { exportChanges } from '../history/export-changes';
import { dataVersion } from '../timeline/facts/query-cache';
import { getSettings, saveSettings, settingsVersion } from './site-settings';

describe.each(testDatabases())('site settings on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let db: Database;
  beforeAll(async () => {
    handle = await open();
    db = handle.db;
  });
  afterAll(() => handle.close());
  const save = async (wanted: SiteSettings) =>
    saveSettings(db, { wanted, version: settingsVersion(await getSettings(db)), userId: 'root' });

  it('default to the default values', async () => {
    expect(await getSettings(db)).toEqual(DEFAULT_SETTINGS);
    expect(siteSettingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });

  it('apply immediately, clear caches and store only changed values', async () => {
    const before = await dataVersion(db);
    const change = await save({ ...DEFAULT_SETTINGS, name: 'Straits Watch', sendsPerMinute: 5 });
    expect(change).toEqual({ before: { name: 'Dateline', sendsPerMinute: 60 }, after: { name: 'Straits Watch', sendsPerMinute: 5 } });
    expect(await getSettings(db)).toEqual({ ...DEFAULT_SETTINGS, name: 'Straits Watch', sendsPerMinute: 5 });
    expect(await dataVersion(db)).not.toBe(before);
    expect((await db.select().from(settings)).map(({ key }) => key).sort()).toEqual(['name', 'sendsPerMinute']);
    const feed = await exportChanges(db, { eventId: null }, 'atom', 'https://t.example');
    let text = '';
    for await (const piece of feed.stream()) text += piece;
    expect(text).toContain('Straits Watch: Changes');
    expect(text).toContain('<name>Straits Watch</name>');
    expect(await save(DEFAULT_SETTINGS)).toMatchObject({ after: { name: 'Dateline', sendsPerMinute: 60 } });
    expect(await db.select().from(settings)).toEqual([]);
    expect(await save(DEFAULT_SETTINGS)).toEqual({ before: {}, after: {} });
  });

  it('reject a stale save with the current values, even if saved simultaneously', async () => {
    const seen = settingsVersion(await getSettings(db));
    const names = ['One', 'Two', 'Three'];
    const results = await Promise.allSettled(
      names.map((name) => saveSettings(db, { wanted: { ...DEFAULT_SETTINGS, name }, version: seen, userId: 'root' })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const stored = await getSettings(db);
    expect(names).toContain(stored.name);
    for (const result of results)
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'conflict', details: { current: { ...stored, version: settingsVersion(stored) } } });
    await save(DEFAULT_SETTINGS);
    expect(settingsVersion(await getSettings(db))).toBe(seen);
  });

  it('ignore invalid stored values', async () => {
    await db.execute(
      sql`insert into settings (key, value) values ('name', '7'), ('readsPerMinute', '0'), ('unknown', '"x"'), ('publisher', '"P"')`,
    );
    expect(await getSettings(db)).toEqual({ ...DEFAULT_SETTINGS, publisher: 'P' });
  });
});

it.each([
  ['name', '  '],
  ['name', 'Two\nlines'],
  ['name', 'x'.repeat(61)],
  ['contact', 'javascript:alert(1)'],
  ['contact', 'https://user:secret@example.org/'],
  ['contact', 'nobody'],
  ['readsPerMinute', 0],
  ['readsPerMinute', 1.5],
  ['sendsPerMinute', 1e9],
])('%s rejects %j', (name, value) => {
  const parsed = siteSettingsSchema.safeParse({ ...DEFAULT_SETTINGS, [name]: value });
  expect(parsed.error?.issues[0]?.path).toEqual([name]);
});
