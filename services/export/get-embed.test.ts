/** The lanes of an embed contain the same events as the lanes of the axis, with any filter. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { LANE_KINDS } from '@/domain/filters/lane-choice';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { randomOf } from '../testing/random/random';
import { randomFilters } from '../testing/random/random-filters';
import { fillAtRandom } from '../testing/random/random-timeline';
import { readLanes } from '../timeline/lanes';
import { getEmbed } from './get-embed';

describe.each(testDatabases())('lanes of an embed on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    const actors = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), kind: 'state' as const, aliases: [] }));
    await fillAtRandom(handle, { actors, events: 200, seed: 7 });
  }, 240_000);
  afterAll(() => handle.close());

  it('count the events of their lane in bars and strips, over the full time span', async () => {
    const random = randomOf(8);
    let counted = 0;
    for (const by of LANE_KINDS)
      for (const filters of [NO_FILTERS, { ...randomFilters(random), page: 1 }]) {
        const asked = { ...filters, lanes: { by, values: [], folded: [] } };
        const [{ lanes: wanted }, { lanes, histogram }] = await Promise.all([
          readLanes(handle.db, asked),
          getEmbed(handle.db, { kind: 'view', filters: asked }),
        ]);
        const told = lanes.map((lane) => {
          expect(lane.histogram.buckets.map(({ from }) => from)).toEqual(histogram?.buckets.map(({ from }) => from));
          const bars = lane.histogram.buckets.reduce((sum, { shown }) => sum + shown, 0);
          return [lane.id, lane.label, bars + lane.histogram.strips.reduce((sum, { count }) => sum + count, 0)];
        });
        expect(told).toEqual(wanted.map(({ id, label, count }) => [id, label, count]));
        counted += lanes.length;
      }
    expect(counted).toBeGreaterThan(LANE_KINDS.length * 2);
  });

  it('are missing for chosen events, which are counted even if they are not published', async () => {
    expect(await getEmbed(handle.db, { kind: 'chosen', ids: [2_000_000_000] })).toMatchObject({ lanes: [], total: 0, unfilteredTotal: 1 });
  });

  it('are empty if the view has no lanes', async () => {
    expect((await getEmbed(handle.db, { kind: 'view', filters: NO_FILTERS })).lanes).toEqual([]);
  });
});
