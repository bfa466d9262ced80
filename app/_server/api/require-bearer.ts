/** Returns the person of a request's bearer token. Cookies are ignored, so a page of another site cannot act for a person. */
import type { Database } from '@/db/database';
import { DatelineError } from '@/domain/errors';
import type { TokenScope } from '@/domain/people/api-tokens';
import { readEnv } from '@/env';
import { noteRefusal } from '@/services/log';
import { type Bearer, findBearer } from '@/services/people/api-tokens';
import { clientAddress } from '../session/client-address';
import { guards } from '../session/guards';

const REFUSALS = { max: 20, seconds: 60 };
const HEADER = /^Bearer +([\x21-\x7e]{1,200})$/i;

/** Throws `unauthenticated` without a valid token, and `forbidden` if the token lacks the scope. */
export async function requireBearer(db: Database, headers: Headers, scope: TokenScope, requestId: string): Promise<Bearer> {
  const token = HEADER.exec(headers.get('authorization') ?? '')?.[1];
  const address = clientAddress(headers, readEnv().trustedIpHeader).key;
  const refused = (event: string, details: Readonly<Record<string, string>> = {}, user?: string) =>
    noteRefusal(event, { address, ...(user === undefined ? {} : { user }), route: scope, details: { ...details, requestId } });
  if (token === undefined) {
    refused('token.missing');
    throw new DatelineError('unauthenticated', 'Send your token in this header: Authorization: Bearer dateline_…');
  }
  const bearer = await findBearer(db, token);
  if (!bearer) {
    refused('token.refused');
    guards.rateLimit.count(`refused token ${address}`, REFUSALS);
    throw new DatelineError('unauthenticated', 'This token is unknown, expired or revoked. Create a new token under “Your account”.');
  }
  if (!bearer.scopes.includes(scope)) {
    refused('token.forbidden', { tokenId: String(bearer.tokenId) }, bearer.userId);
    throw new DatelineError(
      'forbidden',
      `This token lacks the permission "${scope}", or its owner’s role does not allow it. Create a token with this permission.`,
    );
  }
  return bearer;
}
