/** What pages, actions and route handlers start from: the database. */
import 'server-only';
import type { Database } from '@/db/database';
import { type NotReady, notReady } from '@/db/readiness';
import { currentRequest } from '@/db/request-context';
import { readEnv } from '@/env';
import { databaseHandle } from './server-state';

/** The open database of this process. In tests, a request that only reads gets one that refuses to write. */
export async function database(): Promise<Database> {
  const handle = await databaseHandle();
  return readEnv().checkReads && currentRequest()?.onlyReads ? handle.readOnly() : handle.db;
}

/** How many statements this process has sent to the database; 0 when it is not open. */
export async function statementsSent(): Promise<number> {
  const handle = await databaseHandle().catch(() => null);
  return handle?.statements() ?? 0;
}

/** null when the database answers, otherwise why it does not. */
export async function whyNotReady(): Promise<NotReady | null> {
  const db = await database().catch(() => null);
  return db === null ? 'not-open' : notReady(db);
}
