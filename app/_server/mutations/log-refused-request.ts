/** Logs a request that was refused for its origin, the role of its user, or their rate. Each place that answers such errors calls it. */
import { readEnv } from '@/env';
import { noteRefusal } from '@/services/log';
import { ForeignOrigin } from '../check-origin';
import { clientAddress } from '../limits/client-address';
import { RateExceeded } from '../limits/rate-limit';
import type { Person } from '../session/session';
import { RoleTooLow } from './request-context';

interface RefusedRequest {
  /** the action, or the path */
  readonly route: string;
  readonly requestId: string;
  readonly headers: Headers;
  readonly user?: Person | null;
}

/** Does nothing for any other error: wrong passwords and tokens are logged where they are checked. */
export function logRefusedRequest({ route, requestId, headers, user }: RefusedRequest, error: unknown): void {
  const event = eventOf(error);
  if (event === null) return;
  const origin = headers.get('origin');
  noteRefusal(event, {
    address: clientAddress(headers, readEnv().trustedIpHeader).key,
    ...(user ? { user: user.id } : {}),
    route,
    details: { why: (error as Error).message, requestId, ...(origin === null ? {} : { origin }) },
  });
}

function eventOf(error: unknown): string | null {
  if (error instanceof ForeignOrigin) return 'origin.refused';
  if (error instanceof RoleTooLow) return 'role.refused';
  return error instanceof RateExceeded ? 'rate.refused' : null;
}
