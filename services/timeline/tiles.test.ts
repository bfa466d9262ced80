import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import type { EventFields } from '@/domain/event-input';
import { filtersOf, NO_FILTERS, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { TILE_EVENTS } from '@/domain/timeline/tiles';
import { enterCopies, enterEvent } from '../testing/enter-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { getTimeline } from './get-timeline';
import { getMembers, getTile } from './tiles';

const CHINA = { id: 'china', name: 'China', kind: 'state', aliases: [] } as const;
const day = (edtf: string): EventFields['date'] => ({ edtf, qualifier: null, extent: 'throughout' });
/** level 1 is a month */
const month = (year: number, number: number) => ({ level: 1, index: year * 12 + number - 1 });

describe.each(testDatabases())('a tile of the axis on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  const enter = (fields: Partial<EventFields>) => enterEvent(handle.db, fields);
  const tile = (year: number, number: number, filters: Partial<TimelineFilters> = {}) =>
    getTile(handle.db, { ...NO_FILTERS, ...filters }, month(year, number));

  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [CHINA], SAMPLE_THEMES);
    await enter({ title: 'A visit in February', date: day('2024-02-05'), themes: ['visit'], actors: [{ slug: 'china', role: 'target' }] });
    await enter({ title: 'A long exercise', date: day('2024-01-20/2024-03-02'), themes: ['military', 'visit'] });
    await enter({ title: 'A law of March', date: day('2024-03-01'), themes: ['legal'] });
    await enter({ title: 'Long before', date: day('-0043-03-15') });
    await enterEvent(handle.db, { title: 'A draft', date: day('2024-02-06') }, false);
  });
  afterAll(() => handle.close());

  it('is refused, like the days of a count, outside the calendar', async () => {
    await expect(getMembers(handle.db, NO_FILTERS, { from: '-9999-01-01', to: '2024-02-29' })).rejects.toMatchObject({ code: 'bad-data' });
  });

  it('is there, and so is the window, up to the last month of the calendar', async () => {
    expect((await tile(9999, 12)).events).toEqual([]);
    const everything = await getTimeline(handle.db, { ...NO_FILTERS, from: '1950', to: '9999' });
    expect([everything.total, everything.facets.theme.values.find(({ id }) => id === 'visit')?.count]).toEqual([3, 2]);
  });

  it('has what touches it, with the family of the first theme, and hides nothing', async () => {
    const view = await tile(2024, 2);
    expect(view.tile).toEqual(month(2024, 2));
    expect(view.events.map(({ title, slug, family }) => [title, slug, family])).toEqual([
      ['A visit in February', 'a-visit-in-february', 'talks'],
      ['A long exercise', 'a-long-exercise', 'military'],
    ]);
    expect(view.events[1]?.date).toMatchObject({ earliest: '2024-01-20', latest: '2024-03-02', precision: 'interval' });
    expect(view.hidden).toEqual([]);
  });

  it('obeys the filters, and before our era too', async () => {
    expect((await tile(2024, 2, filtersOf({ actor: ['china'] }))).events).toHaveLength(1);
    expect((await tile(2024, 2, { ...filtersOf({ theme: ['military'] }), page: 7 })).events).toHaveLength(1);
    expect((await tile(2024, 2, { to: '2024-02-04' })).events.map(({ title }) => title)).toEqual(['A long exercise']);
    expect((await tile(-43, 3)).events.map(({ title }) => title)).toEqual(['Long before']);
  });

  it('refuses what the calendar does not hold, naming the parameter', async () => {
    const refused = expect.objectContaining({ code: 'bad-data', field: 'tile' });
    expect(() => getTile(handle.db, NO_FILTERS, { level: 8, index: -9_999_999 })).toThrow(refused);
    expect(() => getTile(handle.db, NO_FILTERS, { level: 8, index: 9 })).toThrow(refused);
  });

  it('counts by day what it leaves out, and a count lists its members', async () => {
    await enterCopies(handle.db, 12, { title: 'Early in May', date: day('2023-05-02') });
    await enterCopies(handle.db, TILE_EVENTS - 2, { title: 'Late in May', date: day('2023-05-20') });
    await enter({ title: 'All spring', date: { edtf: '2023-05', qualifier: null, extent: 'within' } });
    const view = await tile(2023, 5);
    expect(view.events).toHaveLength(TILE_EVENTS);
    expect(view.hidden).toEqual([
      { from: '2023-05-01', to: '2023-05-01', count: 1 },
      { from: '2023-05-20', to: '2023-05-20', count: 10 },
    ]);
    const members = await getMembers(handle.db, NO_FILTERS, { from: '2023-05-02', to: '2023-05-02' });
    expect(members.total).toBe(12);
    expect(members.events).toHaveLength(10);
    expect(await getMembers(handle.db, filtersOf({ theme: ['legal'] }), { from: '2023-05-02', to: '2023-05-02' })).toEqual({
      total: 0,
      events: [],
    });
  });

  it('comes with the page: the tiles over the window that is asked for, else over where the events are', async () => {
    const asked = await getTimeline(handle.db, NO_FILTERS, { from: '2024-02-01', to: '2024-02-29' });
    expect(asked.axis).toMatchObject({
      window: { from: '2024-02-01', to: '2024-02-29' },
      bounds: { from: '-0043-03-15', to: '2024-03-02' },
    });
    expect(asked.axis?.tiles).toHaveLength(1);
    expect(asked.axis?.tiles[0]).toEqual(await tile(2024, 2));
    const opened = await getTimeline(handle.db, filtersOf({ theme: ['visit', 'legal'] }));
    expect(opened.axis?.window).toEqual({ from: '2024-01-15', to: '2024-03-07' });
    expect(opened.axis?.bounds).toEqual({ from: '2024-01-20', to: '2024-03-02' });
  });
});
