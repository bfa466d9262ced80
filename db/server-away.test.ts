/**
 * A PostgreSQL server that becomes unreachable and returns: the process survives, reports why it is not ready, and recovers without a
 * restart.
 */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseHandle, openServer } from './client';
import { rows } from './database';
import { notReady, reasonOf } from './readiness';
import { openTestEmbedded } from './testing/test-database';
import { TestGate } from './testing/test-gate';
import { startTestServer, type TestServer } from './testing/test-server';

describe('an unreachable database server', () => {
  let server: TestServer;
  let gate: TestGate;
  let handle: DatabaseHandle;
  const heard: Error[] = [];

  beforeAll(async () => {
    server = await startTestServer();
    gate = new TestGate(server.url);
    handle = await openServer(await gate.open(), (error) => heard.push(error));
  });
  afterAll(async () => {
    await handle.close();
    await gate.shut();
    await server.stop();
  });

  it('is reported as unreachable until it returns', async () => {
    expect(await notReady(handle.db)).toBeNull();
    await gate.shut();
    expect(await notReady(handle.db)).toBe('unreachable');
    expect(heard.length).toBeGreaterThan(0);
    await gate.open();
    expect(await notReady(handle.db)).toBeNull();
  });

  it('fails the start with exit code 69 and the address, without the password', async () => {
    await gate.shut();
    const away = openServer('postgres://someone:hush-hush@127.0.0.1:1/none');
    const message = expect.stringMatching(/^(?!.*hush-hush).*at 127\.0\.0\.1:1: connect ECONNREFUSED/);
    await expect(away).rejects.toMatchObject({ name: 'ServerAwayError', exitCode: 69, message });
    await gate.open();
    const closed = await openServer(server.url);
    await closed.close();
    expect(await notReady(closed.db)).toBe('closed');
  });

  it.each([
    ['pathname', 'database "none" does not exist', 'Create the database'],
    ['username', 'role "none" does not exist', 'Create the role'],
  ] as const)('fails the start with advice when it does not know the %s', async (part, reason, advice) => {
    const url = new URL(server.url);
    url[part] = 'none';
    await expect(openServer(url.href)).rejects.toMatchObject({
      exitCode: 69,
      message: expect.stringContaining(`${reason}. Nothing was changed. ${advice}`),
    });
  });

  it('fails the start with exit code 69 when it has too many connections', async () => {
    await handle.db.execute(sql`create role guest login connection limit 0`);
    const url = new URL(server.url);
    url.username = 'guest';
    await expect(openServer(url.href)).rejects.toMatchObject({
      exitCode: 69,
      message: expect.stringContaining('The server has too many connections.'),
    });
  });

  it('is distinguished from a read-only one', async () => {
    const standby = handle.db.transaction((tx) => tx.execute(sql`create table changes (id int)`), { accessMode: 'read only' });
    expect(reasonOf(await standby.catch((error: unknown) => error))).toBe('read-only');
  });

  it('fails a transaction with an error, not the process', async () => {
    const cut = handle.db.transaction(async (tx) => {
      await tx.execute(sql`create table half (id int)`);
      await gate.shut();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await tx.execute(sql`select 1`);
    });
    await expect(cut).rejects.toThrow();
    await gate.open();
    expect(await rows(handle.db)`select 1 from pg_tables where tablename = 'half'`).toEqual([]);
  });

  it('is distinguished from a silent one within the time limit', async () => {
    gate.hush();
    // The pool notices closed idle connections a moment later.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const begun = performance.now();
    expect(await notReady(handle.db, 300)).toBe('no-answer');
    expect(performance.now() - begun).toBeLessThan(1_000);
    await gate.shut();
    await gate.open();
    await expect.poll(() => notReady(handle.db), { timeout: 10_000 }).toBeNull();
  });

  it('may terminate a connection, which fails its transaction but not the pool', async () => {
    const ended = handle.db.transaction(async (tx) => {
      const [own] = await rows<{ pid: number }>(tx)`select pg_backend_pid() as pid`;
      await handle.db.execute(sql`select pg_terminate_backend(${own?.pid})`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await tx.execute(sql`select 1`);
    });
    await expect(ended).rejects.toThrow();
    expect(await notReady(handle.db)).toBeNull();
  });
});

describe('notReady', () => {
  it('reports a closed embedded database', async () => {
    const handle = await openTestEmbedded();
    expect(await notReady(handle.db)).toBeNull();
    await handle.close();
    expect(await notReady(handle.db)).toBe('closed');
  });

  it('reports a database that answers with an error', async () => {
    const broken = { execute: async () => Promise.reject(new Error('wrapped', { cause: new WebAssembly.RuntimeError('unreachable') })) };
    expect(await notReady(broken as unknown as DatabaseHandle['db'])).toBe('failed');
  });
});
