/** How many exports an address may ask for in a minute, and how many of very many events: settings of the site. */

import { site } from '../site';
import { countRequest } from './count-request';

/** more events than this are heavy to list */
const LIGHT = 200;
const SECONDS = 60;

/** Throws `rate-limited`. */
export async function countExport(headers: Headers): Promise<void> {
  countRequest(headers, 'export', { max: (await site()).exportsPerMinute, seconds: SECONDS });
}

/** Before `events` of them are looked at. Throws `rate-limited`. */
export async function countListing(headers: Headers, events: number): Promise<void> {
  if (events > LIGHT) countRequest(headers, 'heavy export', { max: (await site()).heavyExportsPerMinute, seconds: SECONDS });
}
