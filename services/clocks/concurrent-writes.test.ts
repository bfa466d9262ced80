/** What is written while a question by a clock is answered: no answer that was read without its pasts stays. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/test-database';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { refreshProjection } from '../facts/refresh-projection';
import { ingestArticle } from '../ingest/ingest-article';
import { countEvents } from '../timeline/count-events';
import { countOf } from '../timeline/get-timeline';
import { readScope } from '../timeline/scope/scope';
import { startsOf } from '../timeline/scope/starts-of';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { lacksPasts, makePasts } from './pasts';
import { withClocks } from './with-clocks';

describe.each(testDatabases())('what is written while a day is read, on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, VOCABULARY, THEMES);
    const report = (text: string, published: string, source: string) =>
      ingestArticle(handle.db, { text, title: 'A report', published, source, format: 'text' }, { userId: null, publish: true });
    await report('China and Japan will hold a summit in Tokyo on 20 May 2024, officials said.', '2024-05-10', 'One');
    await report('China and Japan held a summit in Tokyo on 20 May 2024.', '2024-05-21', 'Two');
  }, 120_000);
  afterAll(() => handle.close());

  it('lets others go first between two batches of pasts', async () => {
    const day = '2024-05-10';
    await refreshProjection(handle.db);
    let between = 0;
    const giveWay = async () => {
      between += 1;
      expect(await lacksPasts(handle.db, day)).toBe(false);
    };
    await makePasts(handle.db, day, giveWay, 1);
    await makePasts(handle.db, day, giveWay, 1);
    expect(between).toBe(1);
  });

  it('leaves no count without the pasts, neither in this answer nor in the next', async () => {
    if (handle.kind === 'embedded') return; // one connection: nothing is written during a query by a clock
    const filters = { ...NO_FILTERS, known: '2024-05-10' };
    let times = 0;
    const total = await withClocks(handle.db, filters, async (read) => {
      times += 1;
      await handle.db.execute(sql`update events set title = title || ', once more'`);
      // the writer has brought the facts up to date, which takes the pasts away
      await refreshProjection(handle.db);
      return countOf(await startsOf(read, filters, await readScope(read, filters)));
    });
    expect([total, await countEvents(handle.db, filters)]).toEqual([1, 1]);
    expect(times).toBe(1);
  });
});
