/** Another reading of an article at the request of an editor: who may start it, and how often. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articles, sources } from '@/db/schema/articles';
import { jobItems } from '@/db/schema/jobs';
import { testDatabases } from '@/db/testing/test-database';
import { holdArticle } from '../../testing/hold-article';
import { SAMPLE_THEMES } from '../../testing/sample-vocabulary';
import { seedVocabulary } from '../../vocabulary/seed-vocabulary';
import { lastReading, requestReading } from './queue-reading';

const BY = { userId: null } as const;

describe.each(testDatabases())('another reading on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let articleId: number;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
    articleId = await holdArticle(handle.db, 'Peru met Chile on 2010-02-01.');
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await handle.close();
  });
  beforeEach(async () => {
    vi.stubEnv('MODEL_URL', 'http://127.0.0.1:9/v1');
    vi.stubEnv('MODEL_NAME', 'm');
    await handle.db.update(sources).set({ secondReader: 'on' });
    await handle.db.update(articles).set({ state: 'draft' });
    await handle.db.delete(jobItems);
  });

  it.each([
    ['without a model', () => vi.stubEnv('MODEL_NAME', ''), /no language model is configured/],
    ['without the consent of the source', () => handle.db.update(sources).set({ secondReader: 'off' }), /may not read this source/],
    ['for a rejected article', () => handle.db.update(articles).set({ state: 'rejected' }), /was rejected/],
  ])('does not start %s, and says why', async (_, change, why) => {
    await change();
    await expect(requestReading(handle.db, articleId, BY)).rejects.toMatchObject({ code: 'bad-data', message: expect.stringMatching(why) });
    expect(await lastReading(handle.db, articleId)).toBeNull();
  });

  it('does not start for an article that does not exist', async () => {
    await expect(requestReading(handle.db, 999_999, BY)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is queued once, however often an editor asks, and again after it ended', async () => {
    await Promise.all([1, 2, 3].map(() => requestReading(handle.db, articleId, BY)));
    const queued = await handle.db.select({ input: jobItems.input }).from(jobItems);
    expect(queued).toEqual([{ input: { articleId, again: true } }]);
    expect(await lastReading(handle.db, articleId)).toMatchObject({ state: 'waiting', message: null });
    const error = { code: 'bad-data', message: 'No.', field: null };
    await handle.db.update(jobItems).set({ state: 'failed', error });
    expect(await lastReading(handle.db, articleId)).toMatchObject({ state: 'failed', message: 'No.' });
    await requestReading(handle.db, articleId, BY);
    expect(await handle.db.$count(jobItems, eq(jobItems.state, 'waiting'))).toBe(1);
  });
});
