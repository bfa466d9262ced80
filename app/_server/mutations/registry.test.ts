/** Finds every action and route in `app/`, and checks that each declares a role and admits exactly the people of that role. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { auditLog } from '@/db/schema/history';
import { sessions, users } from '@/db/schema/people';
import { openTestEmbedded } from '@/db/testing/test-database';
import type { FormAction } from '@/domain/action-state';
import { type Role, roleAtLeast } from '@/domain/people/permissions';
import { changeUser, createUser } from '@/services/people/users';
import { createAuth } from '../session/create-auth';
import { guards } from '../session/guards';
import { createRateLimit } from '../session/rate-limit';
import { signIn } from '../session/session';
import { type Registration, registrationOf } from './registry';

const shared = vi.hoisted(() => ({ headers: new Headers(), db: null as unknown }));
vi.mock('server-only', () => ({}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('next/headers', () => ({ headers: async () => shared.headers, cookies: async () => ({ set: () => undefined }) }));
vi.mock('../context', () => ({ database: async () => shared.db, whyNotReady: async () => null }));

const APP = path.resolve(import.meta.dirname, '../..');
const PASSWORD = 'rust kettle orbit plume';
const ORIGIN = 'http://127.0.0.1:3000';
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const CONFIG = ['dynamic', 'revalidate', 'runtime', 'maxDuration', 'dynamicParams', 'fetchCache', 'generateStaticParams'];

const sources = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(APP, file), 'utf8') }));
const isActionFile = ({ text }: { text: string }) => /^['"]use server['"];/.test(text);
const isRouteFile = ({ file }: { file: string }) => path.basename(file).startsWith('route.');

interface Door {
  readonly file: string;
  readonly name: string;
  readonly handler: unknown;
  readonly registration: Registration | null;
}

async function doorsOf(files: readonly { file: string }[]): Promise<readonly Door[]> {
  const doors: Door[] = [];
  for (const { file } of files) {
    const exported = (await import(/* @vite-ignore */ pathToFileURL(path.join(APP, file)).href)) as Record<string, unknown>;
    for (const [name, handler] of Object.entries(exported)) doors.push({ file, name, handler, registration: registrationOf(handler) });
  }
  return doors;
}

let handle: DatabaseHandle;
let actions: readonly Door[];
let routes: readonly Door[];
const cookies = new Map<string, string>();

beforeAll(async () => {
  handle = await openTestEmbedded();
  const { db } = handle;
  shared.db = db;
  const auth = createAuth(db, { appUrl: null, host: '127.0.0.1', port: 3000 }, 'a secret that is only used in this test 0123456789');
  guards.auths.set(db, auth);
  await createUser(db, { name: 'Root', email: 'root@example.org', role: 'admin', password: PASSWORD });
  for (const who of ['reader', 'analyst', 'editor', 'admin', 'disabled editor', 'demoted editor']) {
    const email = `${who.replace(' ', '.')}@example.org`;
    const role = who.includes('editor') ? 'editor' : (who as Role);
    const id = await createUser(db, { name: who, email, role, password: PASSWORD });
    const { cookie } = await signIn(auth, db, new Headers(), { email, password: PASSWORD });
    cookies.set(who, `${cookie.name}=${encodeURIComponent(cookie.value)}`);
    if (who === 'disabled editor') await changeUser(db, id, { disabled: true });
    if (who === 'demoted editor') await changeUser(db, id, { role: 'reader' });
  }
  actions = await doorsOf(sources.filter(isActionFile));
  routes = await doorsOf(sources.filter(isRouteFile));
}, 120_000);
afterAll(() => handle.close());
beforeEach(() => {
  // These tests send more requests than the rate limit allows.
  guards.rateLimit = createRateLimit(Date.now);
});

async function post(door: Door, who: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
  const cookie = cookies.get(who);
  shared.headers = new Headers({ origin: ORIGIN, ...(cookie ? { cookie } : {}), ...headers });
  for (const [name, value] of Object.entries(headers)) if (value === '') shared.headers.delete(name);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const result = await (door.handler as FormAction<unknown>)(null, form);
  if (result === null) throw new Error('An action answers.');
  const none: Readonly<Record<string, string>> = {};
  return result.ok ? { code: 'ok', fields: none } : { code: result.error.code, fields: result.error.fields };
}

const rowCounts = async () => {
  const { db } = handle;
  return {
    users: (await db.select().from(users)).length,
    audit: (await db.select().from(auditLog)).length,
    sessions: (await db.select().from(sessions)).length,
  };
};

describe('S13: actions and routes declare who may use them', () => {
  it('finds actions and routes', () => {
    expect(actions.length).toBeGreaterThan(5);
    expect(routes.length).toBeGreaterThan(0);
  });
  it('defines every export of a "use server" file with defineAction', () => {
    const open = actions.filter(({ registration }) => registration?.kind !== 'action').map(({ file, name }) => `${file}: ${name}`);
    expect(open).toEqual([]);
  });
  it('defines every route handler with defineRoute', () => {
    const open = routes
      .filter(({ name, registration }) => !CONFIG.includes(name) && !(METHODS.includes(name) && registration?.kind === 'route'))
      .map(({ file, name }) => `${file}: ${name}`);
    expect(open).toEqual([]);
  });
  it('gives every action a distinct name', () => {
    const names = actions.map(({ registration }) => registration?.name);
    expect(new Set(names).size).toBe(names.length);
  });
  it('has "use server" only at the top of action files', () => {
    const inside = sources
      .filter(({ text }) => /^\s*['"]use server['"];?$/m.test(text) && !/^['"]use server['"];/.test(text))
      .map(({ file }) => file);
    expect(inside).toEqual([]);
  });
  it('checks the role in every admin page', () => {
    const pages = sources.filter(({ file }) => file.startsWith(`admin${path.sep}`) && path.basename(file) === 'page.tsx');
    expect(pages.length).toBeGreaterThan(2);
    expect(
      pages
        .filter(({ text }) => !/await (requireRole\('(editor|admin)',|editor(Record|Article|Event)\(\s*params[,)])/.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
  });
});

describe('S14: authorization of every action', () => {
  const WHO = ['anonymous', 'reader', 'analyst', 'editor', 'admin', 'disabled editor', 'demoted editor'] as const;
  it.each(WHO)('rejects or admits as declared: %s', async (who) => {
    const before = await rowCounts();
    for (const door of actions) {
      const needed = door.registration?.role ?? 'public';
      const role = (['reader', 'analyst', 'editor', 'admin'] as const).find((known) => known === who);
      const expected = needed === 'public' || (role && roleAtLeast(role, needed)) ? 'bad-data' : role ? 'forbidden' : 'unauthenticated';
      // The field is unknown to every action, so an admitted person gets bad-data and nothing happens.
      const { code } = await post(door, who, { 'no-such-field': 'x' });
      expect(`${door.registration?.name}: ${code}`).toBe(`${door.registration?.name}: ${expected}`);
    }
    expect(await rowCounts()).toEqual(before);
  });
});

describe('S9, S10: cross-site requests', () => {
  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a hidden origin', { origin: 'null' }],
    ['no origin but a session', { origin: '' }],
    ['another site, by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
    ['a forged forwarded host', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'evil.example' }],
  ])('%s: rejected by every action before anything else', async (_, headers) => {
    const before = await rowCounts();
    for (const door of actions) expect((await post(door, 'admin', { 'no-such-field': 'x' }, headers)).code).toBe('forbidden');
    expect(await rowCounts()).toEqual(before);
  });
});

describe('S16, S28: unknown fields', () => {
  const EXTRA = ['createdBy', 'provenance', 'userId', 'checkedBy', 'isAdmin', 'disabled', 'emailVerified', 'origins', 'requestId'];
  it.each(EXTRA)('are rejected by name: %s', async (field) => {
    for (const door of actions) {
      const { code, fields } = await post(door, 'admin', { [field]: 'admin' });
      expect(code).toBe('bad-data');
      expect(fields[field]).toMatch(/Unknown field/);
    }
  });
  it.each(['__proto__', 'constructor', 'prototype', '__proto__.polluted', 'a.constructor.polluted'])(
    'are rejected without prototype pollution: %s',
    async (field) => {
      for (const door of actions) expect((await post(door, 'admin', { [field]: 'yes' })).code).toBe('bad-data');
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );
});
