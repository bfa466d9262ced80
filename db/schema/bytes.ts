/** A column type for bytes. They travel as base64, because the embedded database takes seconds for megabytes in the usual format. */
import { type SQL, sql } from 'drizzle-orm';
import { customType, type PgColumn } from 'drizzle-orm/pg-core';

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => sql`decode(${Buffer.from(bytes).toString('base64')}, 'base64')`,
});

/** Selects the bytes of such a column; null where it is null. */
export const bytesOf = (column: PgColumn): SQL<Uint8Array | null> =>
  sql<Uint8Array | null>`encode(${column}, 'base64')`.mapWith((text: string) => new Uint8Array(Buffer.from(text, 'base64')));
