/** The single database handle of the server process. */
import { type DatabaseHandle, openDatabase } from '@/db/client';
import { runtimePart } from '@/db/runtime';
import { isBuilding, readEnv } from '@/env';
import { prepareDatabase } from '@/services/database/prepare-database';
import { log } from '@/services/log';

const current = runtimePart('database', () => ({ handle: null as Promise<DatabaseHandle> | null }));

/** Returns the open, migrated database, which the first call opens. Throws during a build, because pages must not query it then. */
export function databaseHandle(): Promise<DatabaseHandle> {
  if (isBuilding()) throw new Error('A page asked for the database at build time. Call connection() or headers() first.');
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
    connectionBroke: (error) => console.error('The database connection was lost:', error.message),
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

export async function closeDatabase(): Promise<void> {
  const handle = await current.handle?.catch(() => null);
  current.handle = null;
  await handle?.close();
}
