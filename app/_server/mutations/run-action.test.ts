/** A double click runs once, even if scripts load between the two clicks. A numbered form is saved only once. */
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { DatabaseHandle } from '@/db/client';
import { cancellation, type RequestContext, runWithRequest } from '@/db/request-context';
import { runtimePart } from '@/db/runtime';
import { auditLog } from '@/db/schema/history';
import { sentForms } from '@/db/schema/sent-forms';
import { openTestEmbedded } from '@/db/testing/test-database';
import { DatelineError } from '@/domain/errors';
import { log } from '@/services/log';
import { createOnce } from '../idempotency';
import { createAuth } from '../session/create-auth';
import { guards } from '../session/guards';
import { type ActionContext, runAction } from './run-action';

vi.mock('server-only', () => ({}));

let handle: DatabaseHandle;
beforeAll(async () => {
  handle = await openTestEmbedded();
  const auth = createAuth(handle.db, { appUrl: null, host: '127.0.0.1', port: 3000 }, 'a secret that is only used in this test 0123456789');
  guards.auths.set(handle.db, auth);
});
afterAll(() => handle.close());

let times = 0;
const ORIGIN = { origin: 'http://127.0.0.1:3000' };
beforeEach(() => {
  times = 0;
  guards.once = createOnce();
});

const PLAIN = { 'content-type': 'multipart/form-data; boundary=x' };
const SCRIPTED = { ...PLAIN, 'next-action': '40' };

async function click(name: string, how: Readonly<Record<string, string>>, thing = 'x', max = 50): Promise<unknown> {
  const run = async () => {
    times += 1;
    const data = times;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { data, audit: null };
  };
  const definition = { name, role: 'public', rate: { max, seconds: 60 }, input: z.strictObject({ thing: z.string() }), run } as const;
  const form = new FormData();
  form.append('thing', thing);
  const { result } = await runAction(definition, handle.db, new Headers({ ...ORIGIN, ...how }), form);
  return result.ok ? result.data : result.error.code;
}

it('joins a scripted click to the same plain one before it', async () => {
  const first = click('things.join', PLAIN);
  await vi.waitUntil(() => times === 1);
  expect(await Promise.all([first, click('things.join', SCRIPTED)])).toEqual([1, 1]);
  expect(await click('things.join', SCRIPTED)).toBe(1);
  expect(await click('things.join', SCRIPTED, 'other')).toBe(2);
});

it('runs two scripted clicks separately, because scripts disable the form in between', async () => {
  expect([await click('things.two', SCRIPTED), await click('things.two', SCRIPTED)]).toEqual([1, 2]);
});

it('ignores other actions in between, and never joins sign-ins', async () => {
  for (const name of ['things.a', 'things.b', 'things.a']) await click(name, PLAIN);
  expect(times).toBe(2);
  for (const _ of [1, 2]) await click('session.sign-in', PLAIN);
  expect(times).toBe(4);
});

it('counts every click against the rate limit, even joined ones', async () => {
  expect(await Promise.all([1, 2, 3].map(() => click('things.count', PLAIN, 'x', 2)))).toEqual([1, 1, 'rate-limited']);
});

it('returns 503 with Retry-After while the database is unavailable, and keeps the values', async () => {
  const refused = (code: string) => new Error('Failed query: commit', { cause: Object.assign(new Error('said the database'), { code }) });
  const send = async (error: Error) => {
    const run = () => Promise.reject(error);
    const definition = { name: 'things.refuse', role: 'public', input: z.strictObject({ thing: z.string() }), run } as const;
    const form = new FormData();
    form.append('thing', 'x');
    const who: RequestContext = { signal: cancellation().signal };
    const { result } = await runWithRequest(who, () => runAction(definition, handle.db, new Headers(ORIGIN), form));
    return { ...who, result };
  };
  expect(await send(refused('53300'))).toMatchObject({ status: 503, headers: { 'Retry-After': '5' }, result: { values: { thing: 'x' } } });
  expect((await send(refused('42P01'))).status).toBeUndefined();
  expect((await send(new DatelineError('unavailable', 'The site does not answer.'))).status).toBeUndefined();
});

describe('numbered form', () => {
  const NUMBER = 'a1b2c3d4-0000-4000-8000-';
  let last = 0;
  const newNumber = () => `${NUMBER}${String(++last).padStart(12, '0')}`;

  /** Sends the form like a script does, so that it is not joined to an earlier one. Returns the redirect or the error message. */
  async function send(
    number: string | null,
    thing: string,
    how: Partial<{ ownTransaction: boolean; fails: boolean; name: string; intent: string }> = {},
  ) {
    const { fails = false, name = 'things.enter', ownTransaction, intent = 'draft' } = how;
    const run = async ({ db, noteEntry }: ActionContext<'public'>) => {
      const redirectTo = await db.transaction(async (tx) => {
        await tx.insert(auditLog).values({ action: name, targetId: thing });
        if (fails) throw new DatelineError('unavailable', 'Not now.');
        times += 1;
        const path = `/things/${times}?done=made&undo=1-1#it`;
        if (ownTransaction) await noteEntry(tx, path);
        return path;
      });
      return { data: null, redirectTo, audit: null };
    };
    const rate = { max: 500, seconds: 60 };
    const definition = {
      name,
      role: 'public',
      rate,
      numbered: true,
      ownTransaction,
      input: z.strictObject({ thing: z.string(), intent: z.string() }),
      run,
    } as const;
    const form = new FormData();
    form.append('thing', thing);
    form.append('intent', intent);
    if (number !== null) form.append('form', number);
    const { result, redirectTo } = await runAction(definition, handle.db, new Headers({ ...ORIGIN, ...SCRIPTED }), form);
    return redirectTo ?? (result.ok ? '' : result.error.message);
  }

  it.each([[false], [true]])('is saved once and redirects there when sent again (own transaction: %s)', async (ownTransaction) => {
    const number = newNumber();
    expect(await send(number, 'x', { ownTransaction })).toBe('/things/1?done=made&undo=1-1#it');
    expect(await send(number, 'x', { ownTransaction })).toBe('/things/1?done=already#it');
    expect(times).toBe(1);
  });

  it('is saved again with other values or another number, or without a number', async () => {
    const number = newNumber();
    await send(number, 'x');
    await send(number, 'y');
    await send(newNumber(), 'x');
    for (const _ of [1, 2]) await send(null, 'x');
    expect(times).toBe(5);
  });

  it('is saved once when another of its buttons is used', async () => {
    const number = newNumber();
    await send(number, 'x');
    expect(await send(number, 'x', { intent: 'publish' })).toBe('/things/1?done=already#it');
  });

  it('is saved separately for another action', async () => {
    const number = newNumber();
    await send(number, 'x');
    await send(number, 'x', { name: 'things.enter-elsewhere' });
    expect(times).toBe(2);
  });

  it('can be sent again after a failure', async () => {
    const number = newNumber();
    expect(await send(number, 'failing', { fails: true })).toBe('Not now.');
    expect(await send(number, 'failing')).toContain('/things/1?done=made');
  });

  it.each([[false], [true]])('is saved once when sent several times at once (own transaction: %s)', async (ownTransaction) => {
    const number = newNumber();
    const thing = `at once ${ownTransaction}`;
    const ways = await Promise.all([1, 2, 3].map(() => send(number, thing, { ownTransaction })));
    expect(ways.filter((way) => way.includes('done=made'))).toHaveLength(1);
    expect(ways.filter((way) => way.includes('done=already'))).toHaveLength(2);
    expect(await handle.db.$count(auditLog, eq(auditLog.targetId, thing))).toBe(1);
  });

  it('is forgotten after a month', async () => {
    const number = newNumber();
    await send(number, 'x');
    await handle.db.update(sentForms).set({ at: sql`now() - interval '31 days'` });
    await send(newNumber(), 'y');
    expect(await send(number, 'x')).toContain('done=made');
  });
});

describe('S39: logging of rejected requests', () => {
  const logged = () => {
    Object.assign(
      runtimePart('refusals', () => ({})),
      { noted: null },
    );
    const warn = vi.spyOn(log(), 'warn').mockImplementation(() => undefined);
    return () => warn.mock.calls.map(([entry]) => entry as unknown as Record<string, unknown>);
  };
  const definition = (role: 'public' | 'editor', rate = { max: 1000, seconds: 60 }) =>
    ({ name: 'things.refused', role, rate, input: z.strictObject({}), run: async () => ({ data: null, audit: null }) }) as const;
  const from = (address: string, origin = 'http://127.0.0.1:3000') => new Headers({ origin, 'x-peer-address': address });
  afterEach(() => void vi.restoreAllMocks());

  it.each([
    ['origin.refused', 'editor', 'https://evil.example'],
    ['role.refused', 'editor', 'http://127.0.0.1:3000'],
  ] as const)('writes one %s line per IP address', async (event, role, origin) => {
    const lines = logged();
    for (let i = 0; i < 5; i += 1) await runAction(definition(role), handle.db, from('192.0.2.1', origin), new FormData());
    await runAction(definition(role), handle.db, from('192.0.2.2', origin), new FormData());
    expect(lines()).toMatchObject([
      { security: event, address: '192.0.2.1', route: 'things.refused', origin },
      { security: event, address: '192.0.2.2', route: 'things.refused', origin },
    ]);
  });

  it('writes a line when a rate limit is exceeded', async () => {
    const lines = logged();
    for (let i = 0; i < 5; i += 1)
      await runAction(definition('public', { max: 1, seconds: 60 }), handle.db, from('192.0.2.3'), new FormData());
    expect(lines()).toMatchObject([{ security: 'rate.refused', address: '192.0.2.3', route: 'things.refused' }]);
  });
});
