/** Collects what is known about a request before its input is read. */
import { randomUUID } from 'node:crypto';
import type { Database } from '@/db/database';
import { DatelineError } from '@/domain/errors';
import { roleAtLeast, USER_ROLE_LABELS } from '@/domain/people/permissions';
import { readEnv } from '@/env';
import type { Caller } from '@/services/timeline/facts/write';
import { clientAddress } from '../session/client-address';
import { authOn } from '../session/guards';
import { type Person, readSession } from '../session/session';
import type { Access } from './registry';

export interface RequestContext {
  readonly headers: Headers;
  readonly requestId: string;
  /** key for rate limits; see `clientAddress` */
  readonly address: string;
  readonly user: Person | null;
  readonly by: Caller;
}

const REQUEST_ID = /^[\w-]{8,64}$/;

export function requestIdOf(headers: Headers): string {
  const given = headers.get('x-request-id') ?? '';
  return REQUEST_ID.test(given) ? given : randomUUID();
}

export async function requestContext(db: Database, headers: Headers, requestId: string): Promise<RequestContext> {
  const { key, trusted } = clientAddress(headers, readEnv().trustedIpHeader);
  if (!trusted)
    console.warn(
      JSON.stringify({ level: 'warn', at: new Date().toISOString(), message: 'TRUSTED_IP_HEADER is missing from a request', requestId }),
    );
  const user = await readSession(authOn(db), db, headers);
  return { headers, requestId, address: key, user, by: { userId: user?.id ?? null, requestId, ip: key } };
}

export class RoleTooLow extends DatelineError {}

export function checkRole(user: Person | null, role: Access): void {
  if (role === 'public') return;
  if (!user)
    throw new RoleTooLow(
      'unauthenticated',
      'Your session has ended and nothing was saved. Sign in again in another tab, then try again here.',
    );
  if (!roleAtLeast(user.role, role))
    throw new RoleTooLow(
      'forbidden',
      `This action requires the ${USER_ROLE_LABELS[role]} role, but your role is ${USER_ROLE_LABELS[user.role]}. Ask an administrator for access.`,
    );
}
