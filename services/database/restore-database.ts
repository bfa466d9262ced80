/**
 * Restores a verified backup into an empty database in one transaction. Foreign keys are dropped first; adding them again checks every row.
 */
import { sql } from 'drizzle-orm';
import type { DatabaseHandle } from '@/db/client';
import { commaList, type Database, onlyValue, rows } from '@/db/database';
import { knownMigrations, lastMigrationOf, migrate } from '@/db/migrate';
import { badData, conflict } from '@/domain/errors';
import { MARK_EVERYTHING } from '@/services/database/table-facts';
import { refreshProjection } from '../timeline/facts/write';
import { contentOf, damaged, type VerifiedBackup, verifyBackup } from './backup-format';
import { referencesOf, type TableFacts, tablesOf } from './table-facts';

const BATCH_ROWS = 500;
const BATCH_LENGTH = 4 * 1024 * 1024;
/** every start seeds these tables, so the backup replaces their rows */
const VOCABULARY = ['actors', 'actor_aliases', 'actor_affiliations', 'themes'];

/** Upgrades a backup of an older version. Throws bad data for a damaged or newer file, and `conflict` if the database is not empty. */
export async function restoreDatabase(handle: DatabaseHandle, file: string): Promise<{ readonly tables: number; readonly rows: number }> {
  const backup = await verifyBackup(file);
  const present = (await tablesOf(handle.db)).map(({ name }) => name);
  await refuseFull(handle.db, present);
  await makeTables(handle, backup.start.tables);
  await handle.alone(async (db) => {
    await db.transaction((tx) => restore(tx, file, backup));
    // the following queries need statistics, and the server collects them only later
    await db.execute(sql`analyze`);
  });
  const { manifest } = backup;
  await migrate(handle);
  await refreshProjection(handle.db);
  return { tables: manifest.length, rows: manifest.reduce((sum, table) => sum + table.rows, 0) };
}

/** Creates the tables of the version that made the backup. */
async function makeTables(handle: DatabaseHandle, tables: string): Promise<void> {
  if (!knownMigrations().includes(tables))
    throw badData(
      `A newer version of Dateline made this backup (tables "${tables}"). Nothing was restored. Restore the backup with that version.`,
      'file',
    );
  await migrate(handle, tables);
  const found = await lastMigrationOf(handle.db);
  if (found !== tables)
    throw conflict(
      `The tables of this database ("${found}") are newer than the backup ("${tables}"). Nothing was restored. ` +
        'Set DATA_DIR to a new directory, or DATABASE_URL to an empty database, and restore again. Dateline then updates the data.',
      { tables, found },
    );
}

async function restore(tx: Database, file: string, { manifest }: VerifiedBackup): Promise<void> {
  const backedUp = new Set(manifest.map(({ table }) => table));
  // an older version may have backed up a table that this version leaves out
  const tables = new Map((await tablesOf(tx, backedUp)).map((table) => [table.name, table]));
  for (const { table } of manifest) if (!tables.has(table)) throw damaged(`it contains an unknown table ${table}`);
  for (const name of tables.keys()) if (!backedUp.has(name)) throw damaged(`the table ${name} is missing`);
  await refuseFull(tx, [...tables.keys()]);
  const references = await referencesOf(tx);
  for (const { table, name } of references)
    await tx.execute(sql`alter table ${sql.identifier(table)} drop constraint ${sql.identifier(name)}`);
  // user triggers would renumber the themes and mark every row
  for (const name of tables.keys()) await tx.execute(sql`alter table ${sql.identifier(name)} disable trigger user`);
  for (const name of VOCABULARY) await tx.execute(sql`delete from ${sql.identifier(name)}`);
  await fill(tx, file, tables);
  for (const { table, rows: expected } of manifest)
    if ((await countRows(tx, table)) !== expected) throw damaged(`${table} has the wrong number of rows`);
  for (const table of tables.values()) await setCounter(tx, table);
  for (const { table, name, definition } of references)
    await tx.execute(sql`alter table ${sql.identifier(table)} add constraint ${sql.identifier(name)} ${sql.raw(definition)}`);
  for (const name of tables.keys()) await tx.execute(sql`alter table ${sql.identifier(name)} enable trigger user`);
  const hasMarks = await onlyValue<boolean>(tx)`select to_regclass('timeline_marks') is not null as there`;
  if (hasMarks) await tx.execute(sql.raw(MARK_EVERYTHING));
}

/** Throws a conflict if a table has rows. Runs before the migration and again in the restoring transaction. */
async function refuseFull(tx: Database, tables: readonly string[]): Promise<void> {
  for (const name of tables) {
    if (VOCABULARY.includes(name)) continue;
    if ((await rows(tx)`select 1 from ${sql.identifier(name)} limit 1`).length > 0)
      throw conflict(
        `The database is not empty: the table ${name} has rows. Nothing was restored. Set DATA_DIR to a new directory, or DATABASE_URL to an empty database.`,
        { table: name },
      );
  }
}

async function fill(tx: Database, file: string, tables: ReadonlyMap<string, TableFacts>): Promise<void> {
  let open: { readonly name: string; readonly columns: readonly string[] } | null = null;
  let batch: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    if (open !== null && batch.length > 0) await insert(tx, open.name, open.columns, batch);
    batch = [];
    length = 0;
  };
  for await (const line of contentOf(file)) {
    if (line.kind === 'table') {
      await flush();
      const table = tables.get(line.table);
      if (!table || table.columns.join() !== line.columns.join()) throw damaged(`${line.table} has different columns`);
      open = { name: line.table, columns: line.columns };
    } else {
      batch.push(line.text);
      length += line.text.length;
      if (batch.length >= BATCH_ROWS || length >= BATCH_LENGTH) await flush();
    }
  }
  await flush();
}

async function insert(tx: Database, name: string, columns: readonly string[], lines: readonly string[]): Promise<void> {
  const named = commaList(columns.map((column) => sql.identifier(column)));
  const table = sql.identifier(name);
  await tx.execute(
    sql`insert into ${table} (${named}) overriding system value
      select ${named} from json_populate_recordset(null::${table}, ${`[${lines.join(',')}]`}::json)`,
  );
}

async function countRows(tx: Database, name: string): Promise<number> {
  return onlyValue<number>(tx)`select count(*)::int as n from ${sql.identifier(name)}`;
}

/** Continues the sequence after the highest id. */
async function setCounter(tx: Database, { name, counter }: TableFacts): Promise<void> {
  if (counter === null) return;
  const column = sql.identifier(counter);
  await tx.execute(
    sql`select setval(pg_get_serial_sequence(${`public.${name}`}, ${counter}), greatest(1, coalesce(max(${column}), 0)), count(*) > 0)
      from ${sql.identifier(name)}`,
  );
}
