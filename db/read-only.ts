/**
 * A database that only reads. Tests give it to pages and API requests without a session, so that a read that writes fails there. The few
 * writes that a read may cause are listed here and nowhere else. Requests with a session also note its last use (`session.ts`).
 */
import type { QueryOptions, Transaction } from '@electric-sql/pglite';
import type { Database } from './database';
import type { EmbeddedClient } from './embedded-client';

/** What a read may write, each in a transaction of its own. */
export type WriteWhileReading = 'last use of a token' | 'events as known on a day';

/** Also works on a database that only reads. The name says which of the exceptions it is. */
export const writeWhileReading = <T>(db: Database, _exception: WriteWhileReading, work: (tx: Database) => Promise<T>): Promise<T> =>
  db.transaction(work, { accessMode: 'read write' });

/** Each statement and each transaction is read-only unless it says otherwise before its first statement. */
export function readOnly(client: EmbeddedClient): EmbeddedClient {
  const transaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    client.transaction(async (tx) => {
      await tx.query('set transaction read only');
      return work(tx);
    });
  return {
    query: (text: string, values?: unknown[], options?: QueryOptions) =>
      transaction((tx) => tx.query(text, values, options)) as ReturnType<EmbeddedClient['query']>,
    transaction,
  } as EmbeddedClient;
}
