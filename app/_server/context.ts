/** Database access for pages, actions and route handlers. */
import 'server-only';
import type { Database } from '@/db/database';
import { type NotReady, notReady } from '@/db/readiness';
import { currentRequest } from '@/db/request-context';
import { readEnv } from '@/env';
import { databaseHandle } from './server-state';

/** Returns the open database of this process. In tests, GET requests get a read-only connection. */
export async function database(): Promise<Database> {
  const handle = await databaseHandle();
  return readEnv().checkReads && currentRequest()?.onlyReads ? handle.readOnly() : handle.db;
}

export async function statementsSent(): Promise<number> {
  const handle = await databaseHandle().catch(() => null);
  return handle?.statements() ?? 0;
}

/** Returns null if the database responds, otherwise the reason why not. */
export async function whyNotReady(): Promise<NotReady | null> {
  const db = await database().catch(() => null);
  return db === null ? 'not-open' : notReady(db);
}
