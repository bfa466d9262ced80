/** What is not fetched stands in the log with whoever wanted it: somebody may look for a way into the network behind the site. */
import { cutText } from '@/domain/text/cut-text';
import type { Caller } from '../audit/write-audit';
import { logSecurity } from '../log-security';
import { RefusedAddress } from './check-address';

const MAX_ADDRESS = 300;

/** As the log may have it: without the name and the password that may stand in it. */
export const toldAddress = (address: string): string => cutText(address.replace(/\/\/[^/?#]*@/, '//'), MAX_ADDRESS);

/** False for any other error, of which nothing is written. */
export function logRefusal(address: string, error: unknown, { userId, requestId, ip }: Caller = { userId: null }): boolean {
  if (!(error instanceof RefusedAddress)) return false;
  logSecurity('address.refused', {
    user: userId ?? 'nobody',
    fetched: toldAddress(address),
    why: error.message,
    ...(requestId === undefined ? {} : { requestId }),
    ...(ip === undefined ? {} : { address: ip }),
  });
  return true;
}
