import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { testDatabases } from '@/db/test-database';
import { filtersOf } from '@/domain/filters/facet-choice';
import { NO_FILTERS, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { frequentWord } from '../search/frequent-word';
import { insertRandomEvent, insertSources } from '../testing/change-events';
import { randomOf } from '../testing/random';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { countedUnder, readScope } from '../timeline/scope/scope';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { dataVersion } from './data-version';
import { chooseWords } from './frequent-words';

const ACTORS = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: id.toUpperCase(), kind: 'state' as const, aliases: [] }));
const EVENTS = 120;

describe.each(testDatabases())('frequent words on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    const { db } = handle;
    await seedVocabulary(db, ACTORS, SAMPLE_THEMES);
    await insertSources(db);
    const random = randomOf(11);
    for (let n = 0; n < EVENTS; n += 1) await insertRandomEvent(db, random);
    await dataVersion(db);
    await db.execute(sql`analyze timeline_search`);
  }, 60_000);
  afterAll(() => handle.close());

  const words = async () =>
    (await rows<{ query: string }>(handle.db, sql`select query::text from timeline_words order by number`)).map(({ query }) => query);
  const scopeOf = (filters: Partial<TimelineFilters>) => readScope(handle.db, { ...NO_FILTERS, ...filters });

  it('are none where few events have any', async () => {
    expect(await chooseWords(handle.db)).toBe(0);
    expect(await words()).toEqual([]);
    expect(countedUnder(await scopeOf({ query: 'harbor' }))).toBeNull();
  });

  it('are chosen by how many events have them, each once, and no keys among them', async () => {
    const which = { events: 20, share: 0.1 };
    const chosen = await chooseWords(handle.db, which);
    expect(chosen).toBeGreaterThanOrEqual(4);
    expect(await words()).toEqual(expect.arrayContaining(["'harbor'", "'grain'", "'treati'"]));
    expect((await words()).join()).not.toContain('#');
    expect(await chooseWords(handle.db, which)).toBe(0);
    const counted = await rows<{ counted: number; found: number }>(
      handle.db,
      sql`
        select (select sum(starts)::int from timeline_rollup where actor_id = -number and theme = 0 and grain = 2) as counted,
          (select count(*)::int from timeline_search where words @@ query) as found
        from timeline_words`,
    );
    for (const { counted: starts, found } of counted) expect(starts).toBe(found);
  });

  it('are counted in the place of an actor where one of them and days alone are asked for', async () => {
    const number = await frequentWord(handle.db, 'Harbors');
    expect(number).not.toBeNull();
    expect(countedUnder(await scopeOf({ query: 'harbor', from: '2021' }))).toBe(-(number ?? 0));
    for (const more of [{ actor: ['a'] }, { theme: ['summit'] }, { status: ['planned'] }, { place: ['geneva'] }])
      expect(countedUnder(await scopeOf({ ...filtersOf(more), query: 'harbor' }))).toBeNull();
  });

  it.each(['harbor grain', 'harbor or grain', '-harbor', '"harbor"', 'harb*', 'nowhere', 'the', ''])(
    '%j is not one of them',
    async (query) => {
      expect(await frequentWord(handle.db, query)).toBeNull();
    },
  );
});
