/** The slow lane gives way to quick statements, keeps its settings to itself, and only reads. */
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedBy } from './asking';
import { embeddedClient } from './embedded-client';
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
    const slow = lane.slow({});
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
    expect((await told(lane.slow({ 'dateline.known': '2024-01-09' }))).rows[0]?.told).toBe('2024-01-09');
    expect((await told(lane.slow({}))).rows[0]?.told || null).toBeNull();
    expect((await told(lane.quick)).rows[0]?.told || null).toBeNull();
  });

  it('only reads, and goes on after a statement that fails', async () => {
    const slow = lane.slow({});
    await expect(slow.query('delete from notes')).rejects.toMatchObject({ code: '25006' });
    await expect(slow.transaction((tx) => tx.query('delete from notes'))).rejects.toMatchObject({ code: '25006' });
    expect((await slow.query('select count(*)::int as n from notes where id <= $1', [7])).rows).toEqual([{ n: 7 }]);
  });

  it('does not begin what is called off, and is free for the next', async () => {
    const slow = lane.slow({});
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
    const slow = lane.slow({}, ground);
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
    const slow = lane.slow({}, { holds: async () => false, make });
    expect([(await slow.query('select 1 as n')).rows, made]).toEqual([[{ n: 1 }], 3]);
  });
});
