/** Counts a request against its IP address. */
import { readEnv } from '@/env';
import { clientAddress } from '../limits/client-address';
import type { Allowance, Rate } from '../limits/rate-limit';
import { guards } from '../session/guards';

/** Throws `rate-limited` if this IP address has exhausted the limit of `name`. */
export function countRequest(headers: Headers, name: string, rate: Rate): Allowance {
  const { key } = clientAddress(headers, readEnv().trustedIpHeader);
  return guards.rateLimit.count(`${name} ${key}`, rate);
}
