/** Whatever the filter: the numbers of compared actors are those of the plain count, and first and last those of the list. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { NO_FILTERS, type TimelineFilters, withChoice } from '@/domain/filters/timeline-filters';
import { aloneFilters } from '@/domain/timeline/compare';
import type { VocabularyActor } from '@/engine/index';
import { readPlainByClock } from '../testing/plain-clocks';
import { bySalience, idsWithWords, inListOrder, type PlainEvent, plainMatches } from '../testing/plain-timeline';
import { randomOf } from '../testing/random/random';
import { randomFilters } from '../testing/random/random-filters';
import { fillAtRandom } from '../testing/random/random-timeline';
import { compareActors } from './compare';

const EVENTS = 400;
const FILTERS = 25;
const COMPARED = ['b', 'a', 'e'];
const ACTORS: readonly VocabularyActor[] = [
  { id: 'a', name: 'A', kind: 'state', aliases: [] },
  { id: 'b', name: 'B', kind: 'state', aliases: [] },
  { id: 'c', name: 'C', kind: 'organ', aliases: [], parent: 'a' },
  { id: 'd', name: 'D', kind: 'person', aliases: [], parent: 'c', active: { from: '2021', to: '2022' } },
  { id: 'e', name: 'E', kind: 'person', aliases: [], parent: 'b' },
];

describe.each(testDatabases())(`actors side by side over ${EVENTS} events on $kind`, ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await fillAtRandom(handle, { actors: ACTORS, events: EVENTS, seed: 61 });
  }, 240_000);
  afterAll(() => handle.close());

  const eventsOf = async (events: readonly PlainEvent[], filters: TimelineFilters): Promise<readonly PlainEvent[]> => {
    const words = await idsWithWords(handle.db, filters.query, events);
    return [...plainMatches(events, filters, words)].sort(inListOrder('oldest'));
  };

  it('have the events, ends, actions and common events of the plain count', async () => {
    const random = randomOf(62);
    let shared = 0;
    for (let n = 0; n < FILTERS; n += 1) {
      const filters = withChoice({ ...randomFilters(random), page: 1 }, 'actor', { values: COMPARED, match: 'any', not: [] });
      const view = await compareActors(handle.db, filters);
      const events = await readPlainByClock(handle.db, filters);
      const own = await Promise.all(COMPARED.map((slug) => eventsOf(events, aloneFilters(filters, slug))));
      const sharing = (event: PlainEvent): readonly number[] => COMPARED.flatMap((_, at) => (own[at]?.includes(event) ? [at] : []));
      const common = [...new Set(own.flat())].filter((event) => sharing(event).length > 1);
      expect([filters, view.actors.map(({ slug, total, shared: with_ }) => [slug, total, with_])]).toEqual([
        filters,
        COMPARED.map((slug, at) => [slug, own[at]?.length, common.filter((event) => own[at]?.includes(event)).length]),
      ]);
      for (const [at, { first, last, action }] of view.actors.entries()) {
        const list = own[at] ?? [];
        const [newest] = [...list].sort(inListOrder('newest'));
        expect([first?.id, last?.id]).toEqual([list[0]?.id, newest?.id]);
        const times = (id: string): number => list.filter((event) => event.values.action.has(id)).length;
        const most = Math.max(0, ...list.flatMap((event) => [...event.values.action].map(times)));
        expect([action?.count ?? 0, action ? times(action.id) : 0]).toEqual([most, most]);
      }
      expect(view.sharedTotal).toBe(common.length);
      for (const { one, other, count } of view.pairs)
        expect(count).toBe(common.filter((event) => [one, other].every((at) => sharing(event).includes(at))).length);
      const top = [...common].sort(bySalience).slice(0, 12).sort(inListOrder('newest'));
      expect(view.shared.map(({ event, actors }) => [event.id, actors])).toEqual(top.map((event) => [event.id, sharing(event)]));
      shared += common.length;
    }
    expect(shared).toBeGreaterThan(FILTERS);
  }, 240_000);

  it('can be one, none, or one that nobody knows', async () => {
    const compare = (values: readonly string[]) => compareActors(handle.db, withChoice(NO_FILTERS, 'actor', { values }));
    expect(await compare([])).toMatchObject({ actors: [], pairs: [], shared: [], sharedTotal: 0 });
    expect((await compare(['a'])).actors).toMatchObject([{ slug: 'a', name: 'A', shared: 0 }]);
    expect((await compare(['a', 'nobody'])).actors[1]).toEqual({
      slug: 'nobody',
      name: 'nobody',
      total: 0,
      shared: 0,
      first: null,
      last: null,
      action: null,
    });
  });
});
