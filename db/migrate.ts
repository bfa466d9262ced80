/** Brings the tables up to date. Two servers that start at once migrate once. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgliteDatabase } from 'drizzle-orm/pglite';
import type { DatabaseHandle } from './client';
import { type Database, rows, type schema } from './database';
import { NewerTablesError } from './open-errors';

/**
 * Runs the migrations that have not run yet, each release in one transaction; does nothing when there are none.
 * Throws a NewerTablesError when the database has had migrations that come after the last one known here.
 */
export async function migrate(handle: DatabaseHandle): Promise<void> {
  const migrationsFolder = migrationsDirectory();
  await handle.alone(async (db) => {
    await refuseNewer(db, migrationsFolder);
    if (handle.kind === 'embedded') {
      const migrator = await import('drizzle-orm/pglite/migrator');
      await migrator.migrate(db as unknown as PgliteDatabase<typeof schema>, { migrationsFolder });
    } else {
      const migrator = await import('drizzle-orm/node-postgres/migrator');
      await migrator.migrate(db as unknown as NodePgDatabase<typeof schema>, { migrationsFolder });
    }
  });
}

async function refuseNewer(db: Database, folder: string): Promise<void> {
  const [table] = await rows<{ there: boolean }>(db, sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`);
  if (!table?.there) return;
  const known = Math.max(...migrationsIn(folder).map(({ when }) => when));
  const later = await rows(db, sql`select 1 from drizzle.__drizzle_migrations where created_at > ${known}`);
  if (later.length > 0) throw new NewerTablesError();
}

interface Migration {
  readonly when: number;
  readonly tag: string;
}

function migrationsIn(folder: string): readonly Migration[] {
  const journal = readFileSync(path.join(/*turbopackIgnore: true*/ folder, 'meta', '_journal.json'), 'utf8');
  return (JSON.parse(journal) as { readonly entries: readonly Migration[] }).entries;
}

/** The name of the last migration: tables of one name are the same tables. */
export const lastMigration = (): string => migrationsIn(migrationsDirectory()).at(-1)?.tag ?? '';

/** How many migrations this Dateline knows, and how many have run on the database. */
export async function migrationState(db: Database): Promise<{ readonly known: number; readonly done: number }> {
  const known = migrationsIn(migrationsDirectory()).length;
  const [table] = await rows<{ there: boolean }>(db, sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`);
  if (!table?.there) return { known, done: 0 };
  const [row] = await rows<{ n: number }>(db, sql`select count(*)::int as n from drizzle.__drizzle_migrations`);
  return { known, done: row?.n ?? 0 };
}

/** Beside this file when it runs from source, under the working directory when it runs bundled. */
export function migrationsDirectory(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const beside = path.join(/*turbopackIgnore: true*/ here, 'migrations');
  return existsSync(path.join(/*turbopackIgnore: true*/ beside, 'meta', '_journal.json'))
    ? beside
    : path.join(/*turbopackIgnore: true*/ process.cwd(), 'db', 'migrations');
}
