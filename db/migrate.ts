/** Brings the tables up to date. Two servers that start at once migrate once. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgliteDatabase } from 'drizzle-orm/pglite';
import type { DatabaseHandle } from './client';
import type { schema } from './database';

/** Runs the migrations that have not run yet, each release in one transaction; does nothing when there are none. */
export async function migrate(handle: DatabaseHandle): Promise<void> {
  const migrationsFolder = migrationsDirectory();
  await handle.alone(async (db) => {
    if (handle.kind === 'embedded') {
      const migrator = await import('drizzle-orm/pglite/migrator');
      await migrator.migrate(db as unknown as PgliteDatabase<typeof schema>, { migrationsFolder });
    } else {
      const migrator = await import('drizzle-orm/node-postgres/migrator');
      await migrator.migrate(db as unknown as NodePgDatabase<typeof schema>, { migrationsFolder });
    }
  });
}

/** Beside this file when it runs from source, under the working directory when it runs bundled. */
export function migrationsDirectory(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const beside = path.join(/*turbopackIgnore: true*/ here, 'migrations');
  return existsSync(path.join(/*turbopackIgnore: true*/ beside, 'meta', '_journal.json'))
    ? beside
    : path.join(/*turbopackIgnore: true*/ process.cwd(), 'db', 'migrations');
}
