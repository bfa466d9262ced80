/** Logs a request that was rejected because of its origin, role or rate. Each place that responds to such errors calls it. */
import { readEnv } from '@/env';
import { noteRefusal } from '@/services/log';
import { ForeignOrigin } from '../check-origin';
import { clientAddress } from '../session/client-address';
import { RateExceeded } from '../session/rate-limit';
import type { Person } from '../session/session';
import { RoleTooLow } from './request-context';

interface RefusedRequest {
  /** name of the action, or path of the route */
  readonly route: string;
  readonly requestId: string;
  readonly headers: Headers;
  readonly user?: Person | null;
}

/** Ignores other errors. Wrong passwords and tokens are logged where they are checked. */
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
