/** A PostgreSQL server that goes away and returns: the process lives, says why it is not ready, and is ready again without a restart. */
import net from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseHandle, openServer } from './client';
import { rows } from './database';
import { notReady } from './readiness';
import { openTestEmbedded } from './test-database';
import { startTestServer, type TestServer } from './test-server';

/** Stands between the pool and the server, so that a test can take the server away, make it silent, and bring it back. */
class Gate {
  private readonly sockets = new Set<net.Socket>();
  private listener = net.createServer();
  private silent = false;
  private port = 0;

  constructor(private readonly target: net.NetConnectOpts) {}

  async open(): Promise<string> {
    this.silent = false;
    this.listener = net.createServer((visitor) => {
      if (this.silent) return this.keep(visitor);
      const server = this.keep(net.connect(this.target));
      this.keep(visitor).pipe(server).pipe(visitor);
    });
    await new Promise<void>((resolve) => this.listener.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.listener.address() as net.AddressInfo).port;
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  /** Cuts every connection and refuses new ones. */
  async shut(): Promise<void> {
    const closed = new Promise((resolve) => this.listener.close(resolve));
    this.cut();
    await closed;
  }

  /** Cuts every connection; takes new ones and never answers them. */
  hush(): void {
    this.silent = true;
    this.cut();
  }

  private cut(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  private keep(socket: net.Socket): net.Socket {
    this.sockets.add(socket);
    return socket.on('error', () => socket.destroy());
  }
}

function targetOf(url: string): net.NetConnectOpts {
  const { hostname, port, searchParams } = new URL(url);
  const folder = searchParams.get('host');
  return folder ? { path: `${folder}/.s.PGSQL.${port || 5432}` } : { host: hostname, port: Number(port) };
}

describe('a database server that goes away', () => {
  let server: TestServer;
  let gate: Gate;
  let handle: DatabaseHandle;
  const heard: Error[] = [];

  beforeAll(async () => {
    server = await startTestServer();
    gate = new Gate(targetOf(server.url));
    handle = await openServer(await gate.open(), (error) => heard.push(error));
  });
  afterAll(async () => {
    await handle.close();
    await gate.shut();
    await server.stop();
  });

  it('is unreachable, then there again', async () => {
    expect(await notReady(handle.db)).toBeNull();
    await gate.shut();
    expect(await notReady(handle.db)).toBe('unreachable');
    expect(heard.length).toBeGreaterThan(0);
    await gate.open();
    expect(await notReady(handle.db)).toBeNull();
  });

  it('refuses a start with exit 69 and the place, without the password', async () => {
    await gate.shut();
    const away = openServer('postgres://someone:hush-hush@127.0.0.1:1/none');
    const message = expect.stringMatching(/^(?!.*hush-hush).*at 127\.0\.0\.1:1 takes no connection: connect ECONNREFUSED/);
    await expect(away).rejects.toMatchObject({ name: 'ServerAwayError', exitCode: 69, message });
    await gate.open();
    const closed = await openServer(server.url);
    await closed.close();
    expect(await notReady(closed.db)).toBe('closed');
  });

  it('ends a transaction with an error, not the process', async () => {
    const cut = handle.db.transaction(async (tx) => {
      await tx.execute(sql`create table half (id int)`);
      await gate.shut();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await tx.execute(sql`select 1`);
    });
    await expect(cut).rejects.toThrow();
    await gate.open();
    expect(await rows(handle.db, sql`select 1 from pg_tables where tablename = 'half'`)).toEqual([]);
  });

  it('is told apart from one that is silent, without waiting long', async () => {
    gate.hush();
    // the pool hears a moment later that its idle connections are gone
    await new Promise((resolve) => setTimeout(resolve, 50));
    const begun = performance.now();
    expect(await notReady(handle.db, 300)).toBe('no-answer');
    expect(performance.now() - begun).toBeLessThan(1_000);
    await gate.shut();
    await gate.open();
    await expect.poll(() => notReady(handle.db), { timeout: 10_000 }).toBeNull();
  });

  it('stops in an orderly way: its connections are ended by the server itself', async () => {
    const ended = handle.db.transaction(async (tx) => {
      const [own] = await rows<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`);
      await handle.db.execute(sql`select pg_terminate_backend(${own?.pid})`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await tx.execute(sql`select 1`);
    });
    await expect(ended).rejects.toThrow();
    expect(await notReady(handle.db)).toBeNull();
  });
});

describe('notReady', () => {
  it('says that the embedded database is closed', async () => {
    const handle = await openTestEmbedded();
    expect(await notReady(handle.db)).toBeNull();
    await handle.close();
    expect(await notReady(handle.db)).toBe('closed');
  });

  it('says that a database answers with an error', async () => {
    const broken = { execute: async () => Promise.reject(new Error('wrapped', { cause: new WebAssembly.RuntimeError('unreachable') })) };
    expect(await notReady(broken as unknown as DatabaseHandle['db'])).toBe('failed');
  });
});
