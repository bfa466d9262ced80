import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { ingestArticle } from '../ingest/ingest-article';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { listSources } from './save-source';
import { seedVocabulary } from './seed-vocabulary';

describe.each(testDatabases())('the list of sources on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
    for (const [day, source] of ['The Paper', 'A Journal', 'The Paper', 'The Paper'].entries())
      await ingestArticle(
        handle.db,
        { text: `Peru met Chile on 2010-01-0${day + 1}.`, title: 'A report', source, published: '2024-01-09' },
        { userId: null, publish: true },
        plainExtractor,
      );
  });
  afterAll(() => handle.close());

  it('counts the articles of each, by name', async () => {
    const counts = (await listSources(handle.db)).map(({ name, articles }) => [name, articles]);
    expect(counts).toEqual([
      ['A Journal', 1],
      ['The Paper', 3],
    ]);
  });
});
