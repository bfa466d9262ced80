/** Counts a request against its IP address. */
import { readEnv } from '@/env';
import { clientAddress } from '../session/client-address';
import { guards } from '../session/guards';
import type { Allowance, Rate } from '../session/rate-limit';
import { site } from '../site';

/** Throws `rate-limited` if this IP address has exhausted the limit of `name`. */
export function countRequest(headers: Headers, name: string, rate: Rate): Allowance {
  const { key } = clientAddress(headers, readEnv().trustedIpHeader);
  return guards.rateLimit.count(`${name} ${key}`, rate);
}

/** exports of more events count as large */
const LIGHT = 200;
const SECONDS = 60;

/** Both limits of exports are site settings. Throws `rate-limited`. */
export async function countExport(headers: Headers): Promise<void> {
  countRequest(headers, 'export', { max: (await site()).exportsPerMinute, seconds: SECONDS });
}

/** Call before an export reads `events` events. Throws `rate-limited`. */
export async function countListing(headers: Headers, events: number): Promise<void> {
  if (events > LIGHT) countRequest(headers, 'heavy export', { max: (await site()).heavyExportsPerMinute, seconds: SECONDS });
}
