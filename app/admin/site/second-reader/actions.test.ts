/** The form of the second reader: what reaches the settings, and what goes back to the browser. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAuth } from '@/app/_server/session/create-auth';
import { guards } from '@/app/_server/session/guards';
import { createRateLimit } from '@/app/_server/session/rate-limit';
import { signIn } from '@/app/_server/session/session';
import type { DatabaseHandle } from '@/db/client';
import { auditLog } from '@/db/schema/history';
import { openTestEmbedded } from '@/db/testing/test-database';
import { createUser } from '@/services/people/users';
import { getSecondReaderSettings } from '@/services/second-reader/client/settings';
import { type FaultyModel, startFaultyModel } from '@/services/second-reader/testing/faulty-model';
import { saveSecondReaderAction, testSecondReaderAction } from './actions';

const shared = vi.hoisted(() => ({ headers: new Headers(), db: null as unknown }));
vi.mock('server-only', () => ({}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('next/headers', () => ({ headers: async () => shared.headers, cookies: async () => ({ set: () => undefined }) }));
vi.mock('../../../_server/context', () => ({ database: async () => shared.db, whyNotReady: async () => null }));

const PASSWORD = 'rust kettle orbit plume';
const KEY = 'sk-of-the-form-test';

describe('form of the second reader', () => {
  let handle: DatabaseHandle;
  let model: FaultyModel;
  beforeAll(async () => {
    [handle, model] = await Promise.all([openTestEmbedded(), startFaultyModel()]);
    const { db } = handle;
    shared.db = db;
    const auth = createAuth(db, { appUrl: null, host: '127.0.0.1', port: 3000 }, 'a secret that is only used in this test 0123456789');
    guards.auths.set(db, auth);
    guards.rateLimit = createRateLimit(Date.now);
    await createUser(db, { name: 'Root', email: 'root@example.org', role: 'admin', password: PASSWORD });
    const { cookie } = await signIn(auth, db, new Headers(), { email: 'root@example.org', password: PASSWORD });
    shared.headers = new Headers({ origin: 'http://127.0.0.1:3000', cookie: `${cookie.name}=${encodeURIComponent(cookie.value)}` });
  });
  afterAll(async () => {
    await model.close();
    await handle.close();
  });

  const send = async (changed: Readonly<Record<string, string>>) => {
    const { version } = await getSecondReaderSettings(handle.db);
    const form = new FormData();
    const fields = { url: model.url, model: 'honest', apiKey: '', inputPrice: '0.15', outputPrice: '', dailyLimit: '5000', version };
    for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value);
    return saveSecondReaderAction(null, form);
  };

  it.each([
    ['an address of this computer without confirmation', {}, 'isLocal'],
    ['a price in words', { inputPrice: 'cheap', isLocal: 'yes' }, 'inputPrice'],
    ['a limit in words', { dailyLimit: 'many', isLocal: 'yes' }, 'dailyLimit'],
    ['no model', { model: '', isLocal: 'yes' }, 'model'],
  ])('rejects %s, and returns all but the key', async (_, changed, field) => {
    const result = await send({ ...changed, apiKey: KEY });
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-data', field }, values: { url: model.url } });
    expect(JSON.stringify(result)).not.toContain(KEY);
  });

  it('saves, tests and never returns or audits the key', async () => {
    const saved = await send({ apiKey: KEY, isLocal: 'yes' });
    expect(saved).toMatchObject({ ok: true });
    expect(await getSecondReaderSettings(handle.db)).toMatchObject({
      keyState: 'set',
      inputPrice: 0.15,
      outputPrice: null,
      tokensPerDay: 5_000,
    });
    const tested = await testSecondReaderAction(null, new FormData());
    expect(tested).toMatchObject({ ok: true, data: { model: 'honest' } });
    expect(model.requests.at(-1)).toMatchObject({ authorization: `Bearer ${KEY}` });
    for (const text of [saved, tested, await handle.db.select().from(auditLog)]) expect(JSON.stringify(text)).not.toContain(KEY);
  });

  it.each([
    ['an empty field keeps the key', {}, 'set'],
    ['a tick removes the key', { removeKey: 'yes' }, 'none'],
  ])('%s', async (_, changed, keyState) => {
    expect(await send({ isLocal: 'yes', ...changed })).toMatchObject({ ok: true });
    expect(await getSecondReaderSettings(handle.db)).toMatchObject({ keyState });
  });

  it('says what to do when the endpoint rejects the key', async () => {
    await send({ isLocal: 'yes', model: '401' });
    expect(await testSecondReaderAction(null, new FormData())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Enter the key again.') },
    });
  });
});
