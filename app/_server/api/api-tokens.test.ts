/** API token checks for every operation. Each submitted article is stored once, with its audit row. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { articles, sources } from '@/db/schema/articles';
import { events } from '@/db/schema/events';
import { auditLog } from '@/db/schema/history';
import { openTestEmbedded } from '@/db/testing/test-database';
import { openApi } from '@/domain/api/open-api';
import { OPERATION_IDS, OPERATIONS, type Operation } from '@/domain/api/operations';
import { type ApiIngestReport, WRITE_OPERATION_IDS, WRITE_OPERATIONS, type WriteOperationId } from '@/domain/api/write-operations';
import { TOKEN_SCOPES, type TokenScope } from '@/domain/people/api-tokens';
import { createApiToken, revokeApiToken } from '@/services/people/api-tokens';
import { changeUser, insertUser } from '@/services/people/users';
import { seedVocabulary } from '@/services/vocabulary/seed-vocabulary';
import { guards } from '../session/guards';
import { createRateLimit } from '../session/rate-limit';

const shared = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('server-only', () => ({}));
vi.mock('../context', () => ({ database: async () => shared.db }));

const { GET, POST } = await import('../../api/v1/[[...path]]/route');

const ORIGIN = 'http://127.0.0.1:3000';
const TEXT = 'China met Japan in Tokyo on 5 January 2024. India sanctioned Brazil on 3 February 2024.';
const ARTICLE = { text: TEXT, title: 'Two things', source: 'Example Paper', published: '2024-03-01' };

let handle: DatabaseHandle;
let editor: string;
const tokens = new Map<string, string>();

const newToken = async (userId: string, scopes: readonly TokenScope[]) =>
  createApiToken(handle.db, { userId, name: 'Test', scopes, days: 30 });

beforeAll(async () => {
  handle = await openTestEmbedded();
  const { db } = handle;
  shared.db = db;
  await seedVocabulary(db, VOCABULARY, THEMES);
  const person = (name: string, role: 'editor' | 'admin') => insertUser(db, { name, email: `${name}@example.org`, role }, null);
  const admin = await person('root', 'admin');
  editor = await person('ada', 'editor');
  const gone = await person('ben', 'editor');
  const demoted = await person('cyd', 'editor');
  tokens.set('a token of an editor', (await newToken(editor, TOKEN_SCOPES)).token);
  tokens.set('a token of an administrator', (await newToken(admin, TOKEN_SCOPES)).token);
  tokens.set('a token without scopes', (await newToken(editor, [])).token);
  const revoked = await newToken(editor, TOKEN_SCOPES);
  tokens.set('a revoked token', revoked.token);
  await revokeApiToken(db, { id: revoked.id, userId: editor });
  tokens.set('a token of a person who is shut out', (await newToken(gone, TOKEN_SCOPES)).token);
  await changeUser(db, gone, { disabled: true });
  tokens.set('a token of a former editor', (await newToken(demoted, TOKEN_SCOPES)).token);
  await changeUser(db, demoted, { role: 'analyst' });
  tokens.set('a token that was never made', `dateline_${'A'.repeat(43)}`);
});
afterAll(() => handle.close());
beforeEach(() => {
  guards.rateLimit = createRateLimit(Date.now);
});

const bearer = (token: string | undefined): Record<string, string> => (token === undefined ? {} : { authorization: `Bearer ${token}` });

const send = (body: unknown, headers: Record<string, string> = bearer(tokens.get('a token of an editor'))) =>
  POST(
    new Request(`${ORIGIN}/api/v1/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
    { params: Promise.resolve({}) },
  );
/** A body of the type that the operation takes, with a field that it does not know. */
const sendTo = (id: WriteOperationId, headers: Record<string, string>) => {
  const { path, takes } = WRITE_OPERATIONS[id];
  if (takes === 'application/json') return send({ 'no-such-field': 1 }, headers);
  const body = new FormData();
  body.set('no-such-field', '1');
  return POST(new Request(`${ORIGIN}${path}`, { method: 'POST', headers, body }), { params: Promise.resolve({}) });
};
const read = (path: string, headers: Record<string, string>) =>
  GET(new Request(`${ORIGIN}${path}`, { headers }), { params: Promise.resolve({}) });

const rowCounts = async () => ({
  articles: (await handle.db.select().from(articles)).length,
  audit: (await handle.db.select().from(auditLog)).length,
});

describe('authorization', () => {
  const asked = [
    ...OPERATION_IDS.filter((id) => 'scope' in OPERATIONS[id]).map((id) => ({ id, scope: (OPERATIONS[id] as Operation).scope })),
    ...WRITE_OPERATION_IDS.map((id) => ({ id, scope: WRITE_OPERATIONS[id].scope })),
  ];
  const WHO = [
    ['no token', 401],
    ['a token that was never made', 401],
    ['a revoked token', 401],
    ['a token of a person who is shut out', 401],
    ['a token without scopes', 403],
    ['a token of a former editor', 403],
    // These tokens are accepted, but the unknown parameter is rejected before anything happens.
    ['a token of an editor', 400],
    ['a token of an administrator', 400],
  ] as const;

  it('covers every operation with a scope and every write operation', () => {
    expect(asked.map(({ id }) => id)).toEqual(['listDrafts', 'createArticle', 'uploadFile']);
    expect(asked.every(({ scope }) => scope !== undefined)).toBe(true);
  });

  it.each(asked.flatMap(({ id, scope }) => WHO.map(([who, status]) => ({ id, scope, who, status }))))(
    '$id with $who: $status',
    async ({ id, who, status }) => {
      const before = await rowCounts();
      const headers = bearer(tokens.get(who));
      const write = WRITE_OPERATION_IDS.find((one) => one === id);
      // The draft list checks the token before the cursor.
      const answer = write ? await sendTo(write, headers) : await read(`${OPERATIONS.listDrafts.path}?cursor=x`, headers);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      if (status === 401) expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(await rowCounts()).toEqual(before);
    },
  );

  it('requires a separate scope for each operation', async () => {
    const { token } = await newToken(editor, ['read-drafts']);
    expect((await send(ARTICLE, bearer(token))).status).toBe(403);
    expect((await read('/api/v1/drafts', bearer(token))).status).toBe(200);
    const other = await newToken(editor, ['ingest-articles']);
    expect((await read('/api/v1/drafts', bearer(other.token))).status).toBe(403);
    const publishing = await send({ ...ARTICLE, publish: true }, bearer(other.token));
    expect([publishing.status, ((await publishing.json()) as { field: string }).field]).toEqual([403, 'publish']);
  });

  it('rejects session cookies and limits guessing of tokens', async () => {
    expect((await send(ARTICLE, { cookie: 'dateline-session=x', origin: ORIGIN })).status).toBe(401);
    const answers = [];
    for (let i = 0; i < 22; i += 1) answers.push((await send(ARTICLE, bearer(`dateline_${String(i).padStart(43, 'x')}`))).status);
    expect([answers[0], answers.at(-1)]).toEqual([401, 429]);
  });

  it('S10: rejects a request from another site even with a valid token', async () => {
    const headers = { ...bearer(tokens.get('a token of an editor')), origin: 'https://evil.example' };
    expect((await send(ARTICLE, headers)).status).toBe(403);
  });
});

describe('submitted article', () => {
  it('is held for review, audited with its token and stored once', async () => {
    const first = await send(ARTICLE);
    const report = (await first.json()) as ApiIngestReport;
    expect(first.status).toBe(201);
    expect(report).toMatchObject({ created: true, state: 'draft', events: { created: 2, joined: 0 } });
    expect(first.headers.get('location')).toBe(`${ORIGIN}/admin/articles/${report.article}`);
    expect(first.headers.get('cache-control')).toBe('private, no-store');
    expect(first.headers.get('ratelimit-policy')).toMatch(/^"token"/);
    const rows = await handle.db.select().from(auditLog).where(eq(auditLog.action, 'articles.ingest'));
    expect(rows).toMatchObject([{ userId: editor, targetId: String(report.article), after: { token: expect.any(Number) } }]);

    const again = await send({ ...ARTICLE, title: 'Another title' });
    expect([again.status, ((await again.json()) as ApiIngestReport).created]).toEqual([200, false]);
    expect(await rowCounts()).toMatchObject({ articles: 1 });
  });

  it('appears in the draft list, but not among public events', async () => {
    const answer = await read('/api/v1/drafts?limit=1', bearer(tokens.get('a token of an editor')));
    const page = (await answer.json()) as {
      items: { title: string; quote: string; url: string }[];
      total: number;
      links: { next: string };
    };
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('etag')).toBeNull();
    expect(page).toMatchObject({ total: 2, items: [{ quote: expect.stringContaining('China met Japan in Tokyo') }] });
    const next = await read(page.links.next.slice(ORIGIN.length), bearer(tokens.get('a token of an editor')));
    expect(((await next.json()) as typeof page).items[0]?.quote).toContain('India');
    expect((await (await read('/api/v1/events', {})).json()) as { total: number }).toMatchObject({ total: 0 });
  });

  it('is published immediately only if its token may publish', async () => {
    const sent = await send({ text: 'Peru met Chile on 5 May 2024.', source: 'Example Paper', published: '2024-05-06', publish: true });
    expect([sent.status, await sent.json()]).toMatchObject([201, { state: 'published' }]);
    await handle.db.insert(sources).values({ name: 'Trusted Paper', publishUnchecked: true });
    const { token } = await newToken(editor, ['ingest-articles']);
    const trusted = await send({ text: 'Peru met Chad on 7 May 2024.', source: 'Trusted Paper', published: '2024-05-08' }, bearer(token));
    expect(await trusted.json()).toMatchObject({ state: 'draft', created: true });
    expect(await handle.db.select().from(events).where(eq(events.state, 'published'))).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{"text":', undefined],
    ['no object', '[]', undefined],
    ['bytes that are no text', '\ud800', 'text'],
    ['a text that is none', { text: 7 }, 'text'],
    ['an empty text', { text: ' ', published: '2024-01-01' }, 'text'],
    ['no day', { text: 'China met Japan.' }, 'published'],
    ['a day that is none', { text: 'China met Japan.', published: '2001-02-30' }, 'published'],
    ['an address that is none', { text: 'China met Japan.', published: '2024-01-01', url: 'javascript:alert(1)' }, 'url'],
    ['a field nobody asked for', { ...ARTICLE, createdBy: 'root' }, 'createdBy'],
    ['a key of the language', '{"text":"x","__proto__":{"publish":true}}', '__proto__'],
  ])('%s: returns 400, names the field and stores nothing', async (_, body, field) => {
    const before = await rowCounts();
    const answer = await send(body === '\ud800' ? { text: 'China \ud800 met', published: '2024-01-01' } : body);
    expect([answer.status, ((await answer.json()) as { field?: string }).field]).toEqual([400, field]);
    expect(await rowCounts()).toEqual(before);
  });

  it('S11, S34: rejects other content types and oversized bodies', async () => {
    expect((await send(ARTICLE, { ...bearer(tokens.get('a token of an editor')), 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send({ ...ARTICLE, text: 'x'.repeat(600_000) })).status).toBe(413);
    expect((await send({ ...ARTICLE, text: 'x'.repeat(5_000_000) })).status).toBe(413);
  });

  it('is rate-limited per token', async () => {
    const statuses = [];
    for (let i = 0; i < 60; i += 1) statuses.push((await send({})).status);
    const { status, headers } = await send({});
    expect([statuses[59], status]).toEqual([400, 429]);
    expect(headers.get('ratelimit-policy')).toBe('"token";q=60;w=60');
    expect(headers.get('ratelimit')).toBe(`"token";r=0;t=${headers.get('retry-after')}`);
  });

  it('gets the documented responses', async () => {
    const { post } = openApi(ORIGIN).paths['/api/v1/articles'] ?? {};
    expect(post?.security).toEqual([{ token: ['ingest-articles'] }]);
    expect(Object.keys(post?.responses ?? {})).toEqual(['200', '201', '400', '401', '403', '413', '415', '429']);
    const answer = await send(post?.requestBody?.content['application/json']?.example);
    expect([answer.status, await answer.json()]).toMatchObject([201, { created: true }]);
  });
});
