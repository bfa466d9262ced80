/** Limits the exports per IP address and minute. Large exports have a separate limit. Both are site settings. */

import { site } from '../site';
import { countRequest } from './count-request';

/** exports of more events count as large */
const LIGHT = 200;
const SECONDS = 60;

/** Throws `rate-limited`. */
export async function countExport(headers: Headers): Promise<void> {
  countRequest(headers, 'export', { max: (await site()).exportsPerMinute, seconds: SECONDS });
}

/** Call before an export reads `events` events. Throws `rate-limited`. */
export async function countListing(headers: Headers, events: number): Promise<void> {
  if (events > LIGHT) countRequest(headers, 'heavy export', { max: (await site()).heavyExportsPerMinute, seconds: SECONDS });
}
