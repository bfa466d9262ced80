/**
 * Sends every bad URL to every route found in `app/`. None may cause a server error, and each gets a response in time. Only `npm run drill`
 * sends every parameter with every value to every route.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { openTestEmbedded } from '@/db/testing/test-database';
import { OPERATION_IDS, OPERATIONS } from '@/domain/api/operations';
import { createUser } from '@/services/people/users';
import { BAD_PARAMETERS, BAD_QUERIES, BAD_SEGMENTS } from '@/services/testing/bad/bad-addresses';
import { fillDatabase } from '@/services/testing/fill-database';
import { createAuth } from './create-auth';
import { guards } from './guards';
import { signIn } from './session';

const shared = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('server-only', () => ({}));
vi.mock('next/server', () => ({ connection: async () => undefined }));
vi.mock('../context', () => ({ database: async () => shared.db, whyNotReady: async () => null }));

const APP = path.resolve(import.meta.dirname, '../..');
const ORIGIN = 'http://127.0.0.1:3000';
const LIMIT_MS = 5_000;
/** the short form tries every fourth parameter, from a different start in each route */
const SHARE = process.env.DRILL === '1' ? 1 : 4;
const API = 'api/v1/[[...path]]';
const PASSWORD = 'rust kettle orbit plume';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const routes = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'route.ts')
  .map((file) => path.dirname(file).split(path.sep).join('/'))
  .sort();

/** Required queries of routes. */
const OWN_QUERY: Readonly<Record<string, string>> = {
  'api/timeline/tile': 'tile=2.6',
  'api/timeline/lanes': 'tile=2.6&lanes=actor&lane=land-0',
  'api/timeline/members': 'days=2024-01-01..2024-12-31',
  'api/timeline/facet': 'facet=actor',
  'api/oembed': `url=${encodeURIComponent(`${ORIGIN}/`)}`,
};
const SOUND = { id: '1', format: 'json', file: 'bib' } as const;

/** Fills in the parameters of a route. Both `{id}` and `[id]` are parameters. */
const filled = (route: string, value: (name: string) => string): string =>
  `/${route}`.replace(/[[{](\w+)[\]}]/g, (_, name: string) => value(name));
const pathsOf = (route: string): readonly string[] => (route === API ? OPERATION_IDS.map((id) => OPERATIONS[id].path.slice(1)) : [route]);
const sound = (name: string): string => (name in SOUND ? SOUND[name as keyof typeof SOUND] : 'land-0');

const parametersOf = (route: string) => BAD_PARAMETERS.filter((_, at) => (at + routes.indexOf(route)) % SHARE === 0);

let handle: DatabaseHandle;
let cookie = '';
const handlers = new Map<string, Handler>();

beforeAll(async () => {
  handle = await openTestEmbedded();
  shared.db = handle.db;
  await fillDatabase(handle.db, 60);
  const auth = createAuth(handle.db, { appUrl: null, host: '127.0.0.1', port: 3000 }, 'a secret that is only used in this test 0123456789');
  // These tests send more requests than the rate limit allows.
  guards.rateLimit = { count: () => ({ left: 1, seconds: 1 }) };
  guards.auths.set(handle.db, auth);
  await createUser(handle.db, { name: 'Root', email: 'root@example.org', role: 'admin', password: PASSWORD });
  const session = await signIn(auth, handle.db, new Headers(), { email: 'root@example.org', password: PASSWORD });
  cookie = `${session.cookie.name}=${encodeURIComponent(session.cookie.value)}`;
  for (const route of routes) {
    const exported = (await import(/* @vite-ignore */ pathToFileURL(path.join(APP, route, 'route.ts')).href)) as { GET?: Handler };
    if (exported.GET) handlers.set(route, exported.GET);
  }
}, 120_000);
afterAll(() => handle.close());

/** Requests a route and reads the whole response. Returns the problems of the response. A clear rejection is not a problem. */
async function wrongWith(route: string, address: string, params: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const start = performance.now();
  const request = new Request(`${ORIGIN}${address}`, { headers: { cookie } });
  const name = address.length > 200 ? `${address.slice(0, 200)}… (${address.length})` : address;
  const response = await handlers.get(route)?.(request, { params: Promise.resolve({ ...params }) });
  if (!response) return [`${name}: no answer`];
  const text = await response.text();
  const wrong = [
    // 501 answers an unsupported oEmbed format.
    response.status >= 500 && response.status !== 501 ? `${name}: ${response.status} ${text.slice(0, 200)}` : '',
    response.headers.has('set-cookie') ? `${name}: sets a cookie` : '',
    /evil/.test(response.headers.get('location') ?? '') ? `${name}: leads away` : '',
    performance.now() - start > LIMIT_MS ? `${name}: takes ${performance.now() - start} ms` : '',
  ];
  if (response.status === 400 && response.headers.get('content-type')?.includes('json')) {
    const body = JSON.parse(text) as { field?: unknown; error?: { field?: unknown; code?: unknown } };
    if (typeof (body.error ?? body).field !== 'string') wrong.push(`${name}: 400 without a field: ${text.slice(0, 200)}`);
  }
  return wrong.filter(Boolean);
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

describe.each(routes)('%s', (route) => {
  it('has a GET handler', () => {
    expect(handlers.has(route)).toBe(true);
  });

  it('handles invalid path segments', async () => {
    const wrong: string[] = [];
    for (const one of pathsOf(route)) {
      const names = [...one.matchAll(/[[{](\w+)[\]}]/g)].map(([, name]) => name ?? '');
      for (const bad of names) {
        for (const segment of BAD_SEGMENTS) {
          const value = (name: string): string => (name === bad ? segment : sound(name));
          const address = `${filled(one, value)}?${OWN_QUERY[route] ?? ''}`;
          // A route receives the decoded segment, or the raw one if decoding fails.
          for (const read of new Set([decoded, (text: string) => text].map((how) => how(segment))))
            wrong.push(
              ...(await wrongWith(route, address, Object.fromEntries(names.map((name) => [name, name === bad ? read : sound(name)])))),
            );
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('handles every bad query', async () => {
    const wrong: string[] = [];
    for (const one of pathsOf(route)) {
      const params = Object.fromEntries([...one.matchAll(/[[{](\w+)[\]}]/g)].map(([, name]) => [name ?? '', sound(name ?? '')]));
      for (const query of [...BAD_QUERIES.map((bad) => bad.query), ...(one === route ? parametersOf(route) : [])]) {
        const own = OWN_QUERY[route];
        for (const whole of own === undefined ? [query] : [query, `${own}&${query}`])
          wrong.push(...(await wrongWith(route, `${filled(one, sound)}?${whole}`, params)));
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);
});
