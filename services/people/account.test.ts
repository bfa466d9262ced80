import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, DatabaseHandle } from '@/db/client';
import { auditLog } from '@/db/schema/history';
import { accounts, sessions } from '@/db/schema/people';
import { testDatabases } from '@/db/testing/test-database';
import { browserWords } from '@/domain/people/session-views';
import { changePassword, isPasswordOf } from './change-password';
import { listSessions, revokeOtherSessions, revokeSession } from './sessions';
import { createUser, insertUser } from './users';

const PASSWORD = 'rust kettle orbit plume';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

describe.each(testDatabases())('account on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let db: Database;
  let ada: string;
  let ben: string;
  beforeAll(async () => {
    handle = await open();
    db = handle.db;
    ada = await createUser(db, { name: 'Ada', email: 'ada@example.org', role: 'editor', password: PASSWORD });
    ben = await insertUser(db, { name: 'Ben', email: 'ben@example.org', role: 'reader' }, null);
  });
  afterAll(() => handle.close());
  beforeEach(() => db.delete(sessions));

  const enter = async (userId: string, minutesAgo: number, expiresIn = 60) => {
    const id = randomUUID();
    const at = new Date(Date.now() - minutesAgo * 60_000);
    const expiresAt = new Date(Date.now() + expiresIn * 60_000);
    await db.insert(sessions).values({ id, token: randomUUID(), userId, expiresAt, createdAt: at, updatedAt: at, userAgent: FIREFOX });
    return id;
  };

  it('lists open sessions without tokens, most recently used first', async () => {
    const [old, recent] = [await enter(ada, 50), await enter(ada, 5)];
    await enter(ada, 100, -1);
    await enter(ben, 1);
    const listed = await listSessions(db, ada);
    expect(listed.map(({ id }) => id)).toEqual([recent, old]);
    expect(Object.keys(listed[0] ?? {})).toEqual(['id', 'browser', 'since', 'lastUsed']);
    expect(listed[0]?.browser).toBe('Firefox on Linux');
  });

  it("ends one session, but never another person's", async () => {
    const id = await enter(ada, 5);
    await expect(revokeSession(db, { id, userId: ben })).rejects.toMatchObject({ code: 'not-found' });
    await revokeSession(db, { id, userId: ada });
    expect(await listSessions(db, ada)).toEqual([]);
  });

  it('ends all sessions except one', async () => {
    const keep = await enter(ada, 5);
    await enter(ada, 6);
    await enter(ada, 7);
    await enter(ben, 7);
    expect(await revokeOtherSessions(db, { keep, userId: ada })).toBe(2);
    expect((await listSessions(db, ada)).map(({ id }) => id)).toEqual([keep]);
    expect(await listSessions(db, ben)).toHaveLength(1);
  });

  it('verifies a password, and accepts none for a person without password', async () => {
    expect(await isPasswordOf(db, ada, PASSWORD)).toBe(true);
    expect(await isPasswordOf(db, ada, 'another one altogether')).toBe(false);
    for (const given of ['', 'anything at all here']) expect(await isPasswordOf(db, ben, given)).toBe(false);
  });

  it.each([
    ['a wrong one', { current: 'not my password at all', next: 'tallow bridge quince 98' }, 'currentPassword'],
    ['a weak new one', { current: PASSWORD, next: 'password1234' }, 'password'],
    ['the same again', { current: PASSWORD, next: PASSWORD }, 'password'],
  ])('S8: %s: does not change the password', async (_, given, field) => {
    await enter(ada, 5);
    const before = await db.select().from(accounts);
    await expect(changePassword(db, { userId: ada, ...given, by: { userId: ada } })).rejects.toMatchObject({ field });
    expect(await db.select().from(accounts)).toEqual(before);
    expect(await listSessions(db, ada)).toHaveLength(1);
  });

  it('S2: ends all sessions after a password change, and audits it without the password', async () => {
    await enter(ada, 5);
    await enter(ben, 5);
    const next = 'tallow bridge quince 98';
    await changePassword(db, { userId: ada, current: PASSWORD, next, by: { userId: ada, requestId: 'request-1' } });
    expect([await isPasswordOf(db, ada, next), await isPasswordOf(db, ada, PASSWORD)]).toEqual([true, false]);
    expect([await listSessions(db, ada), (await listSessions(db, ben)).length]).toEqual([[], 1]);
    const written = await db.select().from(auditLog);
    expect(written).toMatchObject([{ action: 'account.change-password', userId: ada, targetId: ada, requestId: 'request-1' }]);
    expect(JSON.stringify(written)).not.toMatch(/tallow|scrypt/);
  });
});

it.each([
  [FIREFOX, 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15',
    'Safari on macOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36 Edg/125.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['<script>alert(1)</script>', 'A browser'],
  [null, 'A browser'],
])('names the browser of %s: %s', (userAgent, words) => {
  expect(browserWords(userAgent)).toBe(words);
});
