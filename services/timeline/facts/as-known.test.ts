/** As known on a day: what a database would show into which only the articles published until that day had been read. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { testDatabases } from '@/db/testing/test-database';
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { createEvent } from '../../events/editing/create-event';
import { listIds } from '../../export/export-events';
import { loadPublished } from '../../export/load-records';
import { ingestArticle } from '../../ingest/ingest-article';
import { randomOf } from '../../testing/random/random';
import { sampleEvent } from '../../testing/sample-event';
import { seedVocabulary } from '../../vocabulary/seed-vocabulary';
import { getTimeline } from '../get-timeline';
import { refreshProjection } from './write';

const FOLDER = path.resolve(import.meta.dirname, '../../../data/articles');
const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(path.join(FOLDER, name), 'utf8'));
const PUBLISHED = /^published: (\S+)$/m;
const MACHINE = { userId: null, publish: true } as const;

interface Report {
  readonly day: string;
  readonly text: string;
}

/** Some of the articles, and some of them again a few days later in another paper, in the order of publication. */
function randomReports(random: () => number): readonly Report[] {
  const some = [...TEXTS].sort(() => random() - 0.5).slice(0, 9);
  const told = some.flatMap((text, index): Report[] => {
    const day = PUBLISHED.exec(text)?.[1] ?? '';
    const later = dayOf(dayNumber(day) + Math.floor(random() * 8));
    const again = text.replace(PUBLISHED, `published: ${later}`).replace(/^source: .*$/m, `source: Paper ${index % 3}`);
    return [{ day, text }, ...(random() < 0.5 ? [{ day: later, text: `${again}\n\nRepeated by paper ${index}.\n` }] : [])];
  });
  return told.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** All that the timeline says of its events, in the order of its list; numbers of versions and times of changes are of the store. */
async function everythingSaid(db: Database, known: string | null) {
  const filters = { ...NO_FILTERS, known };
  const { ids } = await listIds(db, filters, 'oldest');
  const records = await loadPublished(db, ids, known);
  return records.map(({ version: _, createdAt: __, updatedAt: ___, ...said }) => said);
}

describe.each(testDatabases())('as known on a day, on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeEach(async () => {
    handle = await open();
    await seedVocabulary(handle.db, VOCABULARY, THEMES);
  });
  afterEach(() => handle.close());

  const ingest = (text: string) => ingestArticle(handle.db, { text }, MACHINE);

  it.each([1, 2, 3])(
    'random articles, set %i: the timeline is that of the articles published until then',
    async (seed) => {
      const reports = randomReports(randomOf(seed));
      const then = new Map<string, Awaited<ReturnType<typeof everythingSaid>>>();
      for (const { day, text } of reports) {
        await ingest(text);
        then.set(day, await everythingSaid(handle.db, null));
      }
      const days = [...then.keys()];
      let told = 0;
      for (const day of days) {
        const said = await everythingSaid(handle.db, day);
        expect([day, said]).toEqual([day, then.get(day)]);
        const between = dayOf(dayNumber(day) + 1);
        if (!then.has(between)) expect(await everythingSaid(handle.db, between)).toEqual(said);
        told += said.length;
      }
      const [pasts] = await rows<{ n: number }>(handle.db)`select count(*)::int as n from timeline_facts where past is not null`;
      expect([told > 100, (pasts?.n ?? 0) > 5]).toEqual([true, true]);
      expect(await everythingSaid(handle.db, dayOf(dayNumber(days[0] ?? '') - 1))).toEqual([]);
    },
    240_000,
  );

  it('what a person set stands where all reports are known, and is left aside where later ones may be what it rests on', async () => {
    const day = (text: string, published: string, source: string) =>
      ingestArticle(handle.db, { text, title: 'A report', published, source }, MACHINE);
    await day('China and Japan will hold a summit in Tokyo on 20 May 2024, officials said.', '2024-05-10', 'One');
    await day('China and Japan held a summit in Tokyo on 20 May 2024.', '2024-05-21', 'Two');
    const told = async (known: string | null) =>
      (await everythingSaid(handle.db, known)).map(({ title, status, outcome }) => [title, status, outcome]);
    const [[planned, ...standing] = []] = await told('2024-05-10');
    expect(standing).toEqual(['planned', 'unknown']);
    expect((await told('2024-05-21')).map((one) => one.slice(1))).toEqual([['happened', 'took-place']]);
    await handle.db.execute(sql`update events set title = 'As an editor has it', origins = '{"title": "edited"}', outcome = 'took-place'`);
    await refreshProjection(handle.db);
    expect(await told('2024-05-10')).toEqual([[planned, 'planned', 'unknown']]);
    expect(await told('2024-05-21')).toEqual([['As an editor has it', 'happened', 'took-place']]);
    await handle.db.execute(sql`update articles set published = '2024-05-09' where published = '2024-05-21'`);
    await refreshProjection(handle.db);
    expect(await told('2024-05-10')).toEqual(await told(null));
  });

  it('by the day of its first report, an event stands in list, axis and histogram where it was told first, and one that nobody reports nowhere', async () => {
    for (const text of TEXTS.slice(0, 4)) await ingest(text);
    await createEvent(handle.db, { input: sampleEvent({}), by: { userId: null }, publish: true });
    const filters = { ...NO_FILTERS, clock: 'reported' as const };
    const days = TEXTS.slice(0, 4)
      .map((text) => PUBLISHED.exec(text)?.[1] ?? '')
      .sort();
    const [plain, view] = [await getTimeline(handle.db, NO_FILTERS), await getTimeline(handle.db, filters)];
    expect(view.total).toBe(plain.total - 1);
    expect(view.span).toEqual({ earliest: days[0], latest: days[3] });
    expect(new Set(view.axis?.tiles.flatMap(({ events }) => events.map(({ date }) => date.edtf)))).toEqual(new Set(days));
    const counted = view.histogram?.buckets.filter(({ shown }) => shown > 0).map(({ shown }) => shown) ?? [];
    expect([counted.length > 1, counted.reduce((sum, shown) => sum + shown, 0)]).toEqual([true, view.total]);
    const one = await getTimeline(handle.db, { ...filters, from: days[1] ?? '', to: days[1] ?? '' });
    expect(one.total).toBeGreaterThan(0);
    expect(one.events.every(({ placed }) => placed?.edtf === days[1])).toBe(true);
    for (const known of [null, days[1] ?? '']) {
      const asked = { ...filters, known, query: 'china or united' };
      const [best, newest] = [await getTimeline(handle.db, { ...asked, order: 'best' }), await getTimeline(handle.db, asked)];
      const ids = (view: typeof best) => view.events.map(({ id }) => id).sort((a, b) => a - b);
      expect([ids(best).length > 1, ids(best)]).toEqual([true, ids(newest)]);
    }
  });
});
