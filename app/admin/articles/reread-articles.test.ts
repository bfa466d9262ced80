/** Extraction is repeated article by article, so a failure says which articles changed before it. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { openTestEmbedded } from '@/db/testing/test-database';
import { ingestArticle } from '@/services/ingest/ingest-article';
import { createUser } from '@/services/people/users';
import { bundleArticle } from '@/services/testing/bundle-article';
import { plainExtractor } from '@/services/testing/plain-extractor';
import { SAMPLE_THEMES } from '@/services/testing/sample-vocabulary';
import { seedVocabulary } from '@/services/vocabulary/seed-vocabulary';
import { createAuth } from '../../_server/session/create-auth';
import { guards } from '../../_server/session/guards';
import { signIn } from '../../_server/session/session';

const shared = vi.hoisted(() => ({ db: null as unknown, headers: new Headers() }));
vi.mock('server-only', () => ({}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('next/headers', () => ({ headers: async () => shared.headers, cookies: async () => ({ set: () => undefined }) }));
vi.mock('next/navigation', () => ({ redirect: () => undefined }));
vi.mock('../../_server/context', () => ({ database: async () => shared.db }));

const { rereadArticlesAction } = await import('./actions');

let handle: DatabaseHandle;
let article = 0;
beforeAll(async () => {
  handle = await openTestEmbedded();
  const { db } = handle;
  shared.db = db;
  const auth = createAuth(db, { appUrl: null, host: '127.0.0.1', port: 3000 }, 'a secret that is only used in this test 0123456789');
  guards.auths.set(db, auth);
  await seedVocabulary(db, [], SAMPLE_THEMES);
  const person = { name: 'Ada', email: 'ada@example.org', password: 'rust kettle orbit plume' };
  await createUser(db, { ...person, role: 'editor' });
  const { cookie } = await signIn(auth, db, new Headers(), person);
  shared.headers = new Headers({ origin: 'http://127.0.0.1:3000', cookie: `${cookie.name}=${encodeURIComponent(cookie.value)}` });
  ({ articleId: article } = await ingestArticle(db, bundleArticle(1), { userId: null, publish: true }, plainExtractor));
});
afterAll(() => handle.close());

async function reread(ids: readonly number[]): Promise<unknown> {
  const form = new FormData();
  for (const id of ids) form.append('article', String(id));
  const result = await rereadArticlesAction(null, form);
  return result?.ok ? result.message : result?.error.message;
}

it('says what was applied before a failure', async () => {
  expect(await reread([999_999, article])).toBe('The article was not found.');
  expect(await reread([article, 999_999])).toBe(
    'Changes applied to 1 article, then stopped at article 999999. The article was not found. Reload the page to see the rest.',
  );
});
