/**
 * What lives as long as the server process. It hangs on globalThis, because the framework loads this code more than once (the start of
 * the process, each bundle of pages, each edit in development) and there must be one database handle among them all.
 */
import { type DatabaseHandle, openDatabase } from '@/db/client';
import { isBuilding, readEnv } from '@/env';
import { log } from '@/services/log';
import { prepareDatabase } from '@/services/startup/prepare-database';

interface ServerState {
  handle: Promise<DatabaseHandle> | null;
}

const KEY = Symbol.for('dateline.server-state');
const slots = globalThis as unknown as Record<symbol, ServerState | undefined>;

function state(): ServerState {
  const known = slots[KEY];
  if (known) return known;
  const made: ServerState = { handle: null };
  slots[KEY] = made;
  return made;
}

/** The open, migrated database; opened at the first call. Never at build time: a page that asks then is a mistake and throws. */
export function databaseHandle(): Promise<DatabaseHandle> {
  if (isBuilding()) throw new Error('A page asked for the database at build time. Call connection() or headers() first.');
  const current = state();
  if (!current.handle) {
    current.handle = openMigrated();
    current.handle.catch(() => {
      current.handle = null;
    });
  }
  return current.handle;
}

async function openMigrated(): Promise<DatabaseHandle> {
  const handle = await openDatabase(readEnv(), {
    connectionBroke: (error) => console.error('The database connection broke:', error.message),
    warning: (text) => log().warn(text),
  });
  try {
    await prepareDatabase(handle);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return handle;
}

/** Closes the database when it is open. */
export async function closeDatabase(): Promise<void> {
  const current = state();
  const handle = await current.handle?.catch(() => null);
  current.handle = null;
  await handle?.close();
}
