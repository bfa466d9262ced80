/** A double click is done once, also where scripts have loaded between its two clicks. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { DatabaseHandle } from '@/db/client';
import { openTestEmbedded } from '@/db/test-database';
import { createOnce } from '../once';
import { createAuth } from '../session/create-auth';
import { guards } from '../session/guards';
import { runAction } from './run-action';

vi.mock('server-only', () => ({}));

let handle: DatabaseHandle;
beforeAll(async () => {
  handle = await openTestEmbedded();
  const auth = createAuth(handle.db, { appUrl: null, host: '127.0.0.1', port: 3000 }, 'a secret that is only used in this test 0123456789');
  guards().auths.set(handle.db, auth);
});
afterAll(() => handle.close());

let times = 0;
beforeEach(() => {
  times = 0;
  const slots = globalThis as unknown as Record<symbol, unknown>;
  slots[Symbol.for('dateline.guards')] = { ...guards(), once: createOnce() };
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
  const { result } = await runAction(definition, handle.db, new Headers({ origin: 'http://127.0.0.1:3000', ...how }), form);
  return result.ok ? result.data : result.error.code;
}

it('a click that scripts send joins the plain one before it, under way or a moment ago', async () => {
  const first = click('things.join', PLAIN);
  await vi.waitUntil(() => times === 1);
  expect(await Promise.all([first, click('things.join', SCRIPTED)])).toEqual([1, 1]);
  expect(await click('things.join', SCRIPTED)).toBe(1);
  expect(await click('things.join', SCRIPTED, 'other')).toBe(2);
});

it('two clicks that scripts send are two, as a form is off meanwhile', async () => {
  expect([await click('things.two', SCRIPTED), await click('things.two', SCRIPTED)]).toEqual([1, 2]);
});

it('other actions from the same address are nothing in between, and signing in is never joined', async () => {
  for (const name of ['things.a', 'things.b', 'things.a']) await click(name, PLAIN);
  expect(times).toBe(2);
  for (const _ of [1, 2]) await click('session.sign-in', PLAIN);
  expect(times).toBe(4);
});

it('every click counts, also one that is joined', async () => {
  expect(await Promise.all([1, 2, 3].map(() => click('things.count', PLAIN, 'x', 2)))).toEqual([1, 1, 'rate-limited']);
});
