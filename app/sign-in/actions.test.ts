/** Signing in during an attack, through the action itself: cookies, responses and the log. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { type RequestContext, runWithRequest } from '@/db/request-context';
import { runtimePart } from '@/db/runtime';
import { passwordCounters, sessions } from '@/db/schema/people';
import { openTestEmbedded } from '@/db/testing/test-database';
import { log } from '@/services/log';
import { createUser } from '@/services/people/users';
import { createAuth } from '../_server/session/create-auth';
import { guards } from '../_server/session/guards';
import { signInAction } from './actions';

const shared = vi.hoisted(() => ({ headers: new Headers(), db: null as unknown, set: [] as Record<string, unknown>[] }));
vi.mock('server-only', () => ({}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('next/headers', () => ({
  headers: async () => shared.headers,
  cookies: async () => ({ set: (cookie: Record<string, unknown>) => void shared.set.push(cookie) }),
}));
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`redirected to ${path}`);
  },
}));
vi.mock('../_server/context', () => ({ database: async () => shared.db }));
// Checking a real password takes a third of a second.
vi.mock('@/services/people/hash-password', () => ({
  hashPassword: async (password: string) => `plain ${password}`,
  verifyPassword: async ({ hash, password }: { hash: string; password: string }) => hash === `plain ${password}`,
}));

const PASSWORD = 'rust kettle orbit plume';
const ORIGIN = 'http://127.0.0.1:3000';
let handle: DatabaseHandle;

beforeAll(async () => {
  handle = await openTestEmbedded();
  shared.db = handle.db;
  const auth = createAuth(handle.db, { appUrl: null, host: '127.0.0.1', port: 3000 }, 'a secret that is only used in this test 0123456789');
  guards.auths.set(handle.db, auth);
  await createUser(handle.db, { name: 'Ada', email: 'ada@example.org', role: 'editor', password: PASSWORD });
  await createUser(handle.db, { name: 'Rae', email: 'rae@example.org', role: 'reader', password: PASSWORD });
  await createUser(handle.db, { name: 'Ben', email: 'ben@example.org', role: 'editor', password: PASSWORD });
});
afterAll(() => handle.close());
beforeEach(async () => {
  shared.set.length = 0;
  await handle.db.delete(passwordCounters);
  await handle.db.delete(sessions);
});

interface Answer {
  readonly words: string;
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;
}

async function post(email: string, password: string, address: string, cookie = '', next?: string): Promise<Answer> {
  shared.headers = new Headers({ origin: ORIGIN, 'x-peer-address': address, cookie });
  const form = new FormData();
  form.set('email', email);
  form.set('password', password);
  if (next !== undefined) form.set('next', next);
  const asking: RequestContext = { signal: new AbortController().signal };
  const words = await runWithRequest(asking, () => signInAction(null, form)).then(
    (state) => (state === null || state.ok ? 'ok' : state.error.message),
    (error: Error) => error.message,
  );
  return { words, status: asking.status, retryAfter: asking.headers?.['Retry-After'] };
}
const IN = 'redirected to /admin';
const attack = async (email: string, from = 1) => {
  for (let i = 0; i < 8; i += 1) await post(email, `guess number ${i}`, `192.0.${from}.${i}`);
};

describe('the first page after sign-in', () => {
  it('is the queue for an editor, and the timeline for a reader', async () => {
    for (const next of [undefined, '']) {
      expect(await post('ada@example.org', PASSWORD, '198.51.100.7', '', next)).toMatchObject({ words: IN });
      expect(await post('rae@example.org', PASSWORD, '198.51.100.8', '', next)).toMatchObject({ words: 'redirected to /' });
    }
  });

  it('is the requested page', async () => {
    expect(await post('rae@example.org', PASSWORD, '198.51.100.8', '', '/views')).toMatchObject({ words: 'redirected to /views' });
  });
});

describe('S4: signing in during an attack', () => {
  it('sets a device cookie, with which a known browser can sign in', async () => {
    expect(await post('Ada@example.org', PASSWORD, '198.51.100.7')).toMatchObject({ words: IN });
    const device = shared.set.find(({ name }) => String(name).startsWith('dateline-device-'));
    expect(device).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: false });
    const cookie = `${device?.name}=${device?.value}`;
    await attack('ada@example.org');
    // From an IP address of the attack, and from another one.
    for (const address of ['192.0.1.1', '203.0.113.5']) {
      expect(await post('ada@example.org', PASSWORD, address)).toMatchObject({ status: 429 });
      expect(await post('ada@example.org', PASSWORD, address, cookie)).toMatchObject({ words: IN });
    }
  });

  it('ignores the device cookie of another account', async () => {
    await post('ben@example.org', PASSWORD, '198.51.100.7');
    const device = shared.set.find(({ name }) => String(name).startsWith('dateline-device-'));
    await attack('ada@example.org');
    expect(await post('ada@example.org', PASSWORD, '203.0.113.5', `${device?.name}=${device?.value}`)).toMatchObject({ status: 429 });
  });

  it('returns 401 for a wrong password and 429 with Retry-After for too many attempts', async () => {
    expect(await post('ada@example.org', 'not the password', '198.51.100.7')).toMatchObject({ status: 401, retryAfter: undefined });
    await attack('ada@example.org');
    const refused = await post('ada@example.org', PASSWORD, '203.0.113.5');
    expect(refused.status).toBe(429);
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    expect(refused.words).toMatch(
      /^Too many attempts\. Try again in \d+ seconds?\. Browsers you have signed in with before are not affected\.$/,
    );
  });

  it('S5: rejects unknown accounts with the same messages after the same number of attempts', async () => {
    const answers: Answer[][] = [];
    for (const [i, email] of ['ada@example.org', 'nobody@example.org'].entries()) {
      answers.push([]);
      for (let n = 0; n < 8; n += 1) answers[i]?.push(await post(email, 'not the password', `192.0.${i + 1}.${n}`));
    }
    expect(answers[0]?.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    expect(answers[1]?.map(({ words, status }) => [words.replace(/\d+ seconds?/, 'a while'), status])).toEqual(
      answers[0]?.map(({ words, status }) => [words.replace(/\d+ seconds?/, 'a while'), status]),
    );
  });

  it('S39: logs rejected attempts once per account and address', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    // Starts a new log window, because the window of the earlier tests ends in real time.
    Object.assign(
      runtimePart('refusals', () => ({})),
      { noted: null },
    );
    const warn = vi.spyOn(log(), 'warn').mockImplementation(() => undefined);
    for (let i = 0; i < 9; i += 1) await post('ada@example.org', 'not the password', '198.51.100.99');
    const lines = () => warn.mock.calls.map(([entry]) => entry as unknown as Record<string, unknown>);
    expect(lines().map(({ security }) => security)).toEqual(['session.refused', 'session.throttled']);
    vi.advanceTimersByTime(60_000);
    expect(lines().slice(2)).toMatchObject([
      { security: 'session.refused', user: 'ada@example.org', address: '198.51.100.99', repeated: 4 },
      { security: 'session.throttled', user: 'ada@example.org', address: '198.51.100.99', repeated: 3 },
    ]);
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
});
