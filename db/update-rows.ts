/** Updates many rows by ID in one statement: the new values travel as a single JSON parameter, as in `insert-rows.ts`. */
import { type InferInsertModel, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database';
import { jsonRows } from './insert-rows';

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
