/** The database: its tables, the handle that every service takes first, and statements for both of its drivers. */
import { eq, getTableColumns, type InferInsertModel, type SQL, type SQLChunk, type SQLWrapper, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgDatabase, PgInsertValue, PgQueryResultHKT, PgTable, SelectedFields } from 'drizzle-orm/pg-core';
import { throwIfQueryCanceled } from './request-context';
import * as schema from './tables';
import { articles, shownSources } from './tables';

export * from './tables';
/** The tables, as one object for the drivers and the sign-in library. */
export { schema };

/** A database or a transaction, embedded or on a server. One type for both drivers. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** A template tag that runs its statement. */
export type Statement<Result> = (strings: TemplateStringsArray, ...values: readonly unknown[]) => Promise<Result>;

/**
 * Runs a raw statement and returns its rows; the caller declares their shape. Cast counts to `int` in the statement, because the two
 * drivers read `bigint` differently. Dates and times are strings. A canceled query sends no further statement.
 */
export const rows =
  <Row extends object>(db: Database): Statement<readonly Row[]> =>
  async (strings, ...values) => {
    throwIfQueryCanceled();
    const result = (await db.execute(sql(strings, ...values))) as { readonly rows: readonly Row[] };
    return result.rows;
  };

/** Runs a raw statement that always returns a row, such as an aggregate, and returns this row. */
export const onlyRow =
  <Row extends object>(db: Database): Statement<Row> =>
  async (strings, ...values) => {
    const [row] = await rows<Row>(db)(strings, ...values);
    if (!row) throw new Error('The database did not return a row.');
    return row;
  };

/** Runs a raw statement that selects one column, and returns its value in the first row. Null without a row. */
export const onlyValue =
  <Value>(db: Database): Statement<Value> =>
  async (strings, ...values) => {
    const [row] = await rows(db)(strings, ...values);
    return (row ? Object.values(row)[0] : null) as Value;
  };

export const fromArticles = <Fields extends SelectedFields>(db: Database, fields: Fields) =>
  db.select(fields).from(articles).innerJoin(shownSources, eq(shownSources.id, articles.sourceId));

export const commaList = (parts: readonly SQLChunk[]): SQL => sql.join([...parts], sql`, `);

export const unionAll = (queries: readonly SQL[]): SQL => sql.join([...queries], sql` union all `);

export const idsOf = <Id>(found: readonly { readonly id: Id }[]): Id[] => found.map(({ id }) => id);

/**
 * The SQLSTATE of a failed statement, or null: drizzle wraps the driver's error. System error codes such as EROFS start with E, and
 * SQLSTATEs do not.
 */
export function sqlState(error: unknown): string | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth += 1) {
    const { code } = cause as Error & { code?: unknown };
    if (typeof code === 'string' && /^(?!E)[0-9A-Z]{5}$/.test(code)) return code;
  }
  return null;
}

const FRACTIONS = { seconds: '', milliseconds: '.MS', microseconds: '.US' } as const;

/** ISO 8601 in UTC, in milliseconds by default. Use microseconds, the full precision, for times that are compared. */
export const instantText = (time: SQLWrapper, to: keyof typeof FRACTIONS = 'milliseconds'): SQL<string> =>
  sql<string>`to_char(${time} at time zone 'UTC', ${sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS${FRACTIONS[to]}"Z"'`)})`;

/** The time this many seconds from now by the database clock, which all its clients share. */
export const inSeconds = (seconds: number): SQL => sql`now() + make_interval(secs => ${seconds})`;

/** Inserts many rows with one statement. All rows must have the keys of the first; omitted columns get their defaults. `tail` may be a `returning` clause. */
export async function insertRows<Returned extends Record<string, unknown> = never, Table extends PgTable = PgTable>(
  tx: Database,
  table: Table,
  given: readonly InferInsertModel<Table>[],
  tail: SQL = sql``,
): Promise<readonly Returned[]> {
  if (given.length === 0) return [];
  const { columns, json, shape } = jsonRows(table, given);
  const names = commaList(columns.map((name) => sql.identifier(name)));
  return rows<Returned>(tx)`
    insert into ${table} (${names}) select ${names} from jsonb_to_recordset(${json}::jsonb) as given(${shape}) ${tail}`;
}

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
  const shape = commaList(columns.map(([, column]) => sql`${sql.identifier(column.name)} ${sql.raw(column.getSQLType())}`));
  return { columns: columns.map(([, { name }]) => name), json: JSON.stringify(values), shape };
}

/** Updates many rows with one statement. All rows must have the keys of the first, including `id`; columns that it omits are unchanged. */
export async function updateRows<Table extends PgTable>(
  tx: Database,
  table: Table,
  given: readonly (Partial<InferInsertModel<Table>> & { readonly id: number })[],
): Promise<void> {
  if (given.length === 0) return;
  const { shape, columns, json } = jsonRows(table, given);
  const sets = commaList(
    columns.filter((name) => name !== 'id').map((name) => sql`${sql.identifier(name)} = given.${sql.identifier(name)}`),
  );
  await tx.execute(
    sql`update ${table} set ${sets} from jsonb_to_recordset(${json}::jsonb) as given(${shape}) where ${table}.id = given.id`,
  );
}
