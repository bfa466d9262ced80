/** Opens the database: a PostgreSQL server when DATABASE_URL is set, otherwise the embedded one in the data directory. */
import type { Logger } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool, PoolClient } from 'pg';
import type { Env } from '@/env';
import { makePrivateDirectory, prepareDataDirectory, refuseOtherVersion } from './data-directory';
import { type Database, schema } from './database';
import { DEADLINES, type Deadlines, limitWaits, withoutReplyDeadline } from './deadlines';
import { type EmbeddedClient, embeddedSettings, makeCheckpoints } from './embedded-client';
import { holdDirectory } from './hold-directory';
import { LOCKS } from './locks';
import { embeddedFailure, type OpenError, serverAway } from './open-errors';
import { guardedFiles, makePrivate } from './private-modes';
import { readOnly } from './read-only';
import { keepParsed, takeTurns } from './server-connection';
import { writeAlone } from './sole-writer';

export type { Database } from './database';

export interface DatabaseHandle {
  readonly db: Database;
  readonly kind: 'embedded' | 'server';
  /** number of statements sent so far */
  statements(): number;
  /** the same data through a read-only handle; see `read-only.ts` */
  readOnly(): Database;
  /** Runs the work on one connection while no other process does the same (an advisory lock on a server). */
  alone<T>(work: (db: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Callbacks for problems of an open database. */
interface DatabaseReports {
  readonly connectionBroke?: (error: Error) => void;
  /** a problem to fix that does not stop the server */
  readonly warning?: (text: string) => void;
  /** Another process took over the embedded database. By default, this process exits. */
  readonly leaseLost?: (error: OpenError) => void;
}

/**
 * Opens the database without migrating it. Throws an OpenError with this exit code:
 * - 75 when another process has the embedded database open;
 * - 78 when its files stay open to other accounts, or when another version made it;
 * - 65, 69 or 78 when its files cannot be used;
 * - 69 when the server accepts no connection.
 */
export async function openDatabase(
  env: Pick<Env, 'databaseUrl' | 'dataDir'> & Partial<Pick<Env, 'databasePoolSize'>>,
  reports: DatabaseReports = {},
): Promise<DatabaseHandle> {
  const { databaseUrl, databasePoolSize: poolSize } = env;
  if (databaseUrl) return openServer(databaseUrl, reports.connectionBroke, { poolSize });
  return openEmbedded(env.dataDir, reports).catch((error: unknown) => {
    throw embeddedFailure(env.dataDir, error);
  });
}

interface ServerOptions {
  readonly poolSize?: number;
  readonly deadlines?: Deadlines;
}

/** how long a program waits for another one that prepares the same database */
const PREPARING = '10min';

/**
 * Connects once; throws an OpenError (exit 69) on failure. Every connection has an error listener. Without one, a server that
 * goes away during a transaction would end this process.
 */
export async function openServer(
  url: string,
  onServerError: (error: Error) => void = () => undefined,
  { poolSize = 10, deadlines = DEADLINES }: ServerOptions = {},
): Promise<DatabaseHandle> {
  const { default: pg } = await import('pg');
  const { drizzle } = await import('drizzle-orm/node-postgres');
  const openPool = (mode: 'read write' | 'read only'): Pool => {
    const pool = new pg.Pool({
      connectionString: url,
      max: poolSize,
      connectionTimeoutMillis: deadlines.connectMs,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      async onConnect(client) {
        client.on('error', onServerError);
        await limitWaits(client, deadlines);
        await keepParsed(client);
        if (mode === 'read only') await client.query('set default_transaction_read_only = on');
      },
    });
    pool.on('connect', takeTurns);
    // the connections already report these errors; the pool emits them again
    pool.on('error', () => undefined);
    return pool;
  };
  const pool = openPool('read write');
  await connectOnce(pool, new URL(url).host);
  const { logger, statements } = statementCounter();
  const databaseOn = (through: Pool) => {
    const made = drizzle({ client: through, schema, logger });
    made.transaction = transactionsOf(through, (client) => drizzle({ client, schema, logger }));
    return made;
  };
  let reading: { readonly pool: Pool; readonly db: Database } | null = null;
  return {
    db: databaseOn(pool),
    kind: 'server',
    statements,
    readOnly() {
      if (!reading) {
        const readPool = openPool('read only');
        reading = { pool: readPool, db: databaseOn(readPool) };
      }
      return reading.db;
    },
    async alone(work) {
      const client = await pool.connect();
      try {
        return await withoutReplyDeadline(async () => {
          await client.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = '${PREPARING}'`);
          await client.query('select pg_advisory_lock($1)', [LOCKS.startup]);
          await client.query('set lock_timeout = 0');
          return work(drizzle({ client, schema, logger }));
        });
      } finally {
        // destroys the connection, which drops its settings and its lock
        client.release(true);
      }
    },
    async close() {
      await Promise.all([pool.end(), reading?.pool.end()]);
    },
  };
}

/**
 * Returns a `transaction` that always releases its connection. Drizzle's own leaks it when the first statement fails. It also hides
 * the original error when the connection is broken and the rollback fails as well.
 */
function transactionsOf<Db extends NodePgDatabase<typeof schema>>(pool: Pool, over: (client: PoolClient) => Db): Db['transaction'] {
  const opened = new WeakMap<PoolClient, Db>();
  return async (work, config) => {
    const client = await pool.connect();
    const one = opened.get(client) ?? over(client);
    opened.set(client, one);
    let failure: unknown;
    try {
      return await one.transaction(
        (tx) =>
          work(tx).catch((error: unknown) => {
            failure = error;
            throw error;
          }),
        config,
      );
    } catch (error) {
      throw failure ?? error;
    } finally {
      // the pool itself drops a broken connection
      client.release();
    }
  };
}

async function connectOnce(pool: Pool, place: string): Promise<void> {
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw error instanceof Error ? serverAway(place, error) : error;
  }
}

async function openEmbedded(dataDir: string, { warning, leaseLost = endProcess }: DatabaseReports): Promise<DatabaseHandle> {
  refuseOtherVersion(dataDir);
  makePrivateDirectory(dataDir);
  const held = await holdDirectory(dataDir, leaseLost);
  try {
    const stillOpen = makePrivate(dataDir).warning;
    if (stillOpen !== null) warning?.(stillOpen);
    const { PGlite } = await import('@electric-sql/pglite');
    const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm');
    const open = async (directory: string) =>
      PGlite.create({
        fs: await guardedFiles(directory, held.check),
        extensions: { pg_trgm },
        startParams: [...PGlite.defaultStartParams, ...embeddedSettings(directory)],
      });
    const directory = await prepareDataDirectory(dataDir, async (fresh) => (await open(fresh)).close());
    const client = await open(directory);
    makeCheckpoints(client);
    return await wrapEmbedded(client, () => held.release());
  } catch (error) {
    await held.release();
    throw error;
  }
}

/** Exits at once: the state in memory is stale and must not reach the files. */
function endProcess(error: OpenError): never {
  console.error(error.message);
  process.exit(error.exitCode);
}

/** Wraps an opened PGlite in a handle; `afterClose` releases what it was opened with. */
export async function wrapEmbedded(
  client: import('@electric-sql/pglite').PGlite,
  afterClose: () => Promise<void>,
): Promise<DatabaseHandle> {
  const { drizzle } = await import('drizzle-orm/pglite');
  const { embeddedClient } = await import('./embedded-client');
  // replan each prepared statement for its values: a week and a century need different plans
  await client.exec('set plan_cache_mode = force_custom_plan');
  const { logger, statements } = statementCounter();
  const opened = (through: EmbeddedClient): Database => {
    const made = drizzle({ client: through as typeof client, schema, logger });
    writeAlone(made, statements);
    return made;
  };
  const through = embeddedClient(client);
  const db = opened(through);
  let reading: Database | null = null;
  return {
    db,
    kind: 'embedded',
    statements,
    readOnly() {
      reading ??= opened(readOnly(through));
      return reading;
    },
    alone: (work) => work(db),
    async close() {
      await client.close();
      await afterClose();
    },
  };
}

function statementCounter(): { readonly logger: Logger; statements(): number } {
  let sent = 0;
  const logQuery = (): void => {
    sent += 1;
  };
  return { logger: { logQuery }, statements: () => sent };
}
