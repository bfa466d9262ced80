/** Slices of any scope have its events, each once, however small they are cut. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { testDatabases } from '@/db/test-database';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import type { VocabularyActor } from '@/engine/index';
import { withClocks } from '../../clocks/with-clocks';
import { readShared } from '../../compare/shared-events';
import { listIds } from '../../export/list-ids';
import { settle } from '../../facts/settle';
import { arrayOf } from '../../facts/truth';
import { laneScopes } from '../../lanes/lane-scopes';
import { randomOf } from '../../testing/random/random';
import { randomFilters } from '../../testing/random/random-filters';
import { fillAtRandom } from '../../testing/random/random-timeline';
import { touching } from './fact-sets';
import { readScope } from './scope';
import { rowsOfSlices, type Slice, slicesOf } from './slices';
import { startsByMonth } from './starts';
import { toldCounts } from './told-counts';

const EVENTS = 400;
const FILTERS = 40;
const SMALL = 15;
const ACTORS: readonly VocabularyActor[] = [
  { id: 'a', name: 'A', kind: 'state', aliases: [] },
  { id: 'b', name: 'B', kind: 'state', aliases: [] },
  { id: 'c', name: 'C', kind: 'organ', aliases: [], parent: 'a' },
  { id: 'd', name: 'D', kind: 'person', aliases: [], parent: 'c' },
  { id: 'e', name: 'E', kind: 'person', aliases: [], parent: 'b' },
];

interface Held extends Record<string, unknown> {
  readonly id: number;
  readonly actor: number;
}

describe.each(testDatabases())(`slices of ${EVENTS} events on $kind`, ({ open }) => {
  let handle: DatabaseHandle;
  let actors: readonly number[];
  beforeAll(async () => {
    handle = await open();
    await fillAtRandom(handle, { actors: ACTORS, events: EVENTS, seed: 71 });
    actors = (await rows<{ id: number }>(handle.db, sql`select id from actors order by id`)).map(({ id }) => id);
  }, 240_000);
  afterAll(() => handle.close());

  const idsOf = async (db: Database, slices: readonly Slice[]): Promise<readonly number[]> =>
    (await rowsOfSlices<{ id: number }>(db, slices, ({ events }) => sql`select event_id as id from (${events}) found`)).map(({ id }) => id);
  const heldIn = async (db: Database, slices: readonly Slice[]): Promise<readonly string[]> =>
    (await rowsOfSlices<Held>(db, slices, (slice) => sql`select event_id as id, actor_id as actor from (${slice.under(actors)}) held`)).map(
      ({ id, actor }) => `${id} ${actor}`,
    );
  const inOrder = <T extends number | string>(list: readonly T[]): readonly T[] => [...list].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

  it('have what touches the window, and who takes part in it', async () => {
    const random = randomOf(72);
    let cut = 0;
    for (let n = 0; n < FILTERS; n += 1) {
      const filters = randomFilters(random);
      await withClocks(handle.db, filters, async (db) => {
        const scope = await readScope(db, filters);
        const slices = slicesOf(scope, await startsByMonth(db, scope), SMALL);
        const expected = await rows<{ id: number }>(db, sql`select event_id as id from (${touching(scope)}) found`);
        expect([filters, inOrder(await idsOf(db, slices))]).toEqual([filters, inOrder(expected.map(({ id }) => id))]);
        const facts = await rows<Held>(
          db,
          sql`select event_id as id, actor_id as actor from timeline_facts
            where event_id = any(${arrayOf(expected.map(({ id }) => id))}) and actor_id = any(${arrayOf(actors)})`,
        );
        expect([filters, inOrder(await heldIn(db, slices))]).toEqual([filters, inOrder(facts.map(({ id, actor }) => `${id} ${actor}`))]);
        if (slices.length > 2) cut += 1;
      });
    }
    expect(cut).toBeGreaterThan(5);
  }, 240_000);

  it('are read no further once another statement over them was refused', async () => {
    const scope = await readScope(handle.db, NO_FILTERS);
    const slices = slicesOf(scope, await startsByMonth(handle.db, scope), SMALL);
    let read = 0;
    const counting = rowsOfSlices(handle.db, slices, ({ events }) => {
      read += 1;
      return sql`select count(*)::int as n from (${events}) found`;
    });
    const failing = rowsOfSlices(handle.db, slices, () => sql`select 1 / 0`);
    const [one, other] = await Promise.allSettled([counting, failing]);
    expect([one.status, other.status]).toEqual(['rejected', 'rejected']);
    expect(read).toBeLessThan(slices.length);
  });

  it('tell the same of sources and places as one statement', async () => {
    const random = randomOf(75);
    for (let n = 0; n < FILTERS; n += 1) {
      const filters = randomFilters(random);
      await withClocks(handle.db, filters, async (db) => {
        const scope = await readScope(db, filters);
        for (const facet of ['source', 'place'] as const) {
          const counted = async (slice: number) =>
            rows<{ key: string; n: number }>(
              db,
              sql`select key::text as key, n::int as n from (${await toldCounts(db, scope, facet, slice)}) counted order by 1`,
            );
          expect([filters, facet, await counted(SMALL)]).toEqual([filters, facet, await counted(EVENTS)]);
        }
      });
    }
  }, 240_000);

  it('are listed as without them, in every order', async () => {
    const random = randomOf(73);
    for (let n = 0; n < FILTERS; n += 1) {
      const filters = randomFilters(random);
      for (const order of ['newest', 'oldest', 'changed'] as const)
        expect([filters, order, await listIds(handle.db, filters, order, SMALL)]).toEqual([
          filters,
          order,
          await listIds(handle.db, filters, order),
        ]);
    }
  }, 240_000);

  it('share between lanes what the lanes share without them', async () => {
    const random = randomOf(74);
    for (let n = 0; n < FILTERS; n += 1) {
      const filters = randomFilters(random);
      await withClocks(handle.db, filters, async (db) => {
        const scopes = await laneScopes(db, filters, 'actor', ['b', 'a', 'e']);
        const lanes = await Promise.all(scopes.map(async (lane) => ({ ...lane, starts: await startsByMonth(db, lane.scope) })));
        const [whole, sliced] = [await readShared(db, lanes, 7), await readShared(db, lanes, 7, SMALL)];
        const counts = ({ counts: list }: typeof whole) => inOrder(list.map(({ lanes, count }) => `${lanes.join()}: ${count}`));
        expect([filters, counts(sliced), sliced.top]).toEqual([filters, counts(whole), whole.top]);
      });
    }
  }, 240_000);

  it('are listed each once while events move from one to another', async () => {
    const { ids } = await listIds(handle.db, NO_FILTERS, 'oldest');
    const move = async (days: number): Promise<void> => {
      await handle.db.execute(sql`update events set earliest = earliest + ${days}::int, latest = latest + ${days}::int where id % 3 = 0`);
      await settle(handle.db);
    };
    for (let n = 0; n < 6; n += 1) {
      const [listed] = await Promise.all([listIds(handle.db, NO_FILTERS, n % 2 ? 'changed' : 'newest', SMALL), move(n % 2 ? -900 : 900)]);
      expect(inOrder(listed.ids)).toEqual(inOrder(ids));
    }
  }, 240_000);
});
