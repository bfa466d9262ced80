/**
 * Exports a read-only database handle. Tests give it to pages and API requests without a session, so that a read that writes fails.
 * Requests with a session also record its last use (`session.ts`).
 */
import type { QueryOptions, Transaction } from '@electric-sql/pglite';
import type { Database } from './database';
import type { EmbeddedClient } from './embedded-client';

/** Also works on a read-only handle. Only the last use of a token is written while reading. */
export const writeWhileReading = <T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> =>
  db.transaction(work, { accessMode: 'read write' });

/** Makes each statement and transaction read-only unless the transaction requests write access up front. */
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
