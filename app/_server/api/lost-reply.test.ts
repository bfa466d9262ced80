/** One lost reply of the database server: waiting requests fail in time, and later requests succeed. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DatabaseHandle, openServer } from '@/db/client';
import { migrate } from '@/db/migrate';
import { TestGate } from '@/db/testing/test-gate';
import { startTestServer, type TestServer } from '@/db/testing/test-server';
import { seedVocabulary } from '@/services/vocabulary/seed-vocabulary';

const shared = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('server-only', () => ({}));
vi.mock('../context', () => ({ database: async () => shared.db }));

const { GET } = await import('../../api/v1/[[...path]]/route');
const ask = (accept = '*/*') =>
  GET(new Request('http://127.0.0.1:3000/api/v1/events', { headers: { accept } }), { params: Promise.resolve({}) });

let server: TestServer;
let gate: TestGate;
let handle: DatabaseHandle;

beforeAll(async () => {
  server = await startTestServer();
  gate = new TestGate(server.url);
  handle = await openServer(await gate.open());
  await migrate(handle);
  await seedVocabulary(handle.db, [], []);
  shared.db = handle.db;
});
afterAll(async () => {
  await gate.shut();
  await handle.close();
  await server.stop();
});

describe('API when a reply of the database server is lost', () => {
  it('answers waiting requests with 503 and Retry-After, and later ones normally', async () => {
    expect((await ask()).status).toBe(200);
    gate.loseReply();
    const answers = await Promise.all([ask(), ask('application/json'), ask('text/html')]);
    const lost = answers.filter(({ status }) => status !== 200);
    expect(lost.length).toBeGreaterThan(0);
    for (const answer of lost) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await answer.json()).toMatchObject({ title: expect.any(String), detail: expect.stringContaining('took too long to respond') });
    }
    expect((await ask()).status).toBe(200);
  }, 30_000);
});
