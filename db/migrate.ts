/** Migrates the database. Two servers that start at the same time migrate it once. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgliteDatabase } from 'drizzle-orm/pglite';
import type { DatabaseHandle } from './client';
import { type Database, onlyValue, type schema } from './database';
import { OpenError } from './open-errors';

/**
 * Runs the pending migrations, each release in one transaction. With `upTo`, the name of a migration, later ones are skipped.
 * Throws (exit 78) when the database has migrations that are unknown here.
 */
export async function migrate(handle: DatabaseHandle, upTo?: string): Promise<void> {
  if (upTo === undefined) return runMigrations(handle, migrationsDirectory());
  const folder = migrationsUpTo(upTo);
  try {
    await runMigrations(handle, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runMigrations(handle: DatabaseHandle, migrationsFolder: string): Promise<void> {
  await handle.alone(async (db) => {
    await refuseNewer(db, migrationsDirectory());
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
  const newest = Math.max(...migrationsIn(folder).map(({ when }) => when));
  if (((await lastRunOn(db)) ?? 0) > newest)
    throw new OpenError(
      'NewerTablesError',
      78,
      'A newer version of Dateline created the tables of this database. This version could damage the tables, so nothing was changed. ' +
        'Start the newer version, or set DATA_DIR or DATABASE_URL to another database.',
    );
}

interface Migration {
  readonly when: number;
  readonly tag: string;
}

function migrationsIn(folder: string): readonly Migration[] {
  const journal = readFileSync(path.join(/*turbopackIgnore: true*/ folder, 'meta', '_journal.json'), 'utf8');
  return (JSON.parse(journal) as { readonly entries: readonly Migration[] }).entries;
}

/** A separate folder with the migrations up to `last`, for the migrator. */
function migrationsUpTo(last: string): string {
  const all = migrationsDirectory();
  const entries = migrationsIn(all);
  const selected = entries.slice(0, entries.findIndex(({ tag }) => tag === last) + 1);
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-migrations-'));
  mkdirSync(path.join(folder, 'meta'));
  writeFileSync(path.join(folder, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries: selected }));
  for (const { tag } of selected)
    writeFileSync(path.join(folder, `${tag}.sql`), readFileSync(path.join(/*turbopackIgnore: true*/ all, `${tag}.sql`)));
  return folder;
}

/** The names of the known migrations, oldest first. */
export const knownMigrations = (): readonly string[] => migrationsIn(migrationsDirectory()).map(({ tag }) => tag);

/** The name of the last migration that ran on the database; null when there is none or it is unknown here. */
export async function lastMigrationOf(db: Database): Promise<string | null> {
  const last = await lastRunOn(db);
  return migrationsIn(migrationsDirectory()).find(({ when }) => when === last)?.tag ?? null;
}

/** The `when` of the last migration that ran on the database; null without one. */
async function lastRunOn(db: Database): Promise<number | null> {
  const isThere = await onlyValue<boolean>(db)`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  return isThere ? onlyValue<number | null>(db)`select max(created_at)::float8 as at from drizzle.__drizzle_migrations` : null;
}

/** Next to this file when running from source; under the working directory when bundled. */
export function migrationsDirectory(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const beside = path.join(/*turbopackIgnore: true*/ here, 'migrations');
  return existsSync(path.join(/*turbopackIgnore: true*/ beside, 'meta', '_journal.json'))
    ? beside
    : path.join(/*turbopackIgnore: true*/ process.cwd(), 'db', 'migrations');
}
