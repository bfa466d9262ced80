/** Where a page of a list ended, as an opaque text for the address of the next one. It says nothing that the list did not. */
import type { z } from 'zod';
import { badData } from '../errors';

const MAX_LENGTH = 400;

export const printCursor = (place: readonly (string | number)[]): string =>
  btoa(JSON.stringify(place)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** Null when there is none. Throws `bad-data` for what is no cursor of this list. */
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
