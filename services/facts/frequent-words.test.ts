import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { testDatabases } from '@/db/test-database';
import { filtersOf } from '@/domain/filters/facet-choice';
import { NO_FILTERS, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { frequentWord } from '../search/frequent-word';
import { wordsQuery } from '../search/words-query';
import { insertRandomEvent, insertSources } from '../testing/random/change-events';
import { randomOf } from '../testing/random/random';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { countedUnder, readScope } from '../timeline/scope/scope';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { dataVersion } from './data-version';
import { chooseWords } from './frequent-words';

const ACTORS = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: id.toUpperCase(), kind: 'state' as const, aliases: [] }));
const EVENTS = 120;
const FEW = { events: 20, share: 0.1 };

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
  /** in number and weight, and no word that there is not */
  const expectCounted = async (): Promise<void> => {
    const kept = sql`select actor_id, sum(starts)::int as events, sum(weight)::int as weight from timeline_rollup where actor_id < 0 group by 1`;
    const found = sql`
      select -number, count(*)::int, sum(round(salience * 1000))::int
      from timeline_words join timeline_search on words @@ query group by 1`;
    expect(await rows(handle.db, sql`${kept} order by 1`)).toEqual(
      await rows(handle.db, sql`select * from (${found}) found(actor_id, events, weight) order by 1`),
    );
  };
  const scopeOf = (filters: Partial<TimelineFilters>) => readScope(handle.db, { ...NO_FILTERS, ...filters });

  it('are none where few events have any', async () => {
    expect(await chooseWords(handle.db)).toBe(0);
    expect(await words()).toEqual([]);
    expect(countedUnder(await scopeOf({ query: 'harbor' }))).toBeNull();
  });

  it('are chosen by how many events have them, each once, and no keys among them', async () => {
    const chosen = await chooseWords(handle.db, FEW);
    expect(chosen).toBeGreaterThanOrEqual(4);
    expect(await words()).toEqual(expect.arrayContaining(["'harbor'", "'grain'", "'treati'"]));
    expect((await words()).join()).not.toContain('#');
    expect(await chooseWords(handle.db, FEW)).toBe(0);
    // a stop word that "willed" is brought to
    await handle.db.execute(sql`insert into timeline_words (number, query) values (99, '''will''')`);
    await expectCounted();
  });

  it('are counted in the place of an actor where one of them and days alone are asked for', async () => {
    const number = await frequentWord(handle.db, 'Harbors');
    expect(number).not.toBeNull();
    expect(countedUnder(await scopeOf({ query: 'harbor', from: '2021' }))).toBe(-(number ?? 0));
    for (const more of [{ actor: ['a'] }, { theme: ['summit'] }, { status: ['planned'] }, { place: ['geneva'] }])
      expect(countedUnder(await scopeOf({ ...filtersOf(more), query: 'harbor' }))).toBeNull();
  });

  it.each(['HARBOR', '"harbor"', 'the harbor', '"the harbors"', 'harbor or the', '-the harbor'])('%j is one of them', async (query) => {
    expect(await frequentWord(handle.db, query)).not.toBeNull();
    expect(await rows(handle.db, sql`select ${wordsQuery(query)}::text as query`)).toEqual([{ query: "'harbor'" }]);
  });

  it.each(['harbor grain', 'harbor or grain', '-harbor', '-"harbor"', '"harbor grain"', 'harb*', 'will*', 'nowhere', 'the', '"', ''])(
    '%j is not one of them',
    async (query) => {
      expect(await frequentWord(handle.db, query)).toBeNull();
    },
  );

  it('are chosen once by two who start together while somebody writes', async () => {
    const { db } = handle;
    await db.execute(sql`delete from timeline_words`);
    await db.execute(sql`delete from timeline_rollup where actor_id < 0`);
    const write = async (): Promise<void> => {
      for (let id = 1; id < 30; id += 3) {
        const state = sql`case when state = 'draft' then 'published' else 'draft' end`;
        await db.execute(sql`update events set title = 'grain grain', state = ${state} where id = ${id}`);
        await dataVersion(db);
      }
    };
    const [one, other] = await Promise.all([chooseWords(db, FEW), chooseWords(db, FEW), write()]);
    expect(one + other).toBeGreaterThan(3);
    expect(await words()).toHaveLength(one + other);
    await expectCounted();
  });

  it('are counted one by one, so that others who bring the timeline up to date come in between', async () => {
    const { db } = handle;
    await db.execute(sql`delete from timeline_words`);
    await db.execute(sql`delete from timeline_rollup where actor_id < 0`);
    await db.execute(sql`update events set title = title where id = 1`);
    const ended: string[] = [];
    await Promise.all([
      chooseWords(db, FEW).then((chosen) => ended.push(`${chosen > 3 ? 'many' : 'few'} chosen`)),
      dataVersion(db).then(() => ended.push('settled')),
    ]);
    expect(ended).toEqual(['settled', 'many chosen']);
    await expectCounted();
  });

  it('are written in the rollup only where their counts change', async () => {
    const { db } = handle;
    const written = () =>
      rows<{ at: string }>(
        db,
        sql`select actor_id, period, months, ctid::text as at from timeline_rollup where actor_id < 0 order by 1, 2, 3`,
      );
    const before = await written();
    await db.execute(sql`update events set checked_at = now(), title = title || ' of old' where state = 'published' and id < 60`);
    await dataVersion(db);
    expect(await written()).toEqual(before);
    const [{ id } = { id: 0 }] = await rows<{ id: number }>(
      db,
      sql`select min(event_id) as id from timeline_search where words @@ 'harbor'::tsquery`,
    );
    await db.execute(sql`update events set salience = 0.987 where id = ${id}`);
    await dataVersion(db);
    const changed = (await written()).filter(({ at }) => before.every((known) => known.at !== at));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(10);
    await expectCounted();
  });

  it('are at most so many', async () => {
    const { db } = handle;
    await db.execute(sql`delete from timeline_words`);
    await db.execute(sql`delete from timeline_rollup where actor_id < 0`);
    expect(await chooseWords(db, { ...FEW, most: 2 })).toBe(2);
    expect(await chooseWords(db, { ...FEW, most: 2 })).toBe(0);
    expect(await chooseWords(db, { ...FEW, most: 3 })).toBe(1);
    expect((await rows<{ number: number }>(db, sql`select number from timeline_words order by 1`)).map(({ number }) => number)).toEqual([
      1, 2, 3,
    ]);
  });

  it('may have quotes and backslashes in them', async () => {
    const { db } = handle;
    await db.execute(sql`update timeline_search set words = words || array_to_tsvector(array[${"o'h\\are"}, ${'"quoted" {x},'}])`);
    await db.execute(sql`analyze timeline_search`);
    expect(await chooseWords(db, FEW)).toBeGreaterThan(2);
    expect(await words()).toEqual(expect.arrayContaining([String.raw`'o''h\\are'`, `'"quoted" {x},'`]));
    await expectCounted();
  });
});
