/** Responses of the export URLs: headers safe from injection, 304, rate limits, and a stream that stops with its reader. */
import { isSQLWrapper } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { openTestEmbedded } from '@/db/testing/test-database';
import { FORMAT_IDS, FORMATS } from '@/domain/export/formats';
import { fillDatabase } from '@/services/testing/fill-database';
import { guards } from '../session/guards';
import { createRateLimit } from '../session/rate-limit';

const shared = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('server-only', () => ({}));
vi.mock('next/server', () => ({ connection: async () => undefined }));
vi.mock('../context', () => ({ database: async () => shared.db }));

const { GET: viewRoute } = await import('../../export/timeline/[format]/route');
const { GET: citeRoute } = await import('../../cite/timeline/[file]/route');
const { GET: eventRoute } = await import('../../export/events/[id]/[format]/route');

const EVENTS = 600;
const dialect = new PgDialect();
let handle: DatabaseHandle;
beforeAll(async () => {
  handle = await openTestEmbedded();
  await fillDatabase(handle.db, EVENTS);
  shared.db = handle.db;
});
afterAll(() => handle.close());
beforeEach(() => {
  guards.rateLimit = createRateLimit(Date.now);
});

const ask = (suffix: string, search = '', init: RequestInit = {}): Promise<Response> =>
  viewRoute(new Request(`http://127.0.0.1:3000/export/timeline/${suffix}${search}`, init), { params: Promise.resolve({ format: suffix }) });
const SMALL = '?from=1950&to=1950';

describe('export URL', { timeout: 60_000 }, () => {
  it.each(FORMAT_IDS)('of %s sends media type, file name, license and event count', async (format) => {
    const { mediaType, suffix, disposition } = FORMATS[format];
    const answer = await ask(suffix, `${SMALL}&actor=land-0`);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': mediaType,
      'content-disposition': `${disposition}; filename="dateline-land-0-from-1950-until-1950.${suffix}"`,
      link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
      etag: expect.stringMatching(/^W\/"[\w-]{27}"$/),
      'last-modified': expect.stringMatching(/GMT$/),
    });
    expect(Number(answer.headers.get('x-event-count'))).toBeGreaterThan(0);
    expect((await answer.text()).length).toBeGreaterThan(100);
  });

  it('reports unknown parameters, and escapes all text in headers', async () => {
    const hostile = '?colour=r%0d%0aSet-Cookie:%20x=1&q=%22%0d%0aX-Evil:1%3b%20filename=%22evil.exe&event=3&page=2&%C3%BC=1';
    const answer = await ask('csv', hostile);
    expect(answer.headers.get('x-dropped-parameters')).toBe('colour%3Dr%0D%0ASet-Cookie%3A%20x%3D1, %C3%BC%3D1');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="dateline-x-evil-1-filename-evil-exe.csv"');
    expect([answer.headers.get('x-evil'), answer.headers.get('set-cookie')]).toEqual([null, null]);
  });

  it('reports unknown actors, themes and sources, and matches no events with them', async () => {
    const answer = await ask('csv', `${SMALL}&theme=sanctions&not-actor=nobody&source=none`);
    expect(answer.headers.get('x-dropped-parameters')).toBe('not-actor%3Dnobody, theme%3Dsanctions, source%3Dnone');
    expect(answer.headers.get('x-event-count')).toBe('0');
    expect((await ask('csv', `${SMALL}&role=target&q=actor:%20x`)).headers.get('x-dropped-parameters')).toBe('role%3Dtarget, actor%3D');
    expect((await ask('csv', `${SMALL}&actor=land-0&place=nowhere`)).headers.get('x-dropped-parameters')).toBeNull();
  });

  it('reports at most ten parameters, and drops a split surrogate pair', async () => {
    const many = Array.from({ length: 500 }, (_, index) => `x${index}=${'y'.repeat(76)}😀`).join('&');
    const answer = await ask('csv', `${SMALL}&x=${'y'.repeat(79)}😀&${many}`);
    const named = answer.headers.get('x-dropped-parameters')?.split(', ') ?? [];
    expect([answer.status, named.length, named[0]]).toEqual([200, 10, `x%3D${'y'.repeat(79)}`]);
  });

  it('returns 304 for the same filters and format until something is written', async () => {
    const etag = (await ask('json', SMALL)).headers.get('etag') ?? '';
    const again = await ask('json', SMALL, { headers: { 'if-none-match': `"other", ${etag}` } });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    expect((await ask('csv', SMALL, { headers: { 'if-none-match': etag } })).status).toBe(200);
    expect((await ask('json', '?from=1951&to=1951', { headers: { 'if-none-match': etag } })).status).toBe(200);
    await handle.db.execute('update sources set name = name');
    expect((await ask('json', SMALL, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('limits large exports to five per minute and small ones to sixty', async () => {
    const heavy: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      const answer = await ask('csv');
      heavy.push(answer.status);
      await answer.body?.cancel();
    }
    expect(heavy).toEqual([200, 200, 200, 200, 200, 429, 429]);
    const last = await ask('csv');
    expect([last.headers.get('access-control-allow-origin'), last.headers.get('access-control-allow-credentials')]).toEqual(['*', null]);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    const light = await Promise.all(Array.from({ length: 60 - 8 }, async () => (await ask('csv', SMALL)).status));
    expect(new Set(light)).toEqual(new Set([200]));
    expect((await ask('csv', SMALL)).status).toBe(429);
  });

  it('counts events before listing them, for every export route', async () => {
    for (let turn = 0; turn < 5; turn += 1) await (await ask('csv')).body?.cancel();
    const listed = vi.spyOn(handle.db, 'execute');
    const statements = async (asking: () => Promise<Response>) => {
      listed.mockClear();
      const { status } = await asking();
      return [
        status,
        listed.mock.calls.some(
          ([statement]) => isSQLWrapper(statement) && dialect.sqlToQuery(statement.getSQL()).sql.includes('array_agg'),
        ),
      ];
    };
    const cite = () => citeRoute(new Request('http://127.0.0.1:3000/cite/timeline/bib'), { params: Promise.resolve({ file: 'bib' }) });
    expect(await statements(() => ask('json'))).toEqual([429, false]);
    expect(await statements(cite)).toEqual([429, false]);
    expect(await statements(() => ask('atom', '?preview=1'))).toEqual([429, false]);
    expect(await statements(() => ask('csv', '?preview=1'))).toEqual([200, false]);
    expect(await statements(() => ask('csv', SMALL))).toEqual([200, true]);
    listed.mockRestore();
  });

  it('previews the first two events of the full export', async () => {
    for (const format of ['json', 'atom'] as const) {
      const [whole, preview] = [await (await ask(format)).text(), await (await ask(format, '?preview=1')).text()];
      const idsIn = (text: string) => [...text.matchAll(/events\/(\d+)/g)].map(([, id]) => id);
      expect(new Set(idsIn(preview)).size).toBe(2);
      expect([...new Set(idsIn(whole))].slice(0, 2)).toEqual([...new Set(idsIn(preview))]);
    }
  });

  it('reads from the database only as fast as the client, and stops on cancel', async () => {
    const answer = await ask('json');
    const reader = answer.body?.getReader();
    await reader?.read();
    await reader?.read();
    const executed = vi.spyOn(handle.db, 'select');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await reader?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 100));
    // At most one batch is read ahead.
    expect(executed.mock.calls.length).toBeLessThan(12);
    executed.mockRestore();
  });

  it('sends no body for HEAD', async () => {
    const answer = await ask('json', '', { method: 'HEAD' });
    expect([answer.status, answer.body, answer.headers.get('x-event-count')]).toEqual([200, null, String(EVENTS)]);
  });

  it.each(['exe', 'CSV', '', 'json.json', '__proto__', 'timelinejs'])('returns 404 for the format %j', async (suffix) => {
    expect((await ask(suffix)).status).toBe(404);
  });
});

describe('export URL of one event', { timeout: 60_000 }, () => {
  const one = (id: string, format = 'json') =>
    eventRoute(new Request(`http://127.0.0.1:3000/export/events/${id}/${format}`), { params: Promise.resolve({ id, format }) });

  it('contains only that event', async () => {
    const { events } = (await (await one('5')).json()) as { events: { id: number }[] };
    expect(events.map(({ id }) => id)).toEqual([5]);
  });
  it.each(['0', '-1', '999999', '1e3', '5 or 1=1', '99999999999'])('returns 404 for the ID %s', async (id) => {
    expect((await one(id)).status).toBe(404);
  });
});
