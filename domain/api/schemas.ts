/** The named schemas of the OpenAPI document that several operations share. */
import { z } from 'zod';
import { badData } from '../errors';

/** Names a schema in the OpenAPI document. */
export const named = <Schema extends z.ZodType>(id: string, schema: Schema): Schema => schema.meta({ id });

export const day = z
  .string()
  .regex(/^-?\d{4}-\d{2}-\d{2}$/)
  .describe('A calendar day. Years BC follow ISO 8601: -0043 is 44 BC.');
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/)
  .meta({ format: 'date-time', description: 'A time in UTC.' });
export const address = z.url().describe('An absolute URL.');
export const edtf = z.string().describe('A date in EDTF level 1, only as precise as the source: 2023, 2023-10, 2023-10-05/2023-10-07.');
export const id = z.int().min(1).max(2_147_483_647).describe('A numeric ID.');
export const count = z.int().min(0).describe('A number of items.');

export const object = <Shape extends z.ZodRawShape>(description: string, shape: Shape) => z.object(shape).describe(description);

/** An object that the OpenAPI document names. */
export const record = <Shape extends z.ZodRawShape>(id: string, description: string, shape: Shape) => named(id, object(description, shape));

export const list = <Shape extends z.ZodRawShape>(description: string, shape: Shape) => z.array(z.object(shape)).describe(description);

const pageLinks = record('PageLinks', 'Page links. The Link header has the same URLs.', {
  self: address,
  first: address,
  next: address.nullable().describe('URL of the next page. Null on the last page.'),
});

export const pageOf = <Item extends z.ZodType>(name: string, item: Item) =>
  named(
    name,
    object(`A page of ${name.replace(/Page$/, '').toLowerCase()}s.`, {
      items: z.array(item).describe('Items on this page.'),
      total: count.describe('Total number of items on all pages.'),
      links: pageLinks,
    }),
  );

const MAX_LENGTH = 400;

/** Encodes the end of a list page as an opaque cursor for the URL of the next page. It reveals nothing beyond the list. */
export const printCursor = (place: readonly (string | number)[]): string =>
  btoa(JSON.stringify(place)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** Null without a cursor. Throws `bad-data` for an invalid cursor of this list. */
export function readCursor<Place>(text: string | undefined, schema: z.ZodType<Place>): Place | null {
  if (text === undefined) return null;
  const place = schema.safeParse(decode(text));
  if (!place.success)
    throw badData('Invalid cursor for this list. Use the cursor from links.next of the previous page, or omit the parameter.', 'cursor');
  return place.data;
}

function decode(text: string): unknown {
  if (text.length > MAX_LENGTH || !/^[\w-]+$/.test(text)) return null;
  try {
    return JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return null;
  }
}
