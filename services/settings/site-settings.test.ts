import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, DatabaseHandle } from '@/db/client';
import { settings } from '@/db/schema/settings';
import { testDatabases } from '@/db/test-database';
import { DEFAULT_SETTINGS } from '@/domain/site-defaults';
import { siteSettingsSchema } from '@/domain/site-settings';
import { exportChanges } from '../changes/export-changes';
import { dataVersion } from '../facts/data-version';
import { getSettings, saveSettings } from './site-settings';

describe.each(testDatabases())('settings of the site on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let db: Database;
  beforeAll(async () => {
    handle = await open();
    db = handle.db;
  });
  afterAll(() => handle.close());

  it('are what is given without any', async () => {
    expect(await getSettings(db)).toEqual(DEFAULT_SETTINGS);
    expect(siteSettingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });

  it('hold at once and for every answer that was kept; only what is set otherwise is stored', async () => {
    const before = await dataVersion(db);
    const change = await saveSettings(db, { ...DEFAULT_SETTINGS, name: 'Straits Watch', sendsPerMinute: 5 }, 'root');
    expect(change).toEqual({ before: { name: 'Dateline', sendsPerMinute: 60 }, after: { name: 'Straits Watch', sendsPerMinute: 5 } });
    expect(await getSettings(db)).toEqual({ ...DEFAULT_SETTINGS, name: 'Straits Watch', sendsPerMinute: 5 });
    expect(await dataVersion(db)).not.toBe(before);
    expect((await db.select().from(settings)).map(({ key }) => key).sort()).toEqual(['name', 'sendsPerMinute']);
    const feed = await exportChanges(db, null, 'atom', 'https://t.example');
    let text = '';
    for await (const piece of feed.stream()) text += piece;
    expect(text).toContain('Straits Watch: Corrections');
    expect(text).toContain('<name>Straits Watch</name>');
    expect(await saveSettings(db, DEFAULT_SETTINGS, 'root')).toMatchObject({ after: { name: 'Dateline', sendsPerMinute: 60 } });
    expect(await db.select().from(settings)).toEqual([]);
    expect(await saveSettings(db, DEFAULT_SETTINGS, 'root')).toEqual({ before: {}, after: {} });
  });

  it('a stored value that does not hold counts as not set', async () => {
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
])('%s may not be %j', (name, value) => {
  const parsed = siteSettingsSchema.safeParse({ ...DEFAULT_SETTINGS, [name]: value });
  expect(parsed.error?.issues[0]?.path).toEqual([name]);
});
