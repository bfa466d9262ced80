import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import type { EventFields } from '@/domain/event-input';
import { parseFilters } from '@/domain/filters/parse-filters';
import { filtersOf, NO_FILTERS, type TimelineFilters } from '@/domain/filters/timeline-filters';
import type { VocabularyActor } from '@/engine/index';
import { reviewEvent } from '../events/editing/review-event';
import { getEvent } from '../events/get-event';
import { enterCopies, enterEvent } from '../testing/enter-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { getTimeline } from './get-timeline';
import { PAGE_SIZE } from './list';
import { firstDay, lastDay } from './scope';

const EDITOR = { userId: 'editor-1' } as const;
const ACTORS: readonly VocabularyActor[] = [
  { id: 'china', name: 'China', kind: 'state', aliases: ['Chinese'] },
  { id: 'japan', name: 'Japan', kind: 'state', aliases: [] },
  { id: 'china-ministry', name: 'Ministry', kind: 'organ', aliases: [], parent: 'china' },
  { id: 'china-bureau', name: 'Bureau', kind: 'organ', aliases: [], parent: 'china-ministry' },
  { id: 'li-person', name: 'Li', kind: 'person', aliases: [], parent: 'china' },
];
const day = (edtf: string): EventFields['date'] => ({ edtf, qualifier: null, extent: 'throughout' });
const by = (slug: string): EventFields['actors'][number] => ({ slug, role: 'participant' });

const EVENTS: readonly Partial<EventFields>[] = [
  { title: 'Summit in Geneva', date: day('2023-02-28'), actors: [by('china'), by('japan')], themes: ['summit', 'meeting'] },
  { title: 'Ministry talks', date: day('2023-03'), actors: [by('china-ministry')], themes: ['negotiation'] },
  { title: 'Bureau sanctions firms', date: day('2023-04-01'), actors: [by('china-bureau')], themes: ['sanction'] },
  { title: 'Li speaks', date: day('2023-05-05'), actors: [by('li-person')], themes: ['statement'], place: 'Zürich' },
  { title: 'Japan votes', date: day('2024'), actors: [by('japan')], themes: ['election'] },
  { title: 'An old treaty', date: day('-0043'), actors: [], themes: ['agreement'] },
];

describe.each(testDatabases())('the timeline on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  const titles = async (filters: Partial<TimelineFilters>): Promise<string[]> =>
    (await getTimeline(handle.db, { ...NO_FILTERS, ...filters })).events.map((event) => event.title);

  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, ACTORS, SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  it('is empty, not broken, without events', async () => {
    const view = await getTimeline(handle.db, { ...filtersOf({ actor: ['china'] }), query: 'x "y z" -w', from: '2023-02-31', to: '2024' });
    expect(view).toMatchObject({
      events: [],
      total: 0,
      unfilteredTotal: 0,
      page: 1,
      pageCount: 1,
      axis: null,
      span: null,
      histogram: null,
    });
  });

  describe('with events', () => {
    beforeAll(async () => {
      for (const event of EVENTS) await enterEvent(handle.db, event);
      await enterEvent(handle.db, { title: 'A draft', actors: [by('china')] }, false);
      const gone = await enterEvent(handle.db, { title: 'Rejected' });
      await reviewEvent(handle.db, { id: gone.id, version: 1, decision: 'reject', by: EDITOR });
    });

    it('shows what is published, newest first or oldest first, from 44 BC on', async () => {
      const newest = await titles({});
      expect(newest).toEqual(['Japan votes', 'Li speaks', 'Bureau sanctions firms', 'Ministry talks', 'Summit in Geneva', 'An old treaty']);
      expect(await titles({ order: 'oldest' })).toEqual([...newest].reverse());
      const view = await getTimeline(handle.db, NO_FILTERS);
      expect(view.span).toEqual({ earliest: '-0043-01-01', latest: '2024-12-31' });
      expect(view.histogram).toMatchObject({ unit: 'century', strips: [] });
      expect(view.histogram?.buckets).toHaveLength(22);
      expect(view.histogram?.buckets[0]).toEqual({ from: '-0100-01-01', to: '-0001-12-31', all: 1, shown: 1 });
      expect(view.histogram?.buckets.at(-1)).toEqual({ from: '2000-01-01', to: '2099-12-31', all: 5, shown: 5 });
    });

    it.each<[string, Partial<TimelineFilters>, string[]]>([
      [
        'a state finds its organs and theirs, and its persons',
        filtersOf({ actor: ['china'] }),
        ['Li speaks', 'Bureau sanctions firms', 'Ministry talks', 'Summit in Geneva'],
      ],
      ['any of several actors', filtersOf({ actor: ['japan', 'li-person'] }), ['Japan votes', 'Li speaks', 'Summit in Geneva']],
      ['an unknown actor finds nothing', filtersOf({ actor: ['atlantis'] }), []],
      ['any of several themes', filtersOf({ theme: ['summit', 'election'] }), ['Japan votes', 'Summit in Geneva']],
      ['actor and theme together', filtersOf({ actor: ['china'], theme: ['sanction'] }), ['Bureau sanctions firms']],
      ['a window that touches a month', { from: '2023-03-31', to: '2023-04-01' }, ['Bureau sanctions firms', 'Ministry talks']],
      ['a window of one day in a leapless February', { from: '2023-02', to: '2023-02-31' }, ['Summit in Geneva']],
      ['a year that is known no finer', { from: '2024-06', to: '2024-07' }, ['Japan votes']],
      ['words of the title in another form', { query: 'sanctioning firm' }, ['Bureau sanctions firms']],
      ['the name of an actor', { query: 'ministry' }, ['Ministry talks']],
      ['a place', { query: 'zürich' }, ['Li speaks']],
      ['a phrase', { query: '"ministry talks" or "firms bureau sanctions"' }, ['Ministry talks']],
      ['a word that must not be there', { query: 'japan -votes' }, ['Summit in Geneva']],
    ])('%s', async (_, filters, expected) => {
      expect(await titles(filters)).toEqual(expected);
    });

    it('counts each facet under the other filters, organs with their state', async () => {
      const { facets, total, unfilteredTotal } = await getTimeline(handle.db, {
        ...filtersOf({ actor: ['japan'], theme: ['summit', 'sanction'] }),
      });
      expect({ total, unfilteredTotal }).toEqual({ total: 1, unfilteredTotal: 6 });
      expect(facets.actor.values).toEqual([
        { id: 'china', label: 'China', count: 2, mark: null, parent: null },
        { id: 'china-bureau', label: 'Bureau', count: 1, mark: null, parent: { id: 'china-ministry', label: 'Ministry' } },
        { id: 'japan', label: 'Japan', count: 1, mark: 'chosen', parent: null },
        { id: 'china-ministry', label: 'Ministry', count: 1, mark: null, parent: { id: 'china', label: 'China' } },
      ]);
      const themes = facets.theme.values.filter((theme) => theme.count > 0 || theme.mark);
      expect(themes.map(({ id, count, mark }) => [id, count, mark])).toEqual([
        ['summit', 1, 'chosen'],
        ['meeting', 1, null],
        ['election', 1, null],
        ['sanction', 0, 'chosen'],
      ]);
    });

    it('leaves an event to its neighbors', async () => {
      const [third] = (await getTimeline(handle.db, { ...NO_FILTERS, query: 'bureau' })).events;
      const view = await getEvent(handle.db, third?.id ?? 0);
      expect([view?.previous?.title, view?.next?.title]).toEqual(['Ministry talks', 'Li speaks']);
    });

    it.each([
      "' or 1=1 --",
      "'; drop table events; --",
      '") union select 1 --',
      '%',
      '\\',
      "a' & b | !c <-> d:*",
      '((((',
      '"',
      '\uFFFF',
      'x'.repeat(200),
      '-',
      '__proto__',
    ])('takes %j in every parameter as a value', async (text) => {
      const { filters } = parseFilters({ q: text, actor: text, theme: text, from: text, to: text, order: text, page: text });
      const view = await getTimeline(handle.db, {
        ...filters,
        facets: filtersOf({ actor: [text], source: [text], place: [text] }).facets,
        from: null,
        to: null,
      });
      expect(view.total).toBe(0);
      expect(view.unfilteredTotal).toBe(6);
      await expect(getTimeline(handle.db, { ...NO_FILTERS, query: text })).resolves.toMatchObject({ unfilteredTotal: 6 });
    });

    it('pages, and a page past the end is empty', async () => {
      await enterCopies(handle.db, PAGE_SIZE, { title: 'More', date: day('1999-09-09') });
      const first = await getTimeline(handle.db, NO_FILTERS);
      const second = await getTimeline(handle.db, { ...NO_FILTERS, page: 2 });
      expect([first.pageCount, first.events.length, second.events.length]).toEqual([2, PAGE_SIZE, 6]);
      expect(new Set([...first.events, ...second.events].map((event) => event.id)).size).toBe(PAGE_SIZE + 6);
      expect(await getTimeline(handle.db, { ...NO_FILTERS, page: 99 })).toMatchObject({
        events: [],
        total: PAGE_SIZE + 6,
        page: 99,
        pageCount: 2,
      });
    });
  });
});

describe('the ends of a window', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02-31', '2023-02-28', '2023-02-28'],
    ['0099-02', '0099-02-01', '0099-02-28'],
  ])('%s is from %s to %s', (given, first, last) => {
    expect([firstDay(given), lastDay(given)]).toEqual([first, last]);
  });
});
