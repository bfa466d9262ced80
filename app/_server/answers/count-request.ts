/** Counts a request against the address that it comes from. */
import { readEnv } from '@/env';
import { clientAddress } from '../limits/client-address';
import type { Allowance, Rate } from '../limits/rate-limit';
import { guards } from '../session/guards';

/** Throws `rate-limited` when this address has used up what `name` allows. */
export function countRequest(headers: Headers, name: string, rate: Rate): Allowance {
  const { key } = clientAddress(headers, readEnv().trustedIpHeader);
  return guards.rateLimit.count(`${name} ${key}`, rate);
}
