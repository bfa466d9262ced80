/** A transaction on a server for who asks now: a statement cannot be taken back once it is sent, but none is sent that nobody waits for. */
import type { PgPreparedQuery, PreparedQueryConfig } from 'drizzle-orm/pg-core';
import { unlessCalledOff } from './asking';
import type { Database } from './database';

type Statement = PgPreparedQuery<PreparedQueryConfig>;

/**
 * The work gets the transaction with a look before each of its statements, also of those that are sent together: they wait here for one
 * another. What ends the transaction is sent all the same, and after it nothing that still waits.
 */
export async function whileAsked<T>(tx: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let hasEnded = false;
  const inLine = <R>(send: () => Promise<R>): Promise<R> => {
    const run = last.then(() => {
      unlessCalledOff();
      if (hasEnded) throw new Error('The transaction has ended.');
      return send();
    });
    last = run.catch(() => undefined);
    return run;
  };
  const { session } = tx._;
  const prepareQuery = (...given: Parameters<typeof session.prepareQuery>): Statement => {
    const statement = session.prepareQuery(...given);
    const execute = statement.execute.bind(statement);
    statement.execute = (...values) => inLine(() => execute(...values));
    return statement;
  };
  try {
    // raw statements and those that are built come through the session alike
    return await work(Object.create(tx, { session: { value: Object.create(session, { prepareQuery: { value: prepareQuery } }) } }));
  } finally {
    hasEnded = true;
  }
}
