/** The client returns the same results as PGlite, caches a limited number of prepared statements, and recovers from failures. */
import { PGlite, types } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedClient, embeddedClient, KEPT_STATEMENTS } from './embedded-client';

let plain: PGlite;
let client: EmbeddedClient;
const kept = async () => (await plain.query<{ n: number }>('select count(*)::int as n from pg_prepared_statements')).rows[0]?.n;

beforeAll(async () => {
  plain = await PGlite.create();
  await plain.exec('create table notes (id int primary key, text text not null)');
  client = embeddedClient(plain);
});
afterAll(() => plain.close());

describe('embedded client', () => {
  it.each([
    ['select $1::int as a, $2::text as b, $3::boolean as c, $4::jsonb as d', [7, 'ß "quoted"', true, '{"x":[1,null]}']],
    ['select $1::date as a, $2::timestamptz as b, $3::numeric as c', ['2024-02-29', new Date(86_400_000), 1.5]],
    ['select $1::bigint as a, $2::text as b, array[1,2] as c, $3::real as d', [12n, null, 0.25]],
    ['select g as a from generate_series(1, $1::int) g', [3]],
    ['select $1::int[] as a, $2::jsonb as b', [[1, 2, 3], { nested: ['x'] }]],
    ['insert into notes select g, $1 from generate_series(1, 4) g', ['first']],
    ['update notes set text = $1 where id <= $2 returning id', ['second', 2]],
    ['delete from notes', []],
  ])('returns the same result as PGlite: %s', async (text, params) => {
    const options = { rowMode: 'array' as const, parsers: { [types.DATE]: (value: string) => `day ${value}` } };
    for (const given of [undefined, options]) {
      await plain.exec('begin');
      const expected = await plain.query(text, params, given);
      await plain.exec('rollback');
      for (let again = 0; again < 2; again += 1)
        await client.transaction(async (tx) => {
          expect(await tx.query(text, params, given)).toEqual(expected);
          await tx.rollback();
        });
    }
  });

  it('throws the SQLSTATE of a failed statement and stays usable', async () => {
    for (let again = 0; again < 2; again += 1) {
      await expect(client.query('select 1 / $1::int as a', ['0'])).rejects.toMatchObject({ code: '22012' });
      await expect(client.query('selec $1', ['0'])).rejects.toMatchObject({ code: '42601' });
      await expect(client.query('select $1::int as a', ['word'])).rejects.toMatchObject({ code: '22P02' });
    }
    expect((await client.query('select 1 / $1::int as a', ['1'])).rows).toEqual([{ a: 1 }]);
  });

  it('copies rows from a file', async () => {
    await client.query("copy notes from '/dev/blob'", [], { blob: new Blob(['8\teight\n9\tnine\n']) });
    expect((await client.query("delete from notes where text in ('eight', 'nine') returning id")).rows).toHaveLength(2);
  });

  it('yields to the event loop between the statements of a long transaction', async () => {
    let turns = 0;
    let running = true;
    const turn = (): void => {
      turns += 1;
      if (running) setImmediate(turn);
    };
    await client.transaction(async (tx) => {
      setImmediate(turn);
      for (let at = 0; at < 5; at += 1) await tx.query('select count(*) from generate_series(1, 300000)');
    });
    running = false;
    expect(turns).toBeGreaterThan(2);
  });

  it('rolls back a transaction with a failed statement', async () => {
    const work = client.transaction(async (tx) => {
      await tx.query('insert into notes values ($1, $2)', [1, 'lost']);
      await tx.query('insert into notes values ($1, $2)', [1, 'twice']);
    });
    await expect(work).rejects.toMatchObject({ code: '23505' });
    expect((await client.query('select * from notes')).rows).toEqual([]);
  });

  it('runs no other statement inside a transaction', async () => {
    const order: string[] = [];
    let other: Promise<unknown> | undefined;
    await client.transaction(async (tx) => {
      other = client.query('select 2').then(() => order.push('statement'));
      await tx.query('select 1');
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('transaction');
    });
    await other;
    expect(order).toEqual(['transaction', 'statement']);
  });

  it('caches a limited number of prepared statements and no failed ones', async () => {
    for (let n = 0; n < KEPT_STATEMENTS + 20; n += 1) expect((await client.query(`select ${n} as n`)).rows).toEqual([{ n }]);
    expect(await kept()).toBe(KEPT_STATEMENTS);
    await expect(client.query('select 1 / 0 as failing')).rejects.toThrow();
    expect(await kept()).toBe(KEPT_STATEMENTS - 1);
    expect((await client.query('select 0 as n')).rows).toEqual([{ n: 0 }]);
  });

  it('prepares a query again after the columns changed', async () => {
    const read = () => client.query('select * from notes where id = $1', [9]);
    await client.query('insert into notes values (9, $1)', ['text']);
    expect((await read()).rows).toEqual([{ id: 9, text: 'text' }]);
    await client.query('alter table notes add column more int default 3');
    await expect(read()).rejects.toMatchObject({ code: '0A000' });
    expect((await read()).rows).toEqual([{ id: 9, text: 'text', more: 3 }]);
  });
});
