/**
 * How long anything may wait for a PostgreSQL server. The server stops a statement that runs too long or waits too long for a lock. When a
 * reply never comes, this process closes the connection. Work that must take long lifts these limits for itself.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { is, sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import type { ClientBase } from 'pg';
import type { Database } from './database';
import { runtimePart } from './runtime';

export interface Deadlines {
  /** for a connection, new or from the pool */
  readonly connectMs: number;
  /** for one lock */
  readonly lockMs: number;
  /** for one statement, including its waits for locks */
  readonly statementMs: number;
  /** for a reply: longer than `statementMs`, so that only a lost reply runs into it */
  readonly replyMs: number;
  /** for the next statement of an open transaction */
  readonly idleMs: number;
}

export const DEADLINES: Deadlines = { connectMs: 5_000, lockMs: 10_000, statementMs: 15_000, replyMs: 20_000, idleMs: 60_000 };

/** The server may have carried out the statement all the same. */
export class NoReplyError extends Error {
  override readonly name = 'NoReplyError';

  constructor(ms: number) {
    super(`The database server sent no reply within ${ms / 1_000} seconds.`);
  }
}

const lifted = runtimePart('withoutDeadlines', () => new AsyncLocalStorage<true>());

/**
 * Sets up a new connection with one plain statement: poolers reject parameters of the connection itself. Statements here are short, and
 * compiling their plans (jit) takes much longer than running them.
 */
export async function limitWaits(client: ClientBase, { statementMs, lockMs, idleMs, replyMs }: Deadlines): Promise<void> {
  expectReplies(client, replyMs);
  const settings = { jit: 'off', statement_timeout: statementMs, lock_timeout: lockMs, idle_in_transaction_session_timeout: idleMs };
  await client.query(
    Object.entries(settings)
      .map(([name, value]) => `set ${name} = ${value}`)
      .join('; '),
  );
}

type Send = (...given: readonly unknown[]) => unknown;

/** Without a reply in time, the connection is closed, and everything that waits for it fails. */
function expectReplies(client: ClientBase, replyMs: number): void {
  const send: Send = client.query.bind(client);
  const { connection } = client as unknown as { readonly connection: { readonly stream: { destroy(error: Error): void } } };
  const query: Send = (...given) => {
    if (lifted.getStore()) return send(...given);
    let waits = true;
    // when this process was busy, it first reads what has arrived in the meantime
    const timer = setTimeout(() => setImmediate(() => waits && connection.stream.destroy(new NoReplyError(replyMs))), replyMs);
    const end = (): void => {
      waits = false;
      clearTimeout(timer);
    };
    const callback = given.at(-1);
    if (typeof callback === 'function')
      return send(...given.slice(0, -1), (...result: readonly unknown[]) => {
        end();
        callback(...result);
      });
    const answer = send(...given);
    Promise.resolve(answer).then(end, end);
    return answer;
  };
  client.query = query as typeof client.query;
}

/** For work on a connection of its own that has no limits: replies may take as long as they need. */
export const withoutReplyDeadline = <T>(work: () => Promise<T>): Promise<T> => lifted.run(true, work);

/** Lifts every limit for the rest of the transaction. The work must use only this transaction. */
export async function withoutDeadlines<T>(tx: Database, work: () => Promise<T>): Promise<T> {
  if (!is(tx, PgTransaction)) throw new Error('Deadlines are lifted for a transaction only.');
  await tx.execute(
    sql`select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true),
      set_config('idle_in_transaction_session_timeout', '0', true)`,
  );
  return withoutReplyDeadline(work);
}
