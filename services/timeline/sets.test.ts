/** Under random filters, the actors in the events of a scope are those that the facts of these events name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { testDatabases } from '@/db/testing/test-database';
import type { VocabularyActor } from '@/engine/index';
import { randomOf } from '../testing/random/random';
import { randomFilters } from '../testing/random/random-filters';
import { fillAtRandom } from '../testing/random/random-timeline';
import { arrayOf } from './facts/projection';
import { isOfEachRow, readScope } from './scope';
import { factsOf, partsIn, touching } from './sets';

const FILTERS = 40;
const ACTORS: readonly VocabularyActor[] = [
  { id: 'a', name: 'A', kind: 'state', aliases: [] },
  { id: 'b', name: 'B', kind: 'state', aliases: [] },
  { id: 'c', name: 'C', kind: 'organ', aliases: [], parent: 'a' },
  { id: 'd', name: 'D', kind: 'person', aliases: [], parent: 'c' },
  { id: 'e', name: 'E', kind: 'person', aliases: [], parent: 'b' },
];

describe.each(testDatabases())('events of a scope on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await fillAtRandom(handle, { actors: ACTORS, events: 400, seed: 71 });
  }, 240_000);
  afterAll(() => handle.close());

  it('have the actors that their facts name', async () => {
    const actors = (await rows<{ id: number }>(handle.db)`select id from actors order by id`).map(({ id }) => id);
    const random = randomOf(72);
    const ways = { read: 0, lookedUp: 0 };
    for (let n = 0; n < FILTERS; n += 1) {
      const filters = randomFilters(random);
      const { db } = handle;
      const scope = await readScope(db, filters);
      const ids = (await rows<{ id: number }>(db)`select event_id as id from (${touching(scope)}) found`).map(({ id }) => id);
      const expected = await rows(db)`select event_id as id, actor_id as actor from ${factsOf(scope)} fact
        where event_id = any(${arrayOf(ids)}) and actor_id = any(${arrayOf(actors)}) order by 1, 2`;
      const found = await rows(db)`select event_id as id, actor_id as actor from (${partsIn(scope, actors)}) parts order by 1, 2`;
      expect([filters, found]).toEqual([filters, expected]);
      if (found.length > 0) ways[isOfEachRow(scope) ? 'read' : 'lookedUp'] += 1;
    }
    expect(Math.min(ways.read, ways.lookedUp)).toBeGreaterThan(2);
  }, 240_000);
});
