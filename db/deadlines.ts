/**
 * Limits how long this process waits for a PostgreSQL server. The server stops a statement that runs too long or waits too long for a
 * lock. When no reply arrives, this process closes the connection. Long work lifts these limits explicitly.
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
  readonly lockMs: number;
  /** for one statement, including its waits for locks */
  readonly statementMs: number;
  /** for a reply: longer than `statementMs`, so that only a lost reply exceeds it */
  readonly replyMs: number;
  /** for the next statement of an open transaction */
  readonly idleMs: number;
}

export const DEADLINES: Deadlines = { connectMs: 5_000, lockMs: 10_000, statementMs: 15_000, replyMs: 20_000, idleMs: 60_000 };

/** The server did not reply in time. It may still have executed the statement. */
export class NoReplyError extends Error {
  override readonly name = 'NoReplyError';

  constructor(ms: number) {
    super(`The database server sent no reply within ${ms / 1_000} seconds.`);
  }
}

const lifted = runtimePart('withoutDeadlines', () => new AsyncLocalStorage<true>());

/**
 * Configures a new connection with one plain statement, because poolers reject connection parameters. JIT is off: statements here are
 * short, and compiling their plans takes much longer than running them. Dates have the ISO form, whatever the role or the database sets.
 */
export async function limitWaits(client: ClientBase, { statementMs, lockMs, idleMs, replyMs }: Deadlines): Promise<void> {
  expectReplies(client, replyMs);
  const limits = { statement_timeout: statementMs, lock_timeout: lockMs, idle_in_transaction_session_timeout: idleMs };
  const settings = { jit: 'off', datestyle: 'iso', timezone: 'utc', ...limits };
  await client.query(
    Object.entries(settings)
      .map(([name, value]) => `set ${name} = ${value}`)
      .join('; '),
  );
}

type Send = (...given: readonly unknown[]) => unknown;

/** Closes the connection when a reply is late, which fails everything that waits for it. */
function expectReplies(client: ClientBase, replyMs: number): void {
  const send: Send = client.query.bind(client);
  const { connection } = client as unknown as { readonly connection: { readonly stream: { destroy(error: Error): void } } };
  const query: Send = (...given) => {
    if (lifted.getStore()) return send(...given);
    let waits = true;
    // let a busy process first read the replies that have already arrived
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

/** Disables the reply deadline for work on its own connection without limits. */
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
