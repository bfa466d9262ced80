/** Encodes the end of a list page as an opaque cursor for the URL of the next page. It reveals nothing beyond the list. */
import type { z } from 'zod';
import { badData } from '../errors';

const MAX_LENGTH = 400;

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
