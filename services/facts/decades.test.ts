import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { testDatabases } from '@/db/test-database';
import { insertRandomEvent, insertSources } from '../testing/random/change-events';
import { randomOf } from '../testing/random/random';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { lackingDecades, mendDecades } from './decades';
import { refreshProjection } from './refresh-projection';

const ACTORS = ['a', 'b', 'c'].map((id) => ({ id, name: `State ${id}`, kind: 'state' as const, aliases: [] }));

describe.each(testDatabases())('decades of the rollup on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, ACTORS, SAMPLE_THEMES);
    await insertSources(handle.db);
    const random = randomOf(5);
    for (let n = 0; n < 40; n += 1) await insertRandomEvent(handle.db, random);
    await refreshProjection(handle.db);
  }, 60_000);
  afterAll(() => handle.close());

  const lacking = () => rows(handle.db, lackingDecades);
  const marks = () => handle.db.$count(sql`timeline_marks`);

  it('are left alone while they hold everything', async () => {
    expect(await lacking()).toEqual([]);
    await mendDecades(handle.db);
    expect(await marks()).toBe(0);
  });

  it('are made anew where an older version has left them out', async () => {
    await handle.db.execute(sql`delete from timeline_rollup where grain = 3 and period < 202`);
    expect((await lacking()).length).toBeGreaterThan(1);
    await mendDecades(handle.db);
    await refreshProjection(handle.db);
    expect(await lacking()).toEqual([]);
  });
});
