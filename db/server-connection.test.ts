/** A server connection prepares repeated statements, returns the same results, and recovers when tables change. */
import { Pool, type PoolClient } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KEPT_STATEMENTS, keepParsed } from './server-connection';
import { startTestServer, type TestServer } from './testing/test-server';

let server: TestServer;
let pool: Pool;
let client: PoolClient;

beforeAll(async () => {
  server = await startTestServer();
  pool = new Pool({ connectionString: server.url, max: 1, onConnect: keepParsed });
  client = await pool.connect();
  await client.query('create table notes (id int, text text)');
});
afterEach(() => client.query('truncate notes'));
afterAll(async () => {
  client.release();
  await pool.end();
  await server.stop();
});

const ask = async (text: string, values: readonly unknown[]) => (await client.query({ text }, [...values])).rows;
const kept = async (): Promise<number> => (await client.query('select count(*)::int as n from pg_prepared_statements')).rows[0].n;

describe('prepared statements of a server connection', () => {
  it('are cached from the second use and planned with their values', async () => {
    const before = await kept();
    const answers = [];
    for (let again = 0; again < 8; again += 1) {
      answers.push(await ask('select $1::int + 1 as next', [again]));
      expect((await kept()) - before).toBe(again === 0 ? 0 : 1);
    }
    expect(answers).toEqual(Array.from({ length: 8 }, (_, again) => [{ next: again + 1 }]));
    const [row] = await ask('select sum(generic_plans)::int as n from pg_prepared_statements where $1', [true]);
    expect(row).toEqual({ n: 0 });
  });

  it('use a generic plan when they have no values', async () => {
    for (let again = 0; again < 4; again += 1) expect(await ask('select 1 as planned_once', [])).toEqual([{ planned_once: 1 }]);
    const plans = "select generic_plans::int as n from pg_prepared_statements where statement = 'select 1 as planned_once'";
    expect(await ask(plans, [])).toEqual([{ n: 3 }]);
  });

  it('throw their SQLSTATE on failure and stay usable', async () => {
    for (let again = 0; again < 3; again += 1) {
      await expect(ask('select 1 / $1::int as one', ['0'])).rejects.toMatchObject({ code: '22012' });
      await expect(ask('selec $1', ['0'])).rejects.toMatchObject({ code: '42601' });
    }
    expect(await ask('select 1 / $1::int as one', ['1'])).toEqual([{ one: 1 }]);
  });

  it('recover when a table is dropped and created again', async () => {
    const notes = (): Promise<unknown> => ask('select id, text from notes where id = $1', [1]);
    for (let again = 0; again < 3; again += 1) {
      await ask('insert into notes values ($1, $2)', [1, `after ${again}`]);
      expect(await notes()).toEqual([{ id: 1, text: `after ${again}` }]);
      expect(await notes()).toEqual([{ id: 1, text: `after ${again}` }]);
      await client.query('drop table notes; create table notes (id int, more int, text text)');
      if (again === 0) await client.query('alter table notes drop column more');
      else await client.query('alter table notes drop column more; alter table notes add more int');
    }
  });

  it('are cached even after many statements used once', async () => {
    for (let number = 0; number < KEPT_STATEMENTS + 20; number += 1) await ask(`select $1::int as once${number}`, [1]);
    const before = await kept();
    for (let again = 0; again < 2; again += 1) await ask('select $1::int as late', [1]);
    expect((await kept()) - before).toBe(1);
  });

  it('have the same name on all connections', async () => {
    const other = new Pool({ connectionString: server.url, max: 1, onConnect: keepParsed });
    const namesOn = async (on: Pick<PoolClient, 'query'>) => {
      for (let again = 0; again < 2; again += 1) await on.query({ text: 'select $1::int as shared' }, [1]);
      return (await on.query("select name from pg_prepared_statements where statement like '%as shared'")).rows;
    };
    await other.query({ text: 'select $1::int as another' }, [1]);
    const [here, there] = [await namesOn(client), await namesOn(other as unknown as PoolClient)];
    await other.end();
    expect([here.length, here]).toEqual([1, there]);
  });

  it('are limited in number', async () => {
    for (const text of Array.from({ length: KEPT_STATEMENTS + 20 }, (_, number) => `select $1::int as n${number}`))
      for (let again = 0; again < 2; again += 1) await ask(text, [1]);
    expect(await kept()).toBeLessThanOrEqual(KEPT_STATEMENTS);
  });
});
