/** The named schemas of the API's document: whatever is described once and referred to from many places. */
import { z } from 'zod';

/** id in the document → schema */
export const API_SCHEMAS = z.registry<{ readonly id: string }>();

/** Gives a schema its name in the document. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  API_SCHEMAS.add(schema, { id });
  return schema;
}

export const day = z
  .string()
  .regex(/^-?\d{4}-\d{2}-\d{2}$/)
  .describe('A calendar day. Years before our era are counted as astronomers do: -0043 is 44 BC.');
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/)
  .meta({ format: 'date-time', description: 'A time in UTC.' });
export const address = z.url().describe('A full address.');
export const edtf = z.string().describe('A date as precise as it is known, in EDTF level 1: 2023, 2023-10, 2023-10-05/2023-10-07.');
export const id = z.int().min(1).max(2_147_483_647);
export const count = z.int().min(0);

/** Where the rest of a list is. */
export const pageLinks = named(
  'PageLinks',
  z
    .object({
      self: address,
      first: address,
      next: address.nullable().describe('The next page; null on the last one.'),
    })
    .describe('The same addresses stand in the Link header.'),
);

/** One page of a list. */
export const pageOf = <Item extends z.ZodType>(name: string, item: Item) =>
  named(
    name,
    z.object({
      items: z.array(item),
      total: count.describe('How many there are on all pages.'),
      links: pageLinks,
    }),
  );
