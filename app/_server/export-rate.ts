/** How many exports an address may ask for: 60 a minute, 5 of more than 200 events. */
import { countRequest } from './count-request';

/** more events than this are heavy to list */
const LIGHT = 200;
const LIGHT_RATE = { max: 60, seconds: 60 };
const HEAVY_RATE = { max: 5, seconds: 60 };

/** Throws `rate-limited`. */
export const countExport = (headers: Headers): unknown => countRequest(headers, 'export', LIGHT_RATE);

/** Before `events` of them are looked at. Throws `rate-limited`. */
export function countListing(headers: Headers, events: number): void {
  if (events > LIGHT) countRequest(headers, 'heavy export', HEAVY_RATE);
}
