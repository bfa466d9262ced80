/** A tile is the same whether the months of its view were counted before or not, also where its most salient events are walked to. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { NO_FILTERS, type TimelineFilters } from '@/domain/filters/timeline-filters';
import type { VocabularyActor } from '@/engine/index';
import { randomOf } from '../testing/random/random';
import { randomFilters } from '../testing/random/random-filters';
import { fillAtRandom } from '../testing/random/random-timeline';
import { countsByMonth } from './counts';
import { readScope } from './scope';
import { drawTile } from './tiles';

const ACTORS: readonly VocabularyActor[] = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), kind: 'state', aliases: [] }));

describe.each(testDatabases())('a tile on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await fillAtRandom(handle, { actors: ACTORS, events: 400, seed: 81 });
  }, 240_000);
  afterAll(() => handle.close());

  it.each([1, 3, 90])(
    'of at most %i events is the same whether its months were counted before or not',
    async (most) => {
      const random = randomOf(82 + most);
      let drawn = 0;
      for (let n = 0; n < 60; n += 1) {
        const filters: TimelineFilters = { ...randomFilters(random), clock: 'happened', known: null };
        const scope = await readScope(handle.db, filters);
        const known = await countsByMonth(handle.db, scope);
        // a year, four years and centuries that the events are in
        for (const tile of [3, 4, 7].map((level) => ({ level, index: Math.floor((2022 * 12) / 12 / 4 ** (level - 3)) }))) {
          const plainly = await drawTile(handle.db, scope, { tile, most });
          expect({ filters, tile, ...(await drawTile(handle.db, scope, { tile, most, known })) }).toEqual({ filters, tile, ...plainly });
          drawn += plainly.ids.length;
        }
      }
      expect(drawn).toBeGreaterThan(60);
    },
    120_000,
  );

  it('of a common word looks nothing up by it when its months are known', async () => {
    await handle.db.execute(sql`update timeline_facts set words = words || to_tsvector('english', 'harbor') where actor_id = 0`);
    const scope = await readScope(handle.db, { ...NO_FILTERS, query: 'harbor' });
    const known = await countsByMonth(handle.db, scope);
    const asked = { tile: { level: 7, index: 7 }, most: 3 };
    const plainly = await drawTile(handle.db, scope, asked);
    const before = handle.statements();
    expect(await drawTile(handle.db, scope, { ...asked, known })).toEqual(plainly);
    // how many there are, and the walk
    expect(handle.statements() - before).toBe(2);
    expect(plainly.ids).toHaveLength(3);
  });
});
