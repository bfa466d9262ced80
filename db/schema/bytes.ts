/** Columns of bytes. They travel as base64: the embedded database needs seconds for a file of some megabytes in the form that is usual. */
import { type SQL, sql } from 'drizzle-orm';
import { customType, type PgColumn } from 'drizzle-orm/pg-core';

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => sql`decode(${Buffer.from(bytes).toString('base64')}, 'base64')`,
});

/** To select the bytes of such a column; null where there are none. */
export const bytesOf = (column: PgColumn): SQL<Uint8Array | null> =>
  sql<Uint8Array | null>`encode(${column}, 'base64')`.mapWith((text: string) => new Uint8Array(Buffer.from(text, 'base64')));
