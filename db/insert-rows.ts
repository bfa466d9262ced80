/** Inserts many rows of one shape as a single JSON parameter: the statement stays short and the same, however many rows there are. */
import { getTableColumns, type InferInsertModel, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Database, rows } from './database';

/** All rows must have the keys of the first; columns that it leaves out get their defaults. `tail` may be a `returning`. */
export async function insertRows<Returned extends Record<string, unknown> = never, Table extends PgTable = PgTable>(
  tx: Database,
  table: Table,
  given: readonly InferInsertModel<Table>[],
  tail: SQL = sql``,
): Promise<readonly Returned[]> {
  const [first] = given;
  if (!first) return [];
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => Object.hasOwn(first, key));
  const values = given.map((row) =>
    Object.fromEntries(
      columns.map(([key, column]) => {
        const value: unknown = row[key as keyof typeof row] ?? null;
        // a JSON column would be written as text: here it travels inside JSON already
        return [column.name, value === null || column.dataType === 'json' ? value : column.mapToDriverValue(value)];
      }),
    ),
  );
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const shape = sql.join(
    columns.map(([, column]) => sql`${sql.identifier(column.name)} ${sql.raw(column.getSQLType())}`),
    sql`, `,
  );
  return rows<Returned>(
    tx,
    sql`insert into ${table} (${names}) select ${names} from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as given(${shape}) ${tail}`,
  );
}
