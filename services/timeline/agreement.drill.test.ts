/**
 * Whatever the filter: list, axis, histogram, facets, exports and API speak of the same events. `npm run drill` has more events and filters.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { dayNumber } from '@/domain/dates/day-words';
import { FACETS } from '@/domain/filters/facets';
import { parseFilters } from '@/domain/filters/parse-filters';
import { printFilters, type TimelineFilters, timeOrder, withoutFacet } from '@/domain/filters/timeline-filters';
import { type DaySpan, levelFor, tileSpan, tilesOver } from '@/domain/timeline/tiles';
import type { TimelineView } from '@/domain/timeline/timeline-view';
import type { VocabularyActor } from '@/engine/index';
import { answerOf } from '../api/answers';
import { exportIds } from '../export/export-commands';
import { exportView, listIds } from '../export/export-events';
import { readPlainByClock } from '../testing/plain-clocks';
import { idsWithWords, inListOrder, plainMatches } from '../testing/plain-timeline';
import { randomOf } from '../testing/random/random';
import { randomFilters } from '../testing/random/random-filters';
import { fillAtRandom } from '../testing/random/random-timeline';
import { findMissing } from './facet-names';
import { getFacet } from './facets';
import { getTimeline } from './get-timeline';
import { getMembers, getTile } from './tiles';

const LONG = process.env.DRILL === '1';
const EVENTS = LONG ? 2_000 : 500;
/** so many filters that some events match and some do not; each database has its own */
const TELLING = LONG ? 50 : 10;
const SEEDS = { embedded: 42, server: 43 } as const;
const ACTORS: readonly VocabularyActor[] = [
  { id: 'a', name: 'A', kind: 'state', aliases: [] },
  { id: 'b', name: 'B', kind: 'state', aliases: [] },
  { id: 'c', name: 'C', kind: 'organ', aliases: [], parent: 'a' },
  { id: 'd', name: 'D', kind: 'person', aliases: [], parent: 'c', active: { from: '2021', to: '2022' } },
  { id: 'e', name: 'E', kind: 'person', aliases: [], parent: 'b' },
];

describe.each(testDatabases())(`${EVENTS} events on $kind`, ({ kind, open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await fillAtRandom(handle, { actors: ACTORS, events: EVENTS, seed: 41 });
  }, 240_000);
  afterAll(() => handle.close());

  it('are the same in list, axis, histogram, facets, exports and API under any filter', async () => {
    const random = randomOf(SEEDS[kind]);
    let telling = 0;
    for (let n = 0; telling < TELLING && n < 4 * TELLING; n += 1) {
      const filters = { ...randomFilters(random), page: 1 };
      const events = await readPlainByClock(handle.db, filters);
      const words = await idsWithWords(handle.db, filters.query, events);
      const expected = [...plainMatches(events, filters, words)].sort(inListOrder(filters.order)).map(({ id }) => id);
      const view = await getTimeline(handle.db, filters);
      expect([filters, await counts(filters, view)]).toEqual([filters, everywhere(expected.length)]);
      const missing = await findMissing(handle.db, filters);
      const exported = exportIds(handle.db, { filter: printFilters(filters) });
      if (missing.length > 0) await expect(exported).rejects.toMatchObject({ code: 'bad-data', field: 'filter' });
      else expect((await exported).ids).toEqual(expected);
      if (expected.length > 0 && expected.length < events.length) telling += 1;
    }
    expect(telling).toBe(TELLING);
  }, 480_000);

  const everywhere = (count: number) => ({
    list: count,
    axis: count,
    members: count,
    histogram: count,
    facets: [],
    api: [count, count, count],
    files: [count, count],
  });

  async function counts(filters: TimelineFilters, view: TimelineView) {
    const { axis } = view;
    return {
      list: view.total,
      axis: axis === null ? 0 : await countOnAxis(filters, axis.bounds),
      members: axis === null ? 0 : (await getMembers(handle.db, filters, axis.bounds)).total,
      histogram: [
        ...(view.histogram?.buckets.map(({ shown }) => shown) ?? []),
        ...(view.histogram?.strips.map(({ count }) => count) ?? []),
      ].reduce((sum, count) => sum + count, 0),
      facets: await wrongFacets(filters),
      api: await countsOfApi(filters),
      files: [await countInFile(filters), (await exportView(handle.db, filters, 'csv', 'https://example.org')).count],
    };
  }

  /** The events of all pages, and what histogram and facets call the total. */
  async function countsOfApi(filters: TimelineFilters): Promise<readonly number[]> {
    const context = { db: handle.db, origin: 'https://example.org', path: {}, query: {}, filters };
    const ids = new Set<number>();
    for (let cursor: string | undefined, more = true; more; ) {
      const query = { limit: 200, cursor, order: timeOrder(filters.order) };
      const { items, next } = await answerOf('listEvents', { ...context, query });
      for (const { id } of items) ids.add(id);
      more = next !== null;
      cursor = next ?? undefined;
    }
    return [ids.size, (await answerOf('getHistogram', context)).total, (await answerOf('getFacets', context)).total];
  }

  /** What is drawn of the events that begin in each tile, and what is counted as hidden there. */
  async function countOnAxis(filters: TimelineFilters, bounds: DaySpan): Promise<number> {
    const tiles = tilesOver(bounds, levelFor(dayNumber(bounds.to) - dayNumber(bounds.from) + 1));
    const answers = await Promise.all(tiles.map((tile) => getTile(handle.db, filters, tile)));
    return answers.reduce((sum, { tile, events: drawn, hidden }) => {
      const [first, last] = [dayNumber(tileSpan(tile).from), dayNumber(tileSpan(tile).to)];
      const begun = drawn.filter(({ date }) => dayNumber(date.earliest) >= first && dayNumber(date.earliest) <= last);
      return sum + begun.length + hidden.reduce((more, { count }) => more + count, 0);
    }, 0);
  }

  /** The facets in which a chosen value alone would find another number of events than it says. */
  async function wrongFacets(filters: TimelineFilters): Promise<readonly string[]> {
    const wrong = await Promise.all(
      FACETS.map(async (facet) => {
        const { values } = await getFacet(handle.db, filters, facet, { find: '', skip: 0, limit: 300 });
        const value = values.find(({ count }) => count > 0);
        if (value === undefined) return [];
        const alone = withoutFacet(filters, facet);
        const role = facet === 'actor' && filters.role !== null ? { role: filters.role } : {};
        const choice = { values: [value.id], match: 'any', not: [] } as const;
        const { ids } = await listIds(handle.db, { ...alone, ...role, facets: { ...alone.facets, [facet]: choice } }, 'newest');
        return ids.length === value.count ? [] : [`${facet}=${value.id}: ${value.count} or ${ids.length}`];
      }),
    );
    return wrong.flat();
  }

  async function countInFile(filters: TimelineFilters): Promise<number> {
    const address = parseFilters(new URLSearchParams(printFilters(filters))).filters;
    let text = '';
    for await (const piece of (await exportView(handle.db, address, 'json', 'https://example.org')).stream()) text += piece;
    return JSON.parse(text).events.length;
  }
});
