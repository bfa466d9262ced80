/** Metrics of the process: access by token only, and the figures. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { runtimePart } from '@/db/runtime';
import { openTestEmbedded } from '@/db/testing/test-database';
import { ingestArticle } from '@/services/ingest/ingest-article';
import { plainExtractor } from '@/services/testing/plain-extractor';
import { SAMPLE_THEMES } from '@/services/testing/sample-vocabulary';
import { seedVocabulary } from '@/services/vocabulary/seed-vocabulary';
import { observeRequests } from './observe-requests';
import { createRateLimit } from './session/rate-limit';

const shared = vi.hoisted(() => ({ handle: null as DatabaseHandle | null }));
vi.mock('server-only', () => ({}));
vi.mock('./context', () => ({ statementsSent: async () => shared.handle?.statements() ?? 0 }));

const { GET } = await import('../api/metrics/route');
const TOKEN = 'a token of the tests 0123456789'.replaceAll(' ', '-');
const ask = (authorization?: string) =>
  GET(new Request('http://127.0.0.1:3000/api/metrics', authorization ? { headers: { authorization } } : {}), {
    params: Promise.resolve({}),
  });

beforeAll(async () => {
  shared.handle = await openTestEmbedded();
  await seedVocabulary(shared.handle.db, [], SAMPLE_THEMES);
});
afterAll(() => shared.handle?.close());
beforeEach(() => vi.stubEnv('METRICS_TOKEN', TOKEN));

describe('S40: metrics', () => {
  it.each([undefined, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`, TOKEN, 'Bearer '])(
    'return 404 for the authorization %j',
    async (given) => {
      expect((await ask(given)).status).toBe(404);
    },
  );

  it('return 404 for everyone when no token is set', async () => {
    vi.stubEnv('METRICS_TOKEN', '');
    for (const given of [undefined, 'Bearer ', `Bearer ${TOKEN}`]) expect((await ask(given)).status).toBe(404);
  });

  it('count requests, rate limits, articles, events, failures and statements', async () => {
    observeRequests();
    const { observeRequest: observer } = runtimePart('hooks', (): { observeRequest?: (answered: object) => void } => ({}));
    for (const url of ['/api/v1/events/12?x=1', '/api/v1/events/13', '/api/v1/no-such-thing'])
      observer?.({ method: 'GET', url, route: '/api/v1/[[...path]]', status: 200, seconds: 0.02 });
    observer?.({ method: 'GET', url: '/events/3', route: '/events/[id]', status: 404, seconds: 0.2 });
    const limit = createRateLimit(() => 0);
    limit.count('one', { max: 1, seconds: 60 });
    expect(() => limit.count('one', { max: 1, seconds: 60 })).toThrow('Too many requests');
    const db = shared.handle?.db;
    if (!db) throw new Error('The database is open.');
    const input = { text: 'China met Japan on 2024-01-05.', title: 'A', source: 'Paper', published: '2024-01-09' } as const;
    for (let turn = 0; turn < 2; turn += 1) await ingestArticle(db, input, { userId: null, publish: true }, plainExtractor);
    await expect(ingestArticle(db, { ...input, text: '' }, { userId: null, publish: true }, plainExtractor)).rejects.toThrow();

    const response = await ask(`Bearer ${TOKEN}`);
    const text = await response.text();
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
      'no-store',
    ]);
    for (const line of [
      'dateline_http_requests_total{method="GET",route="/api/v1/events/{id}",status="200"} 2',
      'dateline_http_requests_total{method="GET",route="/api/v1",status="200"} 1',
      'dateline_http_requests_total{method="GET",route="/events/[id]",status="404"} 1',
      'dateline_http_request_duration_seconds_bucket{le="0.25",route="/events/[id]"} 1',
      'dateline_rate_limited_total 1',
      'dateline_articles_ingested_total{outcome="stored"} 1',
      'dateline_articles_ingested_total{outcome="known"} 1',
      'dateline_events_ingested_total{outcome="created"} 1',
      'dateline_ingest_failures_total 1',
    ])
      expect(text.split('\n')).toContain(line);
    expect(Number(/^dateline_database_statements_total (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(10);
    expect(Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(10_000_000);
  });
});
