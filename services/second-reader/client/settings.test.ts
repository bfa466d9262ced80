/** The settings of the second reader: who decides, and what becomes of the key. */
import { desc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { auditLog } from '@/db/schema/history';
import { settings } from '@/db/schema/settings';
import { testDatabases } from '@/db/testing/test-database';
import { NO_SECOND_READER, type SecondReaderSettings } from '@/domain/second-reader/reader-settings';
import { secondReaderSchema } from '@/domain/second-reader/settings-schema';
import { readEnv } from '@/env';
import { getSecondReader } from './endpoint';
import { getSecondReaderSettings, saveSecondReaderSettings } from './settings';

const ENV = { ...readEnv({}), authSecret: 'a secret of this installation, long enough' };
const OTHER = { ...ENV, authSecret: 'the secret of another installation, as long' };
const BY = { userId: 'root' } as const;
const KEY = 'sk-of-the-settings-test';
const CLOUD: SecondReaderSettings = { ...NO_SECOND_READER, url: 'https://api.example.com/v1', model: 'large' };

describe.each(testDatabases())('the settings of the second reader on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
  });
  afterAll(() => handle.close());

  const save = async (wanted: SecondReaderSettings, key?: string | null) => {
    const { version } = await getSecondReaderSettings(handle.db, ENV);
    return saveSecondReaderSettings(handle.db, { wanted, version, by: BY, ...(key === undefined ? {} : { key }) }, ENV);
  };

  it('are none at first', async () => {
    expect(await getSecondReader(handle.db, ENV)).toBeNull();
    expect(await getSecondReaderSettings(handle.db, ENV)).toMatchObject({ url: '', keyState: 'none', isFromEnvironment: false });
  });

  it('keep the key sealed and out of what is shown and audited', async () => {
    await save(CLOUD, KEY);
    expect(await getSecondReader(handle.db, ENV)).toMatchObject({ endpoint: { url: CLOUD.url, key: KEY, allowHosts: [] } });
    const shown = await getSecondReaderSettings(handle.db, ENV);
    expect(shown.keyState).toBe('set');
    const audits = await handle.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(audits[0]).toMatchObject({ action: 'settings.second-reader', after: { model: 'large', keyChanged: true } });
    for (const text of [shown, audits, await handle.db.select().from(settings)]) expect(JSON.stringify(text)).not.toContain(KEY);
  });

  it('ask for the key again under another installation secret', async () => {
    expect(await getSecondReader(handle.db, OTHER)).toBeNull();
    expect((await getSecondReaderSettings(handle.db, OTHER)).keyState).toBe('locked');
  });

  it.each([
    ['the same host keeps the key', { ...CLOUD, model: 'small' }, undefined, KEY],
    ['another host does not get the key', { ...CLOUD, url: 'https://api.example.org/v1' }, undefined, null],
    ['a new key is taken', { ...CLOUD, url: 'https://api.example.org/v1' }, 'sk-new', 'sk-new'],
    ['a key is removed', { ...CLOUD, url: 'https://api.example.org/v1' }, null, null],
  ])('%s', async (_, wanted, key, expected) => {
    await save(wanted, key);
    expect((await getSecondReader(handle.db, ENV))?.endpoint).toMatchObject({ url: wanted.url, model: wanted.model, key: expected });
  });

  it.each([
    ['this computer without confirmation', { ...CLOUD, url: 'http://127.0.0.1:11434/v1' }, 'isLocal'],
    ['another computer as local', { ...CLOUD, isLocal: true }, 'isLocal'],
    ['a private network', { ...CLOUD, url: 'http://10.0.0.7/v1' }, 'url'],
    ['another port', { ...CLOUD, url: 'https://api.example.com:8443/v1' }, 'url'],
    ['no model', { ...CLOUD, model: '' }, 'model'],
  ])('refuse %s', async (_, wanted, field) => {
    const before = await getSecondReaderSettings(handle.db, ENV);
    await expect(save(wanted)).rejects.toMatchObject({ code: 'bad-data', field });
    expect(await getSecondReaderSettings(handle.db, ENV)).toEqual(before);
  });

  it('allow this computer after the confirmation', async () => {
    await save({ ...CLOUD, url: 'http://127.0.0.1:11434/v1', isLocal: true });
    expect((await getSecondReader(handle.db, ENV))?.endpoint.allowHosts).toEqual(['127.0.0.1:11434']);
  });

  it('of the environment win', async () => {
    const env = { ...ENV, modelUrl: 'http://10.0.0.7:8000/v1', modelName: 'own', modelKey: null };
    expect((await getSecondReader(handle.db, env))?.endpoint).toEqual({
      ...{ url: 'http://10.0.0.7:8000/v1', model: 'own', key: null, allowHosts: ['10.0.0.7:8000'] },
    });
    expect(await getSecondReaderSettings(handle.db, env)).toMatchObject({ model: 'own', keyState: 'none', isFromEnvironment: true });
  });

  it.each([
    ['on this computer', 'http://127.0.0.1:11434/v1', true],
    ['on another computer', 'http://10.0.0.7:8000/v1', false],
  ])('of the environment %s may be confirmed as local: %s %s', async (_, modelUrl, mayBeLocal) => {
    const env = { ...ENV, modelUrl, modelName: 'own', modelKey: null };
    const { version, isLoopback } = await getSecondReaderSettings(handle.db, env);
    expect(isLoopback).toBe(mayBeLocal);
    const saved = saveSecondReaderSettings(handle.db, { wanted: { ...CLOUD, url: '', model: '', isLocal: true }, version, by: BY }, env);
    if (mayBeLocal) await saved;
    else await expect(saved).rejects.toMatchObject({ code: 'bad-data', field: 'isLocal' });
    expect(await getSecondReaderSettings(handle.db, env)).toMatchObject({ isLocal: mayBeLocal, isFromEnvironment: true });
    // without the variables, the stored endpoint is the same as before
    expect(await getSecondReaderSettings(handle.db, ENV)).toMatchObject({
      url: 'http://127.0.0.1:11434/v1',
      model: 'large',
      isLocal: true,
    });
  });

  it('that another administrator changed are not overwritten', async () => {
    const stale = { wanted: CLOUD, version: 'stale', by: BY };
    await expect(saveSecondReaderSettings(handle.db, stale, ENV)).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { isLocal: true } },
    });
  });

  it.each([
    ['a provider', CLOUD],
    ['another port', { ...CLOUD, url: 'http://127.0.0.1:11434/v1', isLocal: true }],
  ])('with %s are not local because the endpoint of the environment is', async (_, wanted) => {
    await save(wanted);
    const env = { ...ENV, modelUrl: 'http://127.0.0.1:8000/v1', modelName: 'own', modelKey: null };
    const { version, isLocal } = await getSecondReaderSettings(handle.db, env);
    expect(isLocal).toBe(false);
    await saveSecondReaderSettings(handle.db, { wanted: { ...CLOUD, isLocal: true }, version, by: BY }, env);
    expect(await getSecondReaderSettings(handle.db, env)).toMatchObject({ isLocal: true });
    expect(await getSecondReaderSettings(handle.db, ENV)).toMatchObject({ url: wanted.url, isLocal: false });
    expect((await getSecondReader(handle.db, ENV))?.endpoint.allowHosts).toEqual([]);
  });
});

it.each([
  ['url', 'javascript:alert(1)'],
  ['url', 'https://user:secret@api.example.com/v1'],
  ['url', 'api.example.com'],
  ['model', 'two\nlines'],
  ['inputPrice', -1],
  ['tokensPerDay', 0.5],
])('%s may not be %j', (name, value) => {
  const parsed = secondReaderSchema.safeParse({ ...CLOUD, [name]: value });
  expect(parsed.error?.issues[0]?.path).toEqual([name]);
});
