/** R8: bad inputs 1 to 25 and 39, submitted through the API. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { openTestEmbedded } from '@/db/testing/test-database';
import { getArticle } from '@/services/articles/get-article';
import { createApiToken } from '@/services/people/api-tokens';
import { insertUser } from '@/services/people/users';
import { readInThread } from '@/services/reading/extraction-thread';
import { BAD_DAYS, BAD_INPUTS, type BadInput } from '@/services/testing/bad/bad-inputs';
import { seedVocabulary } from '@/services/vocabulary/seed-vocabulary';
import { guards } from '../session/guards';
import { createRateLimit } from '../session/rate-limit';

const shared = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('server-only', () => ({}));
vi.mock('../context', () => ({ database: async () => shared.db }));

const { POST } = await import('../../api/v1/[[...path]]/route');

const ORIGIN = 'http://127.0.0.1:3000';
const LIMIT_MS = 5_000;

let handle: DatabaseHandle;
let token: string;
beforeAll(async () => {
  handle = await openTestEmbedded();
  shared.db = handle.db;
  await seedVocabulary(handle.db, VOCABULARY, THEMES);
  const userId = await insertUser(handle.db, { name: 'Ada', email: 'ada@example.org', role: 'editor' }, null);
  // Starts the worker thread now, because the start takes seconds.
  await readInThread({ article: { title: '', body: 'A.', published: '2024-01-09' }, actors: [], within: null });
  ({ token } = await createApiToken(handle.db, { userId, name: 'Test', scopes: ['ingest-articles'], days: 30 }));
});
afterAll(() => handle.close());
beforeEach(() => {
  guards.rateLimit = createRateLimit(Date.now);
});

const send = (body: unknown): Promise<Response> =>
  POST(
    new Request(`${ORIGIN}/api/v1/articles`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
    { params: Promise.resolve({}) },
  );

/** Checks that the stored text contains nothing forbidden. */
async function expectHarmless({ number, absent }: BadInput, articleId: number): Promise<void> {
  const article = await getArticle(handle.db, articleId, { includeDrafts: true });
  expect(article?.body).toBeDefined();
  // Decoding has already lost the bytes of input 5.
  if (absent && number !== 5) expect(article?.body).not.toMatch(absent);
}

const CASES = BAD_INPUTS.map((input) => [input.number, input.what, input] as const);

describe('bad inputs through the API', () => {
  it.each(CASES)(
    '%i: %s gets an error with field, or is stored safely, in time',
    async (_number, _what, input) => {
      const start = performance.now();
      const response = await send({ text: new TextDecoder().decode(input.bytes), published: '2025-03-06', title: 'Talks' });
      const answer = (await response.json()) as { field?: string; article?: number; detail?: string };
      expect(performance.now() - start).toBeLessThan(LIMIT_MS);
      if (response.status < 300) return expectHarmless(input, answer.article ?? 0);
      expect([400, 413]).toContain(response.status);
      // A body above the size limit is rejected before its fields are parsed.
      expect([input.field ?? 'text', 'text', ...(response.status === 413 ? [undefined] : [])]).toContain(answer.field);
      expect(answer.detail).toMatch(/^[A-Z"].{10,300}[.?]$/);
    },
    20_000,
  );

  it.each(BAD_DAYS)('the date "%s" is rejected with its field', async (published) => {
    const response = await send({ text: 'Norway and Finland met in Oslo.', published });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { field?: string }).field).toBe('published');
  });

  it.each([
    ['nested a hundred thousand deep', '['.repeat(100_000)],
    ['with a number beyond all', '{"text":1e400}'],
    ['with the prototype of everything', '{"__proto__":{"text":"x"},"text":"Norway met Sweden."}'],
    ['with something behind its end', '{"text":"x"} and more'],
    ['that is a list', '[]'],
    ['that is nothing', ''],
  ])('39: JSON %s is rejected with an explanation', async (_, body) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const response = await POST(new Request(`${ORIGIN}/api/v1/articles`, { method: 'POST', headers, body }), {
      params: Promise.resolve({}),
    });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail?: string }).detail).toMatch(/^[A-Z].{10,200}\.?$/);
  });
});
