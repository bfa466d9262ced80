/** Whatever the filter and the kind of lanes: every lane has the events that its condition says, in counts, tiles, members and lists. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { dayNumber } from '@/domain/dates/day-words';
import { laneFilters } from '@/domain/filters/lane-changes';
import { LANE_KINDS, type LaneKind, laneFacet, OTHERS } from '@/domain/filters/lane-choice';
import { filtersOf, NO_FILTERS, type TimelineFilters, withChoice } from '@/domain/filters/timeline-filters';
import { levelFor, tileSpan, tilesOver } from '@/domain/timeline/tiles';
import type { VocabularyActor } from '@/engine/index';
import { readPlainByClock } from '../testing/plain-clocks';
import { idsWithWords, type PlainEvent, plainMatches } from '../testing/plain-timeline';
import { randomOf } from '../testing/random/random';
import { randomFilters } from '../testing/random/random-filters';
import { fillAtRandom } from '../testing/random/random-timeline';
import { countEvents, countUpTo } from './counts';
import { getFacet } from './facets';
import { getLaneMembers, getLanes, getLaneTile, laneScopes, readLanes } from './lanes';
import { EVERYTHING } from './scope';

const EVENTS = 600;
const FILTERS = 40;
const ACTORS: readonly VocabularyActor[] = [
  { id: 'a', name: 'A', kind: 'state', aliases: [] },
  { id: 'b', name: 'B', kind: 'state', aliases: [] },
  { id: 'c', name: 'C', kind: 'organ', aliases: [], parent: 'a' },
  { id: 'd', name: 'D', kind: 'person', aliases: [], parent: 'c', active: { from: '2021', to: '2022' } },
  { id: 'e', name: 'E', kind: 'person', aliases: [], parent: 'b' },
  { id: 'f', name: 'F', kind: 'territory', aliases: [], parent: 'b' },
  { id: 'g', name: 'G', kind: 'territory', aliases: [] },
];
const SPAN = { from: '-0100-01-01', to: '2060-12-31' };
const LANES: Readonly<Record<LaneKind, readonly string[]>> = {
  actor: ['e', 'a', 'd'],
  country: ['b', 'a'],
  theme: ['visit', 'summit', 'sanction'],
  action: ['sanction', 'agree'],
  source: ['reuters', 'a-paper'],
};

describe.each(testDatabases())(`lanes over ${EVENTS} events on $kind`, ({ open }) => {
  let handle: DatabaseHandle;
  const withLanes = (filters: TimelineFilters, by: LaneKind, values: readonly string[] = [], folded: readonly string[] = []) => ({
    ...filters,
    lanes: { by, values, folded },
  });

  beforeAll(async () => {
    handle = await open();
    await fillAtRandom(handle, { actors: ACTORS, events: EVENTS, seed: 51 });
  }, 240_000);
  afterAll(() => handle.close());

  const has = (event: PlainEvent, by: LaneKind, value: string, { role }: TimelineFilters): boolean =>
    laneFacet(by) === 'actor' && role !== null ? event.roles.has(`${value} ${role}`) : event.values[laneFacet(by)].has(value);

  it('have what their condition says under any filter, and the others have the rest', async () => {
    const random = randomOf(52);
    let telling = 0;
    for (let n = 0; n < FILTERS; n += 1) {
      const by = LANE_KINDS[n % LANE_KINDS.length] ?? 'actor';
      const filters = withLanes({ ...randomFilters(random), page: 1 }, by, n % 2 === 0 ? LANES[by] : []);
      const events = await readPlainByClock(handle.db, filters);
      const words = await idsWithWords(handle.db, filters.query, events);
      const all = plainMatches(events, filters, words);
      const { lanes } = await readLanes(handle.db, filters);
      const values = lanes.flatMap(({ id }) => (id === OTHERS ? [] : [id]));
      const expected = new Map<string, readonly PlainEvent[]>([
        ...values.map((id) => [id, all.filter((event) => has(event, by, id, filters))] as const),
        [OTHERS, all.filter((event) => !values.some((id) => has(event, by, id, filters)))],
      ]);
      expect([filters, lanes.map(({ id, count }) => [id, count])]).toEqual([
        filters,
        [...expected].filter(([id, { length }]) => id !== OTHERS || length > 0).map(([id, { length }]) => [id, length]),
      ]);
      const tiles = await countInTiles(
        filters,
        lanes.map(({ id }) => id),
        expected,
      );
      for (const { id, count } of lanes) {
        const alone = laneFilters(filters, by, values, id);
        const members = await getLaneMembers(handle.db, filters, id, SPAN);
        expect([filters, id, tiles.get(id), members.total]).toEqual([filters, id, count, count]);
        if (alone) expect([filters, id, await countEvents(handle.db, alone)]).toEqual([filters, id, count]);
        if (alone && count > 0 && count < all.length) telling += 1;
      }
    }
    expect(telling).toBeGreaterThan(FILTERS);
  }, 240_000);

  /** What is drawn of the events that begin in each tile and what is counted there; and the other lanes of what is drawn are right. */
  async function countInTiles(filters: TimelineFilters, ids: readonly string[], expected: ReadonlyMap<string, readonly PlainEvent[]>) {
    const tiles = await Promise.all(tilesOver(SPAN, levelFor(500_000)).map((tile) => getLaneTile(handle.db, filters, tile)));
    const members = new Map(ids.map((id) => [id, new Set(expected.get(id)?.map((event) => event.id))]));
    return new Map(
      ids.map((lane) => {
        const counts = tiles.map(({ tile, lanes }) => {
          const { from, to } = tileSpan(tile);
          const drawn = lanes[lane]?.events ?? [];
          for (const { id, alsoIn = [] } of drawn)
            expect(alsoIn).toEqual(ids.filter((other) => other !== lane && members.get(other)?.has(id)));
          const begun = drawn.filter(
            ({ date }) => dayNumber(date.earliest) >= dayNumber(from) && dayNumber(date.earliest) <= dayNumber(to),
          );
          return begun.length + (lanes[lane]?.hidden ?? []).reduce((sum, { count }) => sum + count, 0);
        });
        return [lane, counts.reduce((sum, count) => sum + count, 0)];
      }),
    );
  }

  it('are the most frequent values where none is named, as the facet counts them', async () => {
    for (const by of ['actor', 'theme', 'source'] as const) {
      const { lanes, more } = await readLanes(handle.db, withLanes(NO_FILTERS, by));
      const facet = await getFacet(handle.db, NO_FILTERS, by, { find: '', skip: 0, limit: 40 });
      const named = lanes.filter(({ id }) => id !== OTHERS);
      const counts = facet.values.map(({ id, count }) => [id, count]);
      expect([...named, ...more].map(({ id, count }) => [id, count])).toEqual(counts);
    }
    const { lanes } = await readLanes(handle.db, withLanes(NO_FILTERS, 'country'));
    expect(lanes.map(({ id }) => id).sort()).toEqual([OTHERS, 'a', 'b', 'g']);
  });

  it('are those that the filters choose, and not the one that they choose', async () => {
    const ids = async (filters: TimelineFilters) => (await readLanes(handle.db, withLanes(filters, 'actor'))).lanes.map(({ id }) => id);
    expect((await ids(filtersOf({ actor: ['a', 'e'] }))).sort()).toEqual(['a', 'e']);
    expect(await ids(filtersOf({ actor: ['a'] }))).not.toContain('a');
    expect(await ids(withChoice(filtersOf({ actor: ['a', 'c'] }), 'actor', { match: 'all' }))).not.toContain('c');
  });

  it('keep their order; a folded one only counts, and the others have its share', async () => {
    const window = { from: '2020-01-01', to: '2023-12-31' };
    const view = await getLanes(handle.db, withLanes(NO_FILTERS, 'actor', ['e', 'a', 'nobody'], ['a', OTHERS]), window);
    expect(view.lanes.map(({ id, label, folded }) => [id, label, folded])).toEqual([
      ['e', 'E', false],
      ['a', 'A', true],
      ['nobody', 'nobody', false],
      [OTHERS, 'Other', true],
    ]);
    expect(view.lanes[2]?.count).toBe(0);
    const [tile] = view.tiles;
    expect([tile?.lanes.a?.events.length, tile?.lanes.e?.events.length]).toEqual([0, 45]);
    expect(tile?.lanes.a?.hidden.length).toBeGreaterThan(0);
  });

  it('count their other events up to a limit', async () => {
    for (const filters of [NO_FILTERS, filtersOf({ actor: ['a'] })]) {
      const { lanes } = await readLanes(handle.db, withLanes(filters, 'actor', ['e']));
      const count = lanes.find(({ id }) => id === OTHERS)?.count ?? 0;
      const scopes = await laneScopes(handle.db, filters, 'actor', ['e']);
      const others = scopes.find(({ id }) => id === OTHERS)?.scope ?? EVERYTHING;
      expect(count).toBeGreaterThan(10);
      expect(await countUpTo(handle.db, others, count)).toEqual({ count, hasMore: false });
      expect(await countUpTo(handle.db, others, count - 1)).toEqual({ count: count - 1, hasMore: true });
    }
  });

  it('are asked for by name', async () => {
    const tile = { level: 3, index: 2022 };
    await expect(getLaneTile(handle.db, NO_FILTERS, tile)).rejects.toMatchObject({ code: 'bad-data', field: 'lanes' });
    await expect(getLaneMembers(handle.db, withLanes(NO_FILTERS, 'action'), 'consult-nobody', SPAN)).rejects.toMatchObject({ field: 'in' });
  });
});
