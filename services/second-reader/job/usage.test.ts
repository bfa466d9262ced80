/** Consent, usage and the test of the endpoint, with a database. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { modelAnswers } from '@/db/schema/model-answers';
import { testDatabases } from '@/db/testing/test-database';
import { readEnv } from '@/env';
import { ingestArticle } from '../../ingest/ingest-article';
import { plainExtractor } from '../../testing/plain-extractor';
import { SAMPLE_THEMES } from '../../testing/sample-vocabulary';
import { changeSource, getSource, sourceOf } from '../../vocabulary/save-source';
import { seedVocabulary } from '../../vocabulary/seed-vocabulary';
import { testSecondReader } from '../client/test-reader';
import { costMicros, secondsToTomorrow, usageToday } from '../client/usage';
import { type FaultyModel, startFaultyModel } from '../testing/faulty-model';

const BY = { userId: 'root' } as const;

describe.each(testDatabases())('the second reader on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let server: FaultyModel;
  let articleId: number;
  beforeAll(async () => {
    [handle, server] = await Promise.all([open(), startFaultyModel()]);
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
    const input = {
      text: 'Land met Island on 1990-03-03.',
      title: 'Met',
      source: 'Paper',
      published: '2024-01-09',
    } as const;
    ({ articleId } = await ingestArticle(handle.db, input, { ...BY, publish: false }, plainExtractor));
  });
  afterAll(async () => {
    await server.close();
    await handle.close();
  });

  it('reads no source before an administrator allows it', async () => {
    expect(await sourceOf(handle.db, articleId)).toMatchObject({ id: 1, secondReader: 'off' });
    await changeSource(handle.db, { id: 1, was: { secondReader: 'off' }, to: { secondReader: 'publish-both' } });
    expect(await sourceOf(handle.db, articleId)).toMatchObject({ id: 1, secondReader: 'publish-both' });
    const stale = changeSource(handle.db, { id: 1, was: { secondReader: 'off' }, to: { secondReader: 'on' } });
    await expect(stale).rejects.toMatchObject({ code: 'conflict', details: { current: { secondReader: 'publish-both' } } });
    expect(await getSource(handle.db, 1)).toMatchObject({ secondReader: 'publish-both', displayRight: 'quotations' });
    await expect(sourceOf(handle.db, 999_999)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('counts tokens and costs of the day', async () => {
    const answer = { revisionId: 1, model: 'm', promptVersion: 'p', answers: ['{}'], promptTokens: 900, completionTokens: 100 };
    await handle.db.insert(modelAnswers).values([
      { ...answer, costMicros: 1_500_000 },
      { ...answer, createdAt: sql`now() - interval '2 days'` },
    ]);
    expect(await usageToday(handle.db)).toEqual({ tokens: 1_000, cost: 1.5 });
  });

  it('is tested with a paragraph, and says what is wrong', async () => {
    const env = { ...readEnv({}), modelUrl: server.url, modelName: 'plain', modelKey: null };
    const before = await usageToday(handle.db);
    const { events, tokens } = await testSecondReader(handle.db, env);
    expect(events).toContainEqual(expect.objectContaining({ title: 'Chile and Peru sign fishing agreement', edtf: '2024-01-09' }));
    expect(tokens).toBe(1_100);
    expect(await usageToday(handle.db)).toMatchObject({ tokens: before.tokens + 1_100 });
    await expect(testSecondReader(handle.db, { ...env, modelName: '401' })).rejects.toMatchObject({ details: { kind: 'key' } });
    await expect(testSecondReader(handle.db, readEnv({}))).rejects.toMatchObject({ field: 'url' });
  });
});

it.each([
  [{ inputPrice: 2.5, outputPrice: 10 }, 3_500_000],
  [{ inputPrice: null, outputPrice: 10 }, 1_000_000],
  [{ inputPrice: null, outputPrice: null }, 0],
])('a million tokens in and a hundred thousand out cost as much as %j says', (prices, micros) => {
  expect(costMicros(prices, 1_000_000, 100_000)).toBe(micros);
});

it('the budget of the next day begins at midnight, UTC', () => {
  expect(secondsToTomorrow(new Date('2024-01-31T23:00:00Z'))).toBe(3_600);
});
