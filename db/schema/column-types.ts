/** Column types: days of the calendar, times, bytes, and references. */
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { type AnyPgColumn, customType, integer, type PgColumn, text, timestamp } from 'drizzle-orm/pg-core';

const ISO = /^(-?)(\d{4,})(-\d{2}-\d{2})$/;
const STORED = /^(\d{4,})(-\d{2}-\d{2}) BC$/;
const pad = (year: number): string => String(year).padStart(4, '0');

/** `-0043-03-15` → `0044-03-15 BC`; years from 1 on are unchanged. */
export function toStoredDay(day: string): string {
  const [, sign, digits, rest] = ISO.exec(day) ?? [];
  if (digits === undefined) return day;
  const year = sign ? -Number(digits) : Number(digits);
  return year > 0 ? day : `${pad(1 - year)}${rest} BC`;
}

/** `0044-03-15 BC` → `-0043-03-15`. */
export function fromStoredDay(stored: string): string {
  const [, digits, rest] = STORED.exec(stored) ?? [];
  if (digits === undefined) return stored;
  const year = 1 - Number(digits);
  return `${year < 0 ? `-${pad(-year)}` : pad(year)}${rest}`;
}

export const storedDay = (day: string): SQL => sql`${toStoredDay(day)}::date`;

export const storedDays = (days: readonly string[]): SQL => sql`${`{${days.map((day) => `"${toStoredDay(day)}"`).join(',')}}`}::date[]`;

/** The reverse as an SQL expression, for JSON that the database builds itself. */
export function storedDayText(day: SQLWrapper): SQL {
  const year = sql`extract(year from ${day})::int + 1`;
  return sql`case when ${day} >= '0001-01-01' then ${day}::text
    else case when ${year} < 0 then '-' else '' end || lpad(abs(${year})::text, 4, '0') || to_char(${day}, '-MM-DD') end`;
}

export const isoDay = customType<{ data: string; driverData: string }>({
  dataType: () => 'date',
  toDriver: toStoredDay,
  fromDriver: fromStoredDay,
});

export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
export const now = (name: string) => at(name).notNull().defaultNow();

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => sql`decode(${Buffer.from(bytes).toString('base64')}, 'base64')`,
});

/**
 * A column type for bytes. They travel as base64, because the embedded database takes seconds for megabytes in the usual format. Selects
 * the bytes of such a column; null where it is null.
 */
export const bytesOf = (column: PgColumn): SQL<Uint8Array | null> =>
  sql<Uint8Array | null>`encode(${column}, 'base64')`.mapWith((text: string) => new Uint8Array(Buffer.from(text, 'base64')));

/** A required reference to a row whose deletion also deletes this row. */
export const belongsTo = <Name extends string>(name: Name, row: () => AnyPgColumn) =>
  integer(name).notNull().references(row, { onDelete: 'cascade' });

/** The same for users, whose IDs are texts. */
export const belongsToUser = <Name extends string>(name: Name, user: () => AnyPgColumn) =>
  text(name).notNull().references(user, { onDelete: 'cascade' });
