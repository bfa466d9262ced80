/**
 * Exports a read-only database handle. Tests give it to pages and API requests without a session, so that a read that writes fails. All
 * writes that a read may cause are listed here. Requests with a session also record its last use (`session.ts`).
 */
import type { QueryOptions, Transaction } from '@electric-sql/pglite';
import type { Database } from './database';
import type { EmbeddedClient } from './embedded-client';

/** The writes that a read may cause, each in its own transaction. */
export type WriteWhileReading = 'last use of a token' | 'events as known on a day';

/** Also works on a read-only handle. The name documents which exception applies. */
export const writeWhileReading = <T>(db: Database, _exception: WriteWhileReading, work: (tx: Database) => Promise<T>): Promise<T> =>
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
