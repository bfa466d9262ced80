/** Checks the API against its OpenAPI document: every response, good or bad, matches the document on both databases. */
import Ajv2020 from 'ajv/dist/2020';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articles, sources } from '@/db/schema/articles';
import { events } from '@/db/schema/events';
import { testDatabases } from '@/db/testing/test-database';
import type { ApiArticleRecord } from '@/domain/api/article-schema';
import type { ApiEvent } from '@/domain/api/event-schema';
import type { ApiAnnotation, ApiMentionRecord } from '@/domain/api/mention-schema';
import { type OpenApi, openApi } from '@/domain/api/open-api';
import { OPERATION_IDS, OPERATIONS } from '@/domain/api/operations';
import { parseFilters } from '@/domain/filters/parse-filters';
import { NO_FILTERS, timeOrder } from '@/domain/filters/timeline-filters';
import type { ApiContext } from '@/services/api/answer';
import { answerOf } from '@/services/api/answers';
import { createEvent } from '@/services/events/editing/create-event';
import { listIds } from '@/services/export/export-events';
import { ingestArticle } from '@/services/ingest/ingest-article';
import { fillDatabase } from '@/services/testing/fill-database';
import { plainExtractor } from '@/services/testing/plain-extractor';
import { sampleEvent } from '@/services/testing/sample-event';
import { arrayOf } from '@/services/timeline/facts/projection';
import { cacheQuery } from '@/services/timeline/facts/query-cache';
import { write } from '@/services/timeline/facts/write';
import { getTimeline } from '@/services/timeline/get-timeline';
import { guards } from '../session/guards';
import { createRateLimit } from '../session/rate-limit';

const shared = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('server-only', () => ({}));
vi.mock('../context', () => ({ database: async () => shared.db }));

const { GET: answer } = await import('../../api/v1/[[...path]]/route');
const { GET: documentRoute } = await import('../../api/openapi.json/route');

const ORIGIN = 'http://127.0.0.1:3000';
const TEXT = 'A note 🏳️‍🌈 first. China met Japan on 2024-01-05. China sanctioned Japan in 2024-02.';
const spec: OpenApi = openApi(ORIGIN);
const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { uri: (text) => URL.canParse(text), 'date-time': (text) => !Number.isNaN(Date.parse(text)) },
});
ajv.addSchema(spec, 'spec');

const refreshRate = (): void => {
  guards.rateLimit = createRateLimit(Date.now);
};

/** Sends a request and checks status, media type, headers and body against the document. */
async function ask<Body>(path: string, init: RequestInit = {}): Promise<{ response: Response; body: Body }> {
  refreshRate();
  const response = await answer(new Request(`${ORIGIN}${path}`, init), { params: Promise.resolve({}) });
  const { pathname } = new URL(path, ORIGIN);
  const operation = Object.entries(spec.paths).find(([one]) =>
    new RegExp(`^${one.replace('.', '\\.').replace(/\{\w+\}/, '[^/]+')}$`).test(pathname),
  )?.[1].get;
  const said = operation?.responses[String(response.status)];
  const described = said && '$ref' in said ? spec.components.responses[said.$ref.split('/').pop() ?? ''] : said;
  if (!described) throw new Error(`${path} answers ${response.status}, which the document does not know`);
  for (const name of Object.keys(described.headers ?? {}))
    if (name !== 'Link') expect(response.headers.get(name), `${name} of ${path}`).not.toBeNull();
  const text = await response.text();
  if (!described.content) return { response, body: null as Body };
  const body = JSON.parse(text) as Body;
  const type = response.headers.get('content-type') ?? '';
  const schema = described.content[type]?.schema as { $ref: string } | undefined;
  expect(schema, `${type} of ${path}`).toBeDefined();
  const validate = ajv.compile({ $ref: `spec${schema?.$ref}` });
  expect(validate(body) ? [] : validate.errors, path).toEqual([]);
  return { response, body };
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly links: { readonly self: string; readonly first: string; readonly next: string | null };
}

/** Fetches all pages of a list in order. */
async function walk<Item>(path: string, between: () => Promise<unknown> = async () => undefined): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let next: string | null = path; next !== null; ) {
    const { response, body }: { response: Response; body: Page<Item> } = await ask<Page<Item>>(next);
    items.push(...body.items);
    next = body.links.next?.slice(ORIGIN.length) ?? null;
    expect(response.headers.get('link')).toBe(
      [`<${body.links.first}>; rel="first"`, ...(body.links.next === null ? [] : [`<${body.links.next}>; rel="next"`])].join(', '),
    );
    await between();
  }
  return items;
}

it('serves the OpenAPI document, which contains all its references', async () => {
  const response = await documentRoute(new Request(`${ORIGIN}/api/openapi.json`), { params: Promise.resolve({}) });
  expect([response.status, await response.json()]).toEqual([200, JSON.parse(JSON.stringify(spec))]);
  const references = [...JSON.stringify(spec).matchAll(/"\$ref":"#\/components\/(\w+)\/([\w-]+)"/g)];
  expect(references.length).toBeGreaterThan(30);
  for (const [, kind = '', name = ''] of references) expect(Object.keys(spec.components[kind as 'schemas'])).toContain(name);
  expect(spec.openapi).toMatch(/^3\.1\./);
});

describe.each(testDatabases())('API on $kind', { timeout: 120_000 }, ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    const { db } = handle;
    // A write during a read fails.
    shared.db = handle.readOnly();
    await fillDatabase(db, 400);
    await db.insert(sources).values([
      { name: 'Full Paper', displayRight: 'full', publishUnchecked: true },
      { name: 'Quoted Paper', displayRight: 'quotations', publishUnchecked: true },
      { name: 'Hidden Paper', displayRight: 'hidden', publishUnchecked: true },
    ]);
    for (const [source, text] of [
      ['Full Paper', TEXT],
      ['Quoted Paper', `Secret words before. India met Brazil on 2024-03-05. Secret words behind.`],
      ['Hidden Paper', `Peru met Chile on 2024-03-06.`],
    ] as const)
      await ingestArticle(
        db,
        { text, title: `Of ${source}`, source, published: '2024-04-01' },
        { userId: null, publish: true },
        plainExtractor,
      );
    await createEvent(db, { input: sampleEvent({ title: 'A draft' }), by: { userId: 'editor-1' }, publish: false });
    const ancient = { edtf: '-0043-03-15', qualifier: null, extent: 'throughout' } as const;
    await createEvent(db, { input: sampleEvent({ title: 'Long ago', date: ancient }), by: { userId: 'editor-1' }, publish: true });
  });
  afterAll(() => handle.close());
  beforeEach(() => {
    shared.db = handle.db;
  });

  it.each(OPERATION_IDS.filter((id) => !('scope' in OPERATIONS[id])))('answers the example of %s as documented', async (id) => {
    const path = OPERATIONS[id].example.replace('/articles/1', '/articles/51').replace('/actors/china', '/actors/land-0');
    const { response } = await ask(path);
    expect(response.status).toBe(200);
  });

  it.each([
    '',
    'order=oldest',
    'actor=land-0&actor=land-7',
    'theme=trade&order=oldest',
    'q=Word7',
    'from=1960&to=1975',
    'from=1950-03&order=oldest',
  ])('lists the same events as the timeline for "%s", with matching counts', async (search) => {
    const { filters } = parseFilters(new URLSearchParams(search));
    const { ids } = await listIds(handle.db, filters, timeOrder(filters.order));
    const events = await walk<ApiEvent>(`/api/v1/events?limit=37&${search}`);
    expect(events.map(({ id }) => id)).toEqual(ids);
    expect(ids.length).toBeGreaterThan(3);
    const { body: first } = await ask<Page<ApiEvent>>(`/api/v1/events?limit=1&${search}`);
    const counts = search.replace(/&?order=oldest/, '');
    const { body: histogram } = await ask<{ total: number; buckets: { shown: number }[]; strips: { count: number }[] }>(
      `/api/v1/histogram?${counts}`,
    );
    const { body: facets } = await ask<{ total: number }>(`/api/v1/facets?${counts}`);
    const { total } = await getTimeline(handle.db, filters);
    const inHistogram = [...histogram.buckets.map(({ shown }) => shown), ...histogram.strips.map(({ count }) => count)].reduce(
      (sum, n) => sum + n,
      0,
    );
    expect([first.total, histogram.total, facets.total, inHistogram]).toEqual([total, total, total, total]);
  });

  it('returns no duplicates and no gaps when events are added between pages', async () => {
    const before = (await walk<ApiEvent>('/api/v1/events?limit=60')).map(({ id }) => id);
    let written = 0;
    const seen = await walk<ApiEvent>('/api/v1/events?limit=60', async () => {
      written += 1;
      const edtf = written % 2 ? '2026-12-31' : '1946-01-01';
      const input = sampleEvent({ title: `Written meanwhile ${written}`, date: { edtf, qualifier: null, extent: 'throughout' } });
      await createEvent(handle.db, { input, by: { userId: 'editor-1' }, publish: true });
    });
    const ids = seen.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => before.includes(id))).toEqual(before);
  });

  it('continues a page whose events were withdrawn after they were counted', async () => {
    const all = (await walk<ApiEvent>('/api/v1/events?limit=200')).map(({ id }) => id);
    const gone = all.slice(1, 30);
    const set = (state: string) =>
      write(handle.db, (tx) => tx.execute(sql`update events set state = ${state} where id = any(${arrayOf(gone)})`));
    const list = () =>
      answerOf('listEvents', {
        ...{ db: handle.db, origin: ORIGIN, path: {}, filters: NO_FILTERS },
        query: { limit: 5, order: 'newest' } as ApiContext<'listEvents'>['query'],
      });
    const page = await cacheQuery(handle.db, 'counts from before the change', async () => {
      await list();
      await set('rejected');
      return list();
    });
    await set('published');
    expect(page.items.map(({ id }) => id)).toEqual([all[0], ...all.slice(30, 34)]);
    expect(page.next).not.toBeNull();
  });

  it('lists all actors, articles, mentions and themes', async () => {
    const actors = await walk<{ id: string }>('/api/v1/actors?limit=70');
    expect(actors.map(({ id }) => id)).toEqual([...actors.map(({ id }) => id)].sort());
    const [counted] = await handle.db.select({ n: sql<number>`count(*)::int` }).from(articles);
    expect(await walk('/api/v1/articles?limit=13')).toHaveLength((counted?.n ?? 0) - 1);
    const mentions = await walk<ApiMentionRecord>('/api/v1/mentions?limit=90');
    expect(mentions).toHaveLength(400 + 3);
    const themes = await walk<{ id: string }>('/api/v1/themes');
    expect(themes).toHaveLength(22);
    expect(await walk('/api/v1/themes?limit=5')).toEqual(themes);
    const { body } = await ask<Page<unknown>>('/api/v1/themes?limit=3');
    expect([body.items.length, body.total]).toEqual([3, 22]);
  });

  it('counts code points in annotations and UTF-16 units elsewhere', async () => {
    const all = await walk<ApiMentionRecord>('/api/v1/mentions?limit=200');
    const mention = all.find(({ quote }) => quote.startsWith('China met'));
    expect(mention).toMatchObject({ prefix: expect.stringContaining('first. '), suffix: expect.stringContaining('China sanctioned') });
    const { body: article } = await ask<ApiArticleRecord>(`/api/v1/articles/${mention?.articleId}`);
    expect(article.text?.slice(mention?.start, mention?.end)).toBe(mention?.quote);
    const direct = await ask<ApiAnnotation>(`/api/v1/mentions/${mention?.id}.jsonld`);
    const negotiated = await ask<ApiAnnotation>(`/api/v1/mentions/${mention?.id}`, { headers: { accept: 'application/ld+json' } });
    expect(negotiated.body).toEqual(direct.body);
    expect(negotiated.response.headers.get('vary')).toBe('Accept');
    const [quote, position] = direct.body.target.selector;
    expect([...(article.text ?? '')].slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(position.start).toBeLessThan(mention?.start ?? 0);
  });

  it('hides the text of quote-only sources, hidden sources and drafts', async () => {
    const list = await walk<{ id: number; source: string; shown: string }>('/api/v1/articles');
    expect(list.map(({ source }) => source)).not.toContain('Hidden Paper');
    const quoted = list.find(({ source }) => source === 'Quoted Paper');
    const { body: article } = await ask<ApiArticleRecord>(`/api/v1/articles/${quoted?.id}`);
    expect(article).toMatchObject({ text: null, shown: 'quotations', mentions: [{ quote: 'India met Brazil on 2024-03-05.' }] });
    const { body } = await ask<Page<ApiMentionRecord>>(`/api/v1/mentions?article=${quoted?.id}`);
    expect(body.items).toMatchObject([{ prefix: null, suffix: null }]);
    const { body: annotation } = await ask<ApiAnnotation>(`/api/v1/mentions/${body.items[0]?.id}.jsonld`);
    expect(JSON.stringify([article, body, annotation])).not.toContain('Secret');
    const everything = JSON.stringify([
      await walk('/api/v1/events?limit=200'),
      await walk('/api/v1/mentions?limit=200'),
      await walk('/api/v1/actors?limit=200'),
    ]);
    expect(everything).not.toMatch(/Hidden Paper|A draft|editor-1/);
    for (const { id } of await handle.db.select({ id: events.id }).from(events).where(sql`state = 'draft'`))
      expect((await ask(`/api/v1/events/${id}`)).response.status).toBe(404);
    const hidden = await handle.db.select({ id: articles.id }).from(articles).where(sql`title = 'Of Hidden Paper'`);
    expect((await ask(`/api/v1/articles/${hidden[0]?.id}`)).response.status).toBe(404);
  });

  it('returns 304 for a matching ETag until something is written', async () => {
    const path = '/api/v1/events?actor=land-0&limit=2';
    const etag = (await ask(path)).response.headers.get('etag') ?? '';
    expect((await ask(path, { headers: { 'if-none-match': etag } })).response.status).toBe(304);
    expect((await ask('/api/v1/events?actor=land-0&limit=3', { headers: { 'if-none-match': etag } })).response.status).toBe(200);
    await handle.db.execute('update sources set name = name');
    expect((await ask(path, { headers: { 'if-none-match': etag } })).response.status).toBe(200);
  });

  it.each([
    ['/api/v1/events?colour=red', 'colour'],
    ['/api/v1/events?page=2', 'page'],
    ['/api/v1/events?__proto__=x', '__proto__'],
    ['/api/v1/events?limit=0', 'limit'],
    ['/api/v1/events?limit=201', 'limit'],
    ['/api/v1/events?limit=many', 'limit'],
    ['/api/v1/events?limit=2&limit=3', 'limit'],
    ['/api/v1/events?theme=%00', 'theme'],
    ['/api/v1/events?actor=%00', 'actor'],
    ['/api/v1/events?q=a%00b', 'q'],
    [`/api/v1/events?q=${'x'.repeat(201)}`, 'q'],
    [`/api/v1/events?${Array.from({ length: 31 }, (_, n) => `actor=a${n}`).join('&')}`, 'actor'],
    ['/api/v1/events?q=talks+before%3Asoon', 'q'],
    ['/api/v1/events?from=yesterday', 'from'],
    ['/api/v1/events?from=2024&to=2023', 'to'],
    ['/api/v1/events?order=best', 'order'],
    ['/api/v1/events?cursor=x', 'cursor'],
    [`/api/v1/events?cursor=${btoa('["newest","2024-02-31",0,0.5,1]')}`, 'cursor'],
    [`/api/v1/events?cursor=${btoa('["newest","-9999-01-01",0,0.5,1]')}`, 'cursor'],
    [`/api/v1/events?cursor=${btoa('["oldest","2024-02-01",0,0.5,1]')}`, 'cursor'],
    [`/api/v1/events?cursor=${btoa('["newest","2024-02-01",0,0.5,99999999999]')}`, 'cursor'],
    [`/api/v1/events?cursor=${'A'.repeat(500)}`, 'cursor'],
    [`/api/v1/articles?cursor=${btoa('["article","2024-13-40",1]')}`, 'cursor'],
    [`/api/v1/actors?cursor=${btoa('["mention",1]')}`, 'cursor'],
    ['/api/v1/events/0', 'id'],
    ['/api/v1/events/1%00', 'id'],
    ['/api/v1/events/%ff', 'id'],
    ['/api/v1/events/99999999999', 'id'],
    ["/api/v1/events/1'or'1'='1", 'id'],
    ['/api/v1/mentions?event=x', 'event'],
    ['/api/v1/facets?limit=3', 'limit'],
    ['/api/v1/themes/..%2F..', 'id'],
    ['/api/v1/actors/..%2F..', 'id'],
  ])('rejects %s and names %s', async (path, field) => {
    const { response, body } = await ask<{ field: string; status: number; type: string }>(path);
    expect([response.status, body.status, body.field]).toEqual([400, 400, field]);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it('explains the allowed values in the error detail', async () => {
    const detail = async (search: string) => (await ask<{ detail: string }>(`/api/v1/events?${search}`)).body.detail;
    expect(await detail('role=boss')).toBe('Invalid parameter "role". Use one of initiator, target, participant.');
    expect(await detail('from=2024&to=2023')).toBe('The parameter "to" must be on or after "from".');
  });

  it('also sends the rate limit headers when the limit is reached', async () => {
    refreshRate();
    const request = () => answer(new Request(`${ORIGIN}/api/v1/themes`), { params: Promise.resolve({}) });
    for (let left = 59; left >= 0; left -= 1) expect((await request()).headers.get('ratelimit')).toMatch(`"anonymous";r=${left};`);
    const { status, headers } = await request();
    expect([status, headers.get('ratelimit-policy')]).toEqual([429, '"anonymous";q=60;w=60']);
    expect(headers.get('ratelimit')).toBe(`"anonymous";r=0;t=${headers.get('retry-after')}`);
  });

  it('parses field words in q like the search field', async () => {
    const total = async (path: string) => (await ask<{ total: number }>(path)).body.total;
    const wanted = await total('/api/v1/events?actor=land-0&from=2024');
    expect(wanted).toBeGreaterThan(0);
    expect(await total(`/api/v1/events?q=${encodeURIComponent('actor:land-0 after:2023')}`)).toBe(wanted);
    expect(await total('/api/v1/histogram?q=actor%3Aland-0&from=2024')).toBe(wanted);
  });

  it.each([
    ['theme=sanctions', 'theme', 'There is no theme "sanctions". Check the ID.'],
    ['not-actor=nobody', 'not-actor', 'There is no actor "nobody". Check the ID.'],
    ['role=target', 'role', 'The parameter "role" requires the parameter "actor".'],
    ['q=actor:%20China', 'q', 'Invalid search terms in the parameter "q": actor=. See /api/docs for the search syntax.'],
    ['source=none', 'source', 'There is no source "none". Check the ID.'],
    ['place=0', 'place', 'There is no place "0". Check the ID.'],
    ['not-place=nowhere', 'not-place', 'There is no place "nowhere". Check the ID.'],
  ])('rejects %s with an exact explanation', async (search, field, detail) => {
    const { response, body } = await ask<{ field: string; detail: string }>(`/api/v1/events?${search}`);
    expect([response.status, body.field, body.detail]).toEqual([400, field, detail]);
  });

  it.each([
    '/api/v1/events/2000000000',
    '/api/v1/articles/2000000000',
    '/api/v1/mentions/2000000000.jsonld',
    '/api/v1/actors/no-such-actor',
    '/api/v1/themes/no-such-theme',
  ])('returns 404 for %s', async (path) => {
    const { response, body } = await ask<{ type: string }>(path);
    expect([response.status, body.type]).toEqual([404, '/api/docs#problem-not-found']);
  });
});
