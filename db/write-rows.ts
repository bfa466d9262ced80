/** Inserts and updates many rows with few statements. */
import { getTableColumns, type InferInsertModel, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgInsertValue, PgTable } from 'drizzle-orm/pg-core';
import { type Database, rows } from './database';

/** All rows must have the keys of the first; omitted columns get their defaults. `tail` may be a `returning` clause. */
export async function insertRows<Returned extends Record<string, unknown> = never, Table extends PgTable = PgTable>(
  tx: Database,
  table: Table,
  given: readonly InferInsertModel<Table>[],
  tail: SQL = sql``,
): Promise<readonly Returned[]> {
  if (given.length === 0) return [];
  const { columns, json, shape } = jsonRows(table, given);
  const names = sql.join(
    columns.map((name) => sql.identifier(name)),
    sql`, `,
  );
  return rows<Returned>(
    tx,
    sql`insert into ${table} (${names}) select ${names} from jsonb_to_recordset(${json}::jsonb) as given(${shape}) ${tail}`,
  );
}

/** Inserts one row and returns its ID. */
export async function insertRow<Table extends PgTable & { readonly id: AnyPgColumn }>(
  tx: Database,
  table: Table,
  values: PgInsertValue<Table>,
): Promise<number> {
  const [row] = await tx.insert<PgTable>(table).values(values).returning({ id: table.id });
  if (!row) throw new Error('The database did not return the new row.');
  return row.id as number;
}

interface JsonRows {
  /** names of the columns */
  readonly columns: readonly string[];
  readonly json: string;
  /** column definitions with types, for `jsonb_to_recordset` */
  readonly shape: SQL;
}

/** Encodes rows as one JSON parameter; all rows must have the keys of the first. */
function jsonRows(table: PgTable, given: readonly object[]): JsonRows {
  const first = given[0] ?? {};
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => Object.hasOwn(first, key));
  const values = given.map((row) =>
    Object.fromEntries(
      columns.map(([key, column]) => {
        const value: unknown = row[key as keyof typeof row] ?? null;
        // the driver would encode a JSON column as text, but here it is already nested in JSON
        return [column.name, value === null || column.dataType === 'json' ? value : column.mapToDriverValue(value)];
      }),
    ),
  );
  const shape = sql.join(
    columns.map(([, column]) => sql`${sql.identifier(column.name)} ${sql.raw(column.getSQLType())}`),
    sql`, `,
  );
  return { columns: columns.map(([, { name }]) => name), json: JSON.stringify(values), shape };
}

/** All rows must have the keys of the first, including `id`; columns that it omits are unchanged. */
export async function updateRows<Table extends PgTable>(
  tx: Database,
  table: Table,
  given: readonly (Partial<InferInsertModel<Table>> & { readonly id: number })[],
): Promise<void> {
  if (given.length === 0) return;
  const { shape, columns, json } = jsonRows(table, given);
  const sets = sql.join(
    columns.filter((name) => name !== 'id').map((name) => sql`${sql.identifier(name)} = given.${sql.identifier(name)}`),
    sql`, `,
  );
  await tx.execute(
    sql`update ${table} set ${sets} from jsonb_to_recordset(${json}::jsonb) as given(${shape}) where ${table}.id = given.id`,
  );
}
