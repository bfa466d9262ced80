/** The slow lane gives way to quick statements, keeps its settings to itself, only reads, and does not begin what takes too long. */
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedBy } from './asking';
import { embeddedClient } from './embedded-client';
import { BOUNDED, FOUND } from './refuse-long';
import { type Ground, type SlowLane, slowLane } from './slow-lane';

let plain: PGlite;
let lane: SlowLane;
const note = (list: string[], name: string, work: Promise<unknown>): Promise<unknown> => work.then(() => list.push(name));

beforeAll(async () => {
  plain = await PGlite.create();
  await plain.exec('create table notes (id int primary key); insert into notes select generate_series(1, 2000); analyze notes');
  lane = slowLane(embeddedClient(plain));
});
afterAll(() => plain.close());

describe('the slow lane', () => {
  it('lets quick statements go first, also those that come while it waits', async () => {
    const done: string[] = [];
    const slow = lane.slow({}, false);
    const works = ['slow 1', 'slow 2', 'slow 3'].map((name) => note(done, name, slow.query('select count(*) from notes')));
    const quick = async () => {
      for (const name of ['quick 1', 'quick 2', 'quick 3']) await note(done, name, lane.quick.query('select 1'));
    };
    await Promise.all([...works, quick()]);
    expect(done).toEqual(['quick 1', 'quick 2', 'quick 3', 'slow 1', 'slow 2', 'slow 3']);
  });

  it('has settings for its statements alone', async () => {
    const told = (client: SlowLane['quick']) =>
      client.query<{ told: string | null }>(`select current_setting('dateline.known', true) as told`);
    expect((await told(lane.slow({ 'dateline.known': '2024-01-09' }, false))).rows[0]?.told).toBe('2024-01-09');
    expect((await told(lane.slow({}, false))).rows[0]?.told || null).toBeNull();
    expect((await told(lane.quick)).rows[0]?.told || null).toBeNull();
  });

  it('only reads, and goes on after a statement that fails', async () => {
    const slow = lane.slow({}, false);
    await expect(slow.query('delete from notes')).rejects.toMatchObject({ code: '25006' });
    await expect(slow.transaction((tx) => tx.query('delete from notes'))).rejects.toMatchObject({ code: '25006' });
    expect((await slow.query('select count(*)::int as n from notes where id <= $1', [7])).rows).toEqual([{ n: 7 }]);
  });

  it('does not begin what is called off, and is free for the next', async () => {
    const slow = lane.slow({}, false);
    const [gone, held] = [new AbortController(), [] as number[]];
    const asked = { signal: gone.signal, worked: (ms: number) => held.push(ms) };
    const all = askedBy(asked, () =>
      Promise.allSettled([1, 2, 3].map((n) => slow.query('select $1::int as n', [n]).finally(() => gone.abort()))),
    );
    const next = slow.query('select 4 as n');
    expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect((await next).rows).toEqual([{ n: 4 }]);
    expect(held.length).toBe(1);
    await expect(askedBy(asked, () => slow.query('select 5'))).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('reads on the ground that it was given, and makes it again when a write has taken it away', async () => {
    let [whole, made] = [false, 0];
    const ground: Ground = {
      holds: async () => whole,
      make: async (giveWay) => {
        made += 1;
        await giveWay();
        whole = true;
      },
    };
    const slow = lane.slow({}, false, ground);
    const read = async () => (await slow.query('select 1 as n')).rows;
    expect([await read(), await read()]).toEqual([[{ n: 1 }], [{ n: 1 }]]);
    expect(made).toBe(1);
    whole = false;
    expect([await read(), made]).toEqual([[{ n: 1 }], 2]);
  });

  it('reads all the same where writes never leave the ground alone', async () => {
    let made = 0;
    const make = async () => {
      made += 1;
    };
    const slow = lane.slow({}, false, { holds: async () => false, make });
    expect([(await slow.query('select 1 as n')).rows, made]).toEqual([[{ n: 1 }], 3]);
  });

  it('refuses what the planner expects to take too long where it is guarded', async () => {
    const many = 'select count(*)::int as n from notes a, notes b, notes c where a.id + b.id + c.id < $1';
    const guarded = lane.slow({}, true);
    await expect(guarded.query(many, [3])).rejects.toMatchObject({ code: 'too-much', field: 'from' });
    const kept = await lane.quick.query(`select statement from pg_prepared_statements where statement like 'explain%'`);
    expect(kept.rows).toEqual([]);
    for (const hidden of [`values ((${many}))`, `/* a word */ ${many}`])
      await expect(guarded.query(hidden, [3])).rejects.toMatchObject({ code: 'too-much' });
    expect((await guarded.query('select count(*)::int as n from notes a where a.id < $1', [3])).rows).toEqual([{ n: 2 }]);
  });

  it('refuses to read very many texts one after the other for a word that stands in most of them', async () => {
    await plain.exec(`
      create table texts (id int, body text);
      insert into texts select id, 'The port of ' || id from notes;
      create index article_revisions_words on texts using gin (to_tsvector('english', body));
      analyze texts`);
    const guarded = lane.slow({}, true);
    const found = (word: string) =>
      guarded.query(`select id from texts where to_tsvector('english', body) @@ to_tsquery('english', $1)`, [word]);
    expect((await found('port')).rows).toHaveLength(2000);
    await plain.exec(`insert into texts select id, 'The port of ' || id from generate_series(3000, 30000) id; analyze texts`);
    await expect(found('port')).rejects.toMatchObject({ code: 'too-much' });
    expect((await found('1777')).rows).toEqual([{ id: 1777 }]);
  });

  it('refuses what looks through too much that an inverted index finds, however few of it are left', async () => {
    await plain.exec(`
      create table search (id int, day int, words tsvector);
      insert into search select id, id, to_tsvector('simple', case when id % 2 = 0 then 'port' else 'road' end || ' w' || id) from notes;
      create index timeline_search_words on search using gin (words);
      create index search_day on search (day);
      analyze search;
      update pg_class set reltuples = 2000000 where relname in ('search', 'timeline_search_words', 'search_day')`);
    const guarded = lane.slow({ enable_seqscan: 'off' }, true);
    const found = (word: string, more = '') =>
      guarded.query(`select id from search where words @@ to_tsquery('simple', $1) ${more}`, [word]).then(({ rows }) => rows);
    await expect(found('port', 'and id < 3')).rejects.toMatchObject({ code: 'too-much' });
    await expect(found('port | w7', 'and id < 3')).rejects.toMatchObject({ code: 'too-much' });
    const many = (prefix: string) => guarded.query(`${prefix} select id from search where words @@ 'port' and id < 3`);
    await expect(many(FOUND)).rejects.toMatchObject({ code: 'too-much' });
    expect((await many(BOUNDED)).rows).toEqual([{ id: 2 }]);
    expect(await found('w2')).toEqual([{ id: 2 }]);
    expect(await found('port & w2')).toEqual([{ id: 2 }]);
    expect(await found('port', 'and day = 2')).toEqual([{ id: 2 }]);
  });
});
