/** What is refused as one statement and done in parts says the same as the whole. */
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { readSlowly } from '@/db/read-slowly';
import { testDatabases } from '@/db/test-database';
import { DatelineError, tooMuch } from '@/domain/errors';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { VocabularyActor } from '@/engine/index';
import { orInParts } from '../../clocks/refusals';
import { withClocks } from '../../clocks/with-clocks';
import { randomOf } from '../../testing/random/random';
import { randomFilters } from '../../testing/random/random-filters';
import { fillAtRandom } from '../../testing/random/random-timeline';
import { ofSet } from '../facets/facet-counts';
import { touching } from './fact-sets';
import { everythingBy, readScope, type Scope } from './scope';
import { slicesOf } from './slices';
import { countPieces, type Starts, startsByMonth } from './starts';
import { sumOfSlices } from './sum-of-slices';

const SMALL = 15;
const FILTERS = 60;
const ACTORS: readonly VocabularyActor[] = [
  { id: 'a', name: 'A', kind: 'state', aliases: [] },
  { id: 'b', name: 'B', kind: 'state', aliases: [] },
  { id: 'c', name: 'C', kind: 'organ', aliases: [], parent: 'a' },
  { id: 'd', name: 'D', kind: 'person', aliases: [], parent: 'c' },
];

describe.each(testDatabases())('parts of a long question on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await fillAtRandom(handle, { actors: ACTORS, events: 400, seed: 91 });
  }, 240_000);
  afterAll(() => handle.close());

  type Check = (asked: {
    readonly db: Database;
    readonly filters: TimelineFilters;
    readonly scope: Scope;
    readonly starts: readonly Starts[];
  }) => Promise<void>;
  const underRandomFilters = async (seed: number, check: Check): Promise<void> => {
    const random = randomOf(seed);
    let many = 0;
    for (let n = 0; n < FILTERS; n += 1) {
      const filters = randomFilters(random);
      await withClocks(handle.db, filters, async (db) => {
        const scope = await readScope(db, filters);
        const starts = await startsByMonth(db, scope);
        await check({ db, filters, scope, starts });
        if (starts.reduce((sum, { count }) => sum + count, 0) > 2 * SMALL) many += 1;
      });
    }
    expect(many).toBeGreaterThan(10);
  };

  it(
    'have the events that begin in each month',
    () =>
      underRandomFilters(92, async ({ db, filters, scope, starts }) => {
        const among = await startsByMonth(db, everythingBy(filters));
        expect([filters, await countPieces(db, scope, among, SMALL)]).toEqual([filters, starts]);
      }),
    240_000,
  );

  it(
    'count the same of actors and themes',
    () =>
      underRandomFilters(93, async ({ db, filters, scope, starts }) => {
        const counts = (of: SQL) => rows(db, sql`select key, n::int as n from (${of}) counted order by 1`);
        for (const facet of ['actor', 'theme'] as const) {
          const count = (set: SQL) => ofSet(scope, set, facet, filters.role);
          const sliced = await sumOfSlices(db, slicesOf(scope, starts, SMALL), 'int', ({ events }) => count(events));
          expect([filters, facet, await counts(sliced)]).toEqual([filters, facet, await counts(count(touching(scope)))]);
        }
      }),
    240_000,
  );

  it('are read where the slow lane refuses the whole, and nowhere else', async () => {
    const refused = () => Promise.reject(new Error('Failed query', { cause: tooMuch() }));
    const failed = () => Promise.reject(new DatelineError('unavailable', 'Others ask.'));
    const parts = async () => 'parts';
    await expect(orInParts(handle.db, refused, parts)).rejects.toThrow('Failed query');
    if (handle.kind !== 'embedded') return;
    const slow = readSlowly(handle.db, {}, true);
    expect(await orInParts(slow, async () => 'whole', parts)).toBe('whole');
    expect(await orInParts(slow, refused, parts)).toBe('parts');
    await expect(orInParts(slow, failed, parts)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
