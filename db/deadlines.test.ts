/** Waiting for a PostgreSQL server always ends: for a reply, a lock, a statement or a connection. No connection leaks. */
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DatabaseHandle, openServer } from './client';
import { type Database, rows, sqlState } from './database';
import { DEADLINES, withoutDeadlines } from './deadlines';
import { hold } from './locks';
import { notReady, reasonOf } from './readiness';
import { TestGate } from './testing/test-gate';
import { startTestServer, type TestServer } from './testing/test-server';

const SHORT = { connectMs: 600, lockMs: 200, statementMs: 400, replyMs: 700, idleMs: 60_000 };
const POOL_SIZE = 2;

let server: TestServer;
let gate: TestGate;
let handle: DatabaseHandle;
let direct: DatabaseHandle;

beforeAll(async () => {
  server = await startTestServer();
  gate = new TestGate(server.url);
  handle = await openServer(await gate.open(), undefined, { poolSize: POOL_SIZE, deadlines: SHORT });
  direct = await openServer(server.url);
  await direct.db.execute(sql`create table notes (id int primary key)`);
});
afterAll(async () => {
  await handle.close();
  await direct.close();
  await gate.shut();
  await server.stop();
});
beforeEach(() => direct.db.execute(sql`truncate notes`));

const failureOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => null).catch((error: unknown) => error);
const setting = async (db: Database, name: string) =>
  (await rows<{ value: string }>(db)`select current_setting(${name}) as value`)[0]?.value;
const insert = (tx: Database) => tx.execute(sql`insert into notes select count(*) + 1 from notes`);

describe('a connection to a server', () => {
  it('disables JIT and limits statements, locks and idle transactions', async () => {
    const names = ['jit', 'statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];
    expect(await Promise.all(names.map((name) => setting(direct.db, name)))).toEqual(['off', '15s', '10s', '1min']);
  });

  it('reads dates alike, whatever the database sets', async () => {
    const url = new URL(server.url);
    url.searchParams.set('options', '-c datestyle=German -c timezone=Pacific/Auckland');
    const other = await openServer(url.href);
    try {
      const [row] = await rows(other.db)`select date '0044-03-15 BC'::text as day, timestamptz '2024-01-09T23:00:00Z'::text as time`;
      expect(row).toEqual({ day: '0044-03-15 BC', time: '2024-01-09 23:00:00+00' });
    } finally {
      await other.close();
    }
  });

  it('limits replies later than statements, and statements later than locks', () => {
    expect(DEADLINES.lockMs).toBeLessThan(DEADLINES.statementMs);
    expect(DEADLINES.statementMs).toBeLessThan(DEADLINES.replyMs);
  });
});

describe('a lost reply', () => {
  const cases: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    ['a statement', 'select 1', () => handle.db.execute(sql`select 1 as lost`)],
    ['the begin of a transaction', 'begin', () => handle.db.transaction(insert)],
    ['a statement of a transaction', 'insert into notes', () => handle.db.transaction(insert)],
    ['the commit of a transaction', 'commit', () => handle.db.transaction(insert)],
    [
      'the rollback of a transaction',
      'rollback',
      () =>
        handle.db.transaction(async () => {
          throw Object.assign(new Error('The work failed.'), { code: 'ETIMEDOUT' });
        }),
    ],
  ];

  // One more round than the pool has connections
  it.each(cases)('to %s fails within the deadline, and its connection is replaced', async (_what, words, work) => {
    for (let round = 0; round <= POOL_SIZE; round += 1) {
      gate.loseReply(words);
      const failure = await failureOf(work());
      expect(failure).toBeInstanceOf(Error);
      expect(['no-answer', 'unreachable']).toContain(reasonOf(failure));
    }
    expect(await notReady(handle.db)).toBeNull();
    await handle.db.execute(sql`truncate notes`);
    await handle.db.transaction(insert);
    expect(await rows(handle.db)`select id from notes`).toEqual([{ id: 1 }]);
  });

  it('is reported as NoReplyError and fails the other statements of the transaction', async () => {
    gate.loseReply('pg_sleep(0)');
    const answers = handle.db.transaction((tx) =>
      Promise.allSettled([tx.execute(sql`select pg_sleep(0)`), tx.execute(sql`select 2`), tx.execute(sql`select 3`)]),
    );
    await expect(answers).rejects.toThrow();
    gate.loseReply('pg_sleep(0)');
    expect(await failureOf(handle.db.execute(sql`select pg_sleep(0)`))).toMatchObject({ cause: { name: 'NoReplyError' } });
  });

  it('to the settings of a new connection fails within the deadline', async () => {
    gate.hush();
    await gate.shut();
    await gate.open();
    await pause(50);
    for (let round = 0; round <= POOL_SIZE; round += 1) {
      gate.loseReply('set jit');
      expect(reasonOf(await failureOf(handle.db.execute(sql`select 1`)))).toBe('no-answer');
    }
    expect(await notReady(handle.db)).toBeNull();
  });
});

describe('waiting', () => {
  it('for a table lock or an advisory lock ends at the deadline', async () => {
    await direct.db.transaction(async (tx) => {
      await hold(tx, 'facts');
      await tx.execute(sql`lock table notes`);
      for (const work of [(own: Database) => hold(own, 'facts'), insert])
        expect(sqlState(await failureOf(handle.db.transaction(work)))).toBe('55P03');
    });
  });

  it('for a statement ends at the deadline', async () => {
    expect(sqlState(await failureOf(handle.db.execute(sql`select pg_sleep(5)`)))).toBe('57014');
  });

  it('for a connection of the pool ends at the deadline', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const holders = Array.from({ length: POOL_SIZE }, () => handle.db.transaction(() => held));
    expect(reasonOf(await failureOf(handle.db.execute(sql`select 1`)))).toBe('unreachable');
    release();
    await Promise.all(holders);
    expect(await notReady(handle.db)).toBeNull();
  });
});

describe('long work', () => {
  const long = async (db: Database): Promise<void> => {
    await db.execute(sql`select pg_sleep(0.9)`);
  };

  it('lifts the limits only inside its transaction', async () => {
    await handle.db.transaction((tx) => withoutDeadlines(tx, () => long(tx)));
    await handle.db.transaction(async (tx) => expect(await setting(tx, 'statement_timeout')).toBe('400ms'));
    expect(sqlState(await failureOf(handle.db.transaction(long)))).toBe('57014');
    await expect(withoutDeadlines(handle.db, () => long(handle.db))).rejects.toThrow('for a transaction only');
  });

  it('has no limits on the setup connection, and later connections have them again', async () => {
    await handle.alone((db) => db.transaction(long));
    expect(await setting(handle.db, 'statement_timeout')).toBe('400ms');
    expect(await setting(handle.db, 'lock_timeout')).toBe('200ms');
  });
});
