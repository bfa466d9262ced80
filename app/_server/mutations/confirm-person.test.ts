/** S8: an action that requires the password asks for it again, even within a session. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { DatabaseHandle } from '@/db/client';
import { cancellation, type RequestContext, runWithRequest } from '@/db/request-context';
import { auditLog } from '@/db/schema/history';
import { passwordCounters, sessions } from '@/db/schema/people';
import { openTestEmbedded } from '@/db/testing/test-database';
import { createUser } from '@/services/people/users';
import { createAuth } from '../session/create-auth';
import { guards } from '../session/guards';
import { createRateLimit } from '../session/rate-limit';
import { signIn } from '../session/session';
import { runAction } from './run-action';

vi.mock('server-only', () => ({}));

const PASSWORD = 'rust kettle orbit plume';
const ORIGIN = 'http://127.0.0.1:3000';
const LONG_AGO = new Date(Date.now() - 11 * 60_000);

const definition = {
  name: 'things.do',
  role: 'editor',
  confirm: true,
  input: z.strictObject({ thing: z.string() }),
  run: async () => ({ data: 'done', audit: { targetType: 'thing', targetId: 1 } }),
} as const;

let handle: DatabaseHandle;
let headers: Headers;
beforeAll(async () => {
  handle = await openTestEmbedded();
  const auth = createAuth(handle.db, { appUrl: null, host: '127.0.0.1', port: 3000 }, 'a secret that is only used in this test 0123456789');
  guards.auths.set(handle.db, auth);
  await createUser(handle.db, { name: 'Ada', email: 'ada@example.org', role: 'editor', password: PASSWORD });
  const { cookie } = await signIn(auth, handle.db, new Headers(), { email: 'ada@example.org', password: PASSWORD });
  headers = new Headers({ origin: ORIGIN, cookie: `${cookie.name}=${encodeURIComponent(cookie.value)}` });
});
afterAll(() => handle.close());
beforeEach(async () => {
  guards.rateLimit = createRateLimit(Date.now);
  await handle.db.delete(passwordCounters);
  await handle.db.update(sessions).set({ confirmedAt: LONG_AGO });
});

async function post(fields: Readonly<Record<string, string>>): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const who: RequestContext = { signal: cancellation().signal };
  const { result } = await runWithRequest(who, () => runAction(definition, handle.db, headers, form));
  return result.ok ? 'ok' : `${who.status} ${result.error.code} ${result.error.field} ${JSON.stringify(result.values)}`;
}
const written = async () => (await handle.db.select().from(auditLog).where(eq(auditLog.action, 'things.do'))).length;

describe('action that requires a recent password', () => {
  it('runs within ten minutes of signing in', async () => {
    await handle.db.update(sessions).set({ confirmedAt: new Date(Date.now() - 9 * 60_000) });
    expect(await post({ thing: 'x' })).toBe('ok');
  });
  it('asks later, keeps the typed values, accepts the password and remembers it', async () => {
    const before = await written();
    expect(await post({ thing: 'x' })).toBe('403 forbidden confirmPassword {"thing":"x"}');
    expect(await post({ thing: 'x', confirmPassword: 'not my password at all' })).toBe('403 forbidden confirmPassword {"thing":"x"}');
    expect(await written()).toBe(before);
    expect(await post({ thing: 'x', confirmPassword: PASSWORD })).toBe('ok');
    expect(await post({ thing: 'x' })).toBe('ok');
    expect(await written()).toBe(before + 2);
  });
  it('rejects invalid input before it checks the password', async () => {
    expect(await post({ thing: 'x', other: 'y', confirmPassword: PASSWORD })).toMatch(/^undefined bad-data other/);
  });
  it('limits password guesses', async () => {
    const answers = [];
    for (let i = 0; i < 7; i += 1) answers.push(await post({ thing: 'x', confirmPassword: `guess number ${i}` }));
    expect(answers.at(-1)).toMatch(/^429 rate-limited/);
    expect(await post({ thing: 'x', confirmPassword: PASSWORD })).toMatch(/^429 rate-limited/);
  });
});
