/** A timeline as of a day: what it shows, also after later changes. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { getEvent } from '../../events/get-event';
import { ingestArticle } from '../../ingest/ingest-article';
import { seedVocabulary } from '../../vocabulary/seed-vocabulary';
import { getComingUp } from '../coming-up';
import { countEvents } from '../counts';
import { getTimeline } from '../get-timeline';
import { withTimeLimit } from './time-limit';
import { refreshProjection } from './write';

describe.each(testDatabases())('the timeline as of a day, on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, VOCABULARY, THEMES);
    const report = (text: string, published: string, source: string) =>
      ingestArticle(handle.db, { text, title: 'A report', published, source }, { userId: null, publish: true });
    await report('China and Japan will hold a summit in Tokyo on 20 May 2024, officials said.', '2024-05-10', 'One');
    await report('China and Japan held a summit in Tokyo on 20 May 2024.', '2024-05-21', 'Two');
  }, 120_000);
  afterAll(() => handle.close());

  it('keeps the day as it was told then, in this answer and in the next', async () => {
    const filters = { ...NO_FILTERS, known: '2024-05-10' };
    const readAll = async () => {
      const [total, { events }] = [await countEvents(handle.db, filters), await getTimeline(handle.db, filters)];
      return [total, events.map(({ title, status }) => [title, status])];
    };
    const before = await readAll();
    expect(before).toMatchObject([1, [[expect.any(String), 'planned']]]);
    const after = await withTimeLimit(handle.db, async () => {
      await handle.db.execute(sql`update events set title = title || ', once more'`);
      await refreshProjection(handle.db);
      return readAll();
    });
    expect([after, await readAll()]).toEqual([before, before]);
  });

  it('opens an event with the reports of that day, and none before its first report', async () => {
    const id = (await getTimeline(handle.db, NO_FILTERS)).events[0]?.id ?? 0;
    const opened = async (known: string | null) => {
      const event = await getEvent(handle.db, id, { known });
      return event && [event.status, event.mentions.map(({ source }) => source.published), event.sourceCount, event.history.length > 0];
    };
    expect(await opened('2024-05-09')).toBeNull();
    expect(await opened('2024-05-10')).toEqual(['planned', ['2024-05-10'], 1, false]);
    expect((await opened(null))?.slice(2)).toEqual([2, true]);
  });

  it('lists a plan as coming up on that day, and not once it has happened', async () => {
    const coming = async (known: string | null) => {
      const { total, events } = await getComingUp(handle.db, { ...NO_FILTERS, known }, '2024-05-15');
      return [total, events.map(({ status, sourceCount }) => [status, sourceCount])];
    };
    expect(await coming('2024-05-15')).toEqual([1, [['planned', 1]]]);
    expect(await coming(null)).toEqual([0, []]);
  });
});
