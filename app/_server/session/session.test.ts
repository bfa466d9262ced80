import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, DatabaseHandle } from '@/db/client';
import { sessions, users } from '@/db/schema/people';
import { openTestEmbedded } from '@/db/testing/test-database';
import { authSecret } from '@/services/auth-secret';
import { changeUser, createUser } from '@/services/people/users';
import { type Auth, createAuth } from './create-auth';
import { endSession, lostSessionToRole, readSession, signIn } from './session';
import type { SessionCookie } from './session-cookie';

const SECRET = 'a secret that is only used in this test 0123456789';
const PASSWORD = 'rust kettle orbit plume';
const HOUR = 60 * 60_000;
const LOCAL = { appUrl: null, host: '127.0.0.1', port: 3000 };

let handle: DatabaseHandle;
let db: Database;
let auth: Auth;
let editor: string;

beforeAll(async () => {
  handle = await openTestEmbedded();
  db = handle.db;
  auth = createAuth(db, LOCAL, SECRET);
  await createUser(db, { name: 'Root', email: 'root@example.org', role: 'admin', password: PASSWORD });
  editor = await createUser(db, { name: 'Ada', email: 'ada@example.org', role: 'editor', password: PASSWORD });
});
afterAll(() => handle.close());
beforeEach(async () => {
  await db.delete(sessions);
  await db.update(users).set({ disabled: false, role: 'editor' }).where(eq(users.id, editor));
});

const withCookie = (cookie: SessionCookie): Headers => new Headers({ cookie: `${cookie.name}=${encodeURIComponent(cookie.value)}` });
const enter = (headers = new Headers(), password = PASSWORD) => signIn(auth, db, headers, { email: 'Ada@example.org', password });

describe('S1: session cookie', () => {
  it('has no prefix and no secure flag over plain http', async () => {
    const { cookie } = await enter();
    expect(cookie).toMatchObject({ name: 'dateline-session', secure: false, maxAge: 7 * 24 * 3600 });
  });
  it('has a __Host- prefix and the secure flag over https', async () => {
    const secure = createAuth(db, { ...LOCAL, appUrl: 'https://dateline.example' }, SECRET);
    const { cookie } = await signIn(secure, db, new Headers(), { email: 'ada@example.org', password: PASSWORD });
    expect(cookie).toMatchObject({ name: '__Host-dateline-session', secure: true });
    expect(await readSession(secure, db, withCookie(cookie))).toMatchObject({ id: editor, role: 'editor' });
  });
  it('is rejected when its signature does not match', async () => {
    const { cookie } = await enter();
    const [token = '', mac = ''] = cookie.value.split('.');
    for (const value of [token, `${token}.`, `${token}.${mac.slice(0, -3)}AA=`, `x${token}.${mac}`])
      expect(await readSession(auth, db, withCookie({ ...cookie, value }))).toBeNull();
    const [stored] = await db.select().from(sessions);
    expect(stored?.token.length).toBeGreaterThanOrEqual(32);
  });
});

describe('S2: session tokens', () => {
  it('are replaced on sign-in, and the old one stops working', async () => {
    const first = await enter();
    const second = await enter(withCookie(first.cookie));
    expect(second.cookie.value).not.toBe(first.cookie.value);
    expect(await readSession(auth, db, withCookie(first.cookie))).toBeNull();
    expect(await readSession(auth, db, withCookie(second.cookie))).toMatchObject({ id: editor });
  });
});

describe('S3: sessions', () => {
  it('end on sign-out', async () => {
    const { cookie } = await enter();
    expect(await endSession(auth, withCookie(cookie))).toMatchObject({ name: cookie.name, value: '', maxAge: 0 });
    expect(await readSession(auth, db, withCookie(cookie))).toBeNull();
    await expect(endSession(auth, new Headers())).resolves.toMatchObject({ maxAge: 0 });
  });
  it('end after 8 hours without use; use extends them', async () => {
    const { cookie } = await enter();
    const start = Date.now();
    expect(await readSession(auth, db, withCookie(cookie), start + 7 * HOUR)).not.toBeNull();
    expect(await readSession(auth, db, withCookie(cookie), start + 14 * HOUR)).not.toBeNull();
    expect(await readSession(auth, db, withCookie(cookie), start + 22.1 * HOUR)).toBeNull();
    expect(await db.select().from(sessions)).toHaveLength(0);
  });
  it('end 7 days after sign-in even if used', async () => {
    const { cookie } = await enter();
    const late = Date.now() + 7 * 24 * HOUR + 1000;
    await db.update(sessions).set({ updatedAt: new Date(late - 1000) });
    expect(await readSession(auth, db, withCookie(cookie), late)).toBeNull();
  });
  it.each([{ disabled: true }, { role: 'reader' as const }, { role: 'admin' as const }])(
    'end immediately when the user changes to %j',
    async (change) => {
      const { cookie } = await enter();
      expect(await readSession(auth, db, withCookie(cookie))).not.toBeNull();
      await changeUser(db, editor, change);
      expect(await readSession(auth, db, withCookie(cookie))).toBeNull();
    },
  );
  it.each([
    [{ role: 'reader' as const }, true],
    [{ role: 'editor' as const }, false],
    [{ disabled: true }, false],
    [{ role: 'reader' as const, disabled: true }, false],
  ])('say that a new role ended them, after the change to %j: %s', async (change, expected) => {
    const { cookie } = await enter();
    expect(await lostSessionToRole(auth, db, withCookie(cookie))).toBe(false);
    await changeUser(db, editor, change);
    expect(await lostSessionToRole(auth, db, withCookie(cookie))).toBe(expected);
    expect(await lostSessionToRole(auth, db, new Headers())).toBe(false);
    expect(await lostSessionToRole(auth, db, withCookie({ ...cookie, value: 'x.y' }))).toBe(false);
  });
  it('end even if only the row of the user changes', async () => {
    const { cookie } = await enter();
    await db.update(users).set({ disabled: true }).where(eq(users.id, editor));
    expect(await readSession(auth, db, withCookie(cookie))).toBeNull();
  });
});

describe('S5: unknown email address, wrong password and disabled user', () => {
  const fail = async (email: string, password: string) =>
    signIn(auth, db, new Headers(), { email, password }).then(
      () => 'in',
      (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
    );

  it('get the same message and no session', async () => {
    await db.update(users).set({ disabled: true }).where(eq(users.id, editor));
    const answers = await Promise.all([
      fail('nobody@example.org', PASSWORD),
      fail('root@example.org', 'wrong password here'),
      fail('ada@example.org', PASSWORD),
      fail('not an address', PASSWORD),
      fail('root@example.org', 'x'.repeat(5000)),
    ]);
    expect(new Set(answers)).toEqual(new Set(['unauthenticated: Incorrect email address or password. Try again.']));
    expect(await db.select().from(sessions)).toHaveLength(0);
  });

  it('take about the same time', async () => {
    const time = async (email: string) => {
      const started = performance.now();
      await fail(email, 'wrong password here');
      return performance.now() - started;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      known.push(await time('root@example.org'));
      unknown.push(await time(`nobody${i}@example.org`));
    }
    const median = (list: number[]) => [...list].sort((a, b) => a - b)[2] ?? 0;
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});

describe('S7: self-registration', () => {
  it('is rejected by the auth library', async () => {
    await expect(auth.api.signUpEmail({ body: { name: 'X', email: 'x@example.org', password: PASSWORD } })).rejects.toThrow();
    expect((await db.select().from(users)).map((user) => user.email)).not.toContain('x@example.org');
  });
});

describe('S38: auth secret', () => {
  it('is generated once, stored for its owner only and then reused', () => {
    const dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'dateline-secret-')), 'new');
    const first = authSecret({ authSecret: null, dataDir });
    expect(first.length).toBeGreaterThanOrEqual(64);
    expect(authSecret({ authSecret: null, dataDir })).toBe(first);
    expect(statSync(path.join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(dataDir, 'auth-secret'), 'utf8').trim()).toBe(first);
    expect(authSecret({ authSecret: SECRET, dataDir })).toBe(SECRET);
  });
});

describe('unavailable database', () => {
  it('is reported neither as a wrong password nor as a missing session', async () => {
    const { cookie } = await enter();
    const gone = await openTestEmbedded();
    const elsewhere = createAuth(gone.db, LOCAL, SECRET);
    await gone.close();
    const credentials = { email: 'ada@example.org', password: PASSWORD };
    const failed = expect.not.objectContaining({ name: 'DatelineError' });
    await expect(signIn(elsewhere, gone.db, new Headers(), credentials)).rejects.toEqual(failed);
    await expect(readSession(elsewhere, gone.db, withCookie(cookie))).rejects.toEqual(failed);
  });
});
