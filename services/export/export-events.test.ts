/** Exports of a stored timeline: exactly the filtered events, in pieces, without hidden data. */
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { articles, sources } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { testDatabases } from '@/db/testing/test-database';
import { FORMAT_IDS, type FormatId } from '@/domain/export/formats';
import { filtersOf, NO_FILTERS, type TimelineFilters, withChoice, withMark } from '@/domain/filters/timeline-filters';
import { THEME_IDS } from '@/engine/model/event';
import { reviewEvent } from '../events/editing/review-event';
import { ingestArticle } from '../ingest/ingest-article';
import { enterEvent } from '../testing/enter-event';
import { fillDatabase } from '../testing/fill-database';
import { refreshProjection } from '../timeline/facts/write';
import { getTimeline } from '../timeline/get-timeline';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { exportEvent, exportView } from './export-events';

const ORIGIN = 'https://timeline.example';
const BY = { userId: 'editor-1' } as const;

/** Articles by source. The words in capitals must not be exported. */
const REPORTS = [
  {
    source: 'Open Paper',
    right: 'full',
    text: 'The foreign ministers of China and Japan met in Vienna on 8 January 2024. OPENREST of the text.',
  },
  { source: 'Quoted Paper', right: 'quotations', text: 'China imposed sanctions on Japan on 9 January 2024. QUOTEDREST of the text.' },
  {
    source: 'HIDDENNAME',
    right: 'hidden',
    text: 'The presidents of France and Italy met in HIDDENTOWN on 10 January 2024, the hidden tenth.',
  },
] as const;

describe.each(testDatabases())('export on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  const pieces = async (filters: Partial<TimelineFilters>, format: FormatId): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const piece of (await exportView(handle.db, { ...NO_FILTERS, ...filters }, format, ORIGIN)).stream()) found.push(piece);
    return found;
  };
  const text = async (filters: Partial<TimelineFilters>, format: FormatId): Promise<string> => (await pieces(filters, format)).join('');
  const ids = async (filters: Partial<TimelineFilters>): Promise<readonly number[]> =>
    (JSON.parse(await text(filters, 'json')) as { events: { id: number }[] }).events.map(({ id }) => id);

  describe('of articles', () => {
    beforeAll(async () => {
      handle = await open();
      const { db } = handle;
      await seedVocabulary(db, VOCABULARY, THEMES);
      for (const { source, right, text: body } of REPORTS) {
        const article = { text: body, title: `${source} title`, source, published: '2024-01-11' };
        await ingestArticle(db, { ...article, url: `https://${right}.example/a` }, { userId: null, publish: true });
        await db.update(sources).set({ displayRight: right }).where(eq(sources.name, source));
        await refreshProjection(db);
      }
      await enterEvent(db, { title: 'DRAFTEVENT' }, false);
      const gone = await enterEvent(db, { title: 'REJECTEDEVENT' });
      await reviewEvent(db, { id: gone.id, version: 1, decision: 'reject', by: BY });
      await ingestArticle(
        db,
        { text: 'Chile met Peru on 5 May 2023 in DRAFTARTICLE.', title: 'x', source: 'Other', published: '2024-01-11' },
        { userId: null, publish: false },
      );
    });
    afterAll(() => handle.close());

    it('as a JSON feed tags events with the labels of their themes', async () => {
      const { items } = JSON.parse(await text({}, 'jsonfeed')) as { items: { title: string; tags: readonly string[] }[] };
      expect(items.find(({ title }) => title.includes('sanctions'))?.tags).toContain('Sanctions');
    });

    it.each(FORMAT_IDS)('as %s contains only public data', async (format) => {
      const found = await text({}, format);
      expect(found).toContain('Vienna');
      for (const word of [
        'HIDDENNAME',
        'hidden tenth',
        'hidden.example',
        'DRAFTEVENT',
        'REJECTEDEVENT',
        'DRAFTARTICLE',
        'QUOTEDREST',
        'OPENREST',
        'editor-1',
      ])
        expect(found).not.toContain(word);
      if (format !== 'timelinejs') expect(found).toContain('sanctions on Japan');
    });

    it('counts only the confidence of visible sources', async () => {
      const { events: list } = JSON.parse(await text({}, 'json')) as {
        events: { confidence: number | null; mentions: { confidence: number | null }[] }[];
      };
      const own = list.map(({ mentions }) => mentions.map(({ confidence }) => confidence)[0] ?? null);
      expect(list.map(({ confidence }) => confidence)).toEqual(own);
      expect(own.map((one) => one !== null)).toEqual([false, true, true]);
    });

    it('has exactly these JSON fields', async () => {
      const { about, events: list } = JSON.parse(await text({ query: 'vienna' }, 'json'));
      expect(Object.keys(about)).toEqual(['title', 'page', 'self', 'changed', 'license', 'rights']);
      expect(list).toHaveLength(1);
      expect(Object.keys(list[0])).toEqual(
        `id url title summary date dateWords earliest latest precision qualifier extent dateBasis dateText status polarity outcome actors themes
        action quadClass score place reference salience confidence checked version created updated mentions`.split(/\s+/),
      );
      expect(Object.keys(list[0].actors[0])).toEqual(['id', 'name', 'kind', 'role', 'of']);
      expect(Object.keys(list[0].mentions[0])).toEqual(
        'id articleId source article published note original url annotation start end quote dateText date status confidence secondReading'.split(
          ' ',
        ),
      );
      const [mention] = list[0].mentions;
      expect(REPORTS[0].text.slice(mention.start, mention.end)).toBe(mention.quote);
      expect(list[0]).toMatchObject({ date: '2024-01-08', dateText: '8 January 2024', checked: false });
    });

    it('works for one event while it is published', async () => {
      const [id = 0] = await ids({ query: 'vienna' });
      for (const format of FORMAT_IDS) {
        const one = await exportEvent(handle.db, id, format, ORIGIN);
        expect(one).toMatchObject({ count: 1, name: `dateline-event-${id}` });
      }
      const [draft] = await handle.db.select({ id: events.id }).from(events).where(eq(events.title, 'DRAFTEVENT'));
      expect(await exportEvent(handle.db, draft?.id ?? 0, 'json', ORIGIN)).toBeNull();
      expect(await exportEvent(handle.db, 999_999, 'json', ORIGIN)).toBeNull();
    });

    it('has a title in words and a safe file name', async () => {
      const { name } = await exportView(
        handle.db,
        { ...filtersOf({ actor: ['china'], theme: ['sanction'] }), query: '"a"; filename=x\r\nÜber', from: '2023' },
        'csv',
        ORIGIN,
      );
      expect(name).toBe('dateline-china-sanction-a-filename-x-uber-from-2023');
      expect(JSON.parse(await text(filtersOf({ actor: ['china'], theme: ['sanction'] }), 'json')).about).toMatchObject({
        title: 'Dateline: China, Sanctions',
        page: `${ORIGIN}/?actor=china&theme=sanction`,
        self: `${ORIGIN}/timeline.json?actor=china&theme=sanction`,
      });
    });

    it('describes match, role and excluded values in its title', async () => {
      const actors = withChoice(filtersOf({ actor: ['china', 'austria'] }), 'actor', { match: 'all' });
      const filters = withMark(withChoice(actors, 'precision', { values: ['month', 'year'] }), 'theme', 'sanction', 'left out');
      const { title, name } = await exportView(handle.db, { ...filters, role: 'target' }, 'csv', ORIGIN);
      expect(title).toBe('China – Austria as target, excluding Sanctions, date precision month or date precision year');
      expect(name).toBe('dateline-china-austria-not-sanction-month-year-target');
    });

    it('omits a withdrawn article and its date phrase', async () => {
      await handle.db.update(articles).set({ state: 'draft' }).where(eq(articles.title, 'Open Paper title'));
      await refreshProjection(handle.db);
      const { events: list } = JSON.parse(await text({ query: 'vienna' }, 'json'));
      expect(list[0]).toMatchObject({ mentions: [], dateText: null });
      await handle.db.update(articles).set({ state: 'published' });
      await handle.db.update(eventMentions).set({ state: 'proposed' });
      await refreshProjection(handle.db);
      expect(JSON.parse(await text({ query: 'vienna' }, 'json')).events[0].mentions).toEqual([]);
    });
  });

  describe('of many events', () => {
    const COUNT = 600;
    beforeAll(async () => {
      handle = await open();
      await fillDatabase(handle.db, COUNT);
      await handle.db
        .update(events)
        .set({ updatedAt: new Date('2024-05-05T05:05:05.555Z') })
        .where(eq(events.precision, 'interval'));
    });
    afterAll(() => handle.close());

    it.each<Partial<TimelineFilters>>([
      {},
      { order: 'oldest' },
      filtersOf({ actor: ['land-0'] }),
      { ...filtersOf({ actor: ['land-0', 'land-3'], theme: ['meeting', 'summit'] }), order: 'oldest' },
      { from: '1960', to: '1964-06' },
      { query: 'word13' },
      { query: 'nothing at all' },
      { page: 4 },
    ])('%j equals the list in order, with one piece per batch', async (filters) => {
      const shown: number[] = [];
      for (let page = 1, more = true; more; page += 1) {
        const view = await getTimeline(handle.db, { ...NO_FILTERS, ...filters, page });
        shown.push(...view.events.map(({ id }) => id));
        more = page < view.pageCount;
      }
      expect(await ids(filters)).toEqual(shown);
      expect((await pieces(filters, 'json')).length).toBe(2 + Math.ceil(shown.length / 250));
      const { count } = await exportView(handle.db, { ...NO_FILTERS, ...filters }, 'json', ORIGIN);
      expect(count).toBe(shown.length);
    });

    it('has as many events as the list counts, with any filter', async () => {
      const land = fc.integer({ min: 0, max: 20 }).map((number) => `land-${number}`);
      const filters = fc
        .record({
          actors: fc.uniqueArray(land, { maxLength: 2 }),
          themes: fc.uniqueArray(fc.constantFrom(...THEME_IDS), { maxLength: 3 }),
          query: fc.constantFrom('', '', 'word13', 'town or word7', '"met somebody"', '-word3'),
          from: fc.constantFrom(null, null, '1960', '1971-03', '1999-12-31'),
          to: fc.constantFrom(null, null, '1975', '2001-07', '2010-01-01'),
          order: fc.constantFrom('newest' as const, 'oldest' as const),
        })
        .map(({ actors, themes, ...rest }) => ({ ...filtersOf({ actor: actors, theme: themes }), ...rest }));
      await fc.assert(
        fc.asyncProperty(filters, async (some) => {
          const view = await getTimeline(handle.db, { ...NO_FILTERS, ...some });
          const found = await ids(some);
          expect(new Set(found).size).toBe(view.total);
          expect(found.slice(0, view.events.length)).toEqual(view.events.map(({ id }) => id));
        }),
        { numRuns: 15 },
      );
    });

    it('starts a feed with the latest change and includes everything', async () => {
      const { items } = JSON.parse(await text({}, 'jsonfeed')) as { items: { id: string; date_modified: string }[] };
      expect(new Set(items.map(({ id }) => id)).size).toBe(COUNT);
      const times = items.map(({ date_modified }) => date_modified);
      expect(times).toEqual([...times].sort().reverse());
      expect(new Set(times).size).toBeGreaterThan(1);
    });
  });
});
