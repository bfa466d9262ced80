/** Inserts many rows of one shape as a single JSON parameter: the statement stays short and the same, however many rows there are. */
import { getTableColumns, type InferInsertModel, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database';

/** All rows must have the keys of the first; columns that it leaves out get their defaults. `tail` may be a `returning`. */
export async function insertRows<Table extends PgTable>(
  tx: Database,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
  tail: SQL = sql``,
): Promise<unknown> {
  const [first] = rows;
  if (!first) return { rows: [] };
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => Object.hasOwn(first, key));
  const given = rows.map((row) =>
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
  return tx.execute(
    sql`insert into ${table} (${names}) select ${names} from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given(${shape}) ${tail}`,
  );
}
