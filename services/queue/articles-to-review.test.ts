/** The article that the review desk offers after another one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { publishArticle } from '../articles/publish-article';
import { holdArticle } from '../testing/hold-article';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { nextArticle } from './articles-to-review';
import { snoozeItem } from './mark-item';

const BY = { userId: 'editor-1' } as const;
const TODAY = '2024-02-01';

describe.each(testDatabases())('the next article on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  it('is the most important one that waits in the queue', async () => {
    const met = await holdArticle(handle.db, 'Peru met Chile on 2015-07-08.');
    expect(await nextArticle(handle.db, met, TODAY)).toBeNull();
    const sanctioned = await holdArticle(handle.db, 'Peru sanctioned Chile on 2015-09-08.');
    const later = await holdArticle(handle.db, 'Peru met Chile on 2016-07-08.');
    const next = (after: number) => nextArticle(handle.db, after, TODAY);
    expect([await next(met), await next(sanctioned), await next(later)]).toEqual([sanctioned, later, sanctioned]);
    await publishArticle(handle.db, { id: sanctioned, version: 1, by: BY });
    expect([await next(met), await next(later)]).toEqual([later, met]);
    await snoozeItem(handle.db, { kind: 'article', item: String(later) }, '2024-03-01', TODAY, BY);
    expect(await next(met)).toBeNull();
  });
});
