/**
 * Sets a content security policy per document. Rejects cross-site changes with 403, and pages with 503 while the database is away.
 * Rejects plain forms with an expired session with 401.
 * It is not the security boundary: permissions and origins are checked again next to the data.
 */
import { type NextRequest, NextResponse } from 'next/server';
import { sessionEndedPage } from './app/_server/answers/session-ended-page';
import { awayPage } from './app/_server/away-page';
import { checkOrigin } from './app/_server/check-origin';
import { contentSecurityPolicy } from './app/_server/content-security-policy';
import { logRefusedRequest } from './app/_server/mutations/log-refused-request';
import { requestIdOf } from './app/_server/mutations/request-context';
import { hasSessionCookie } from './app/_server/session/session-cookie';
import { isCopyPath } from './domain/desk/copies';
import { isDatelineError } from './domain/errors';
import { EMBED_PATH } from './domain/timeline/embed';
import { type Env, readEnv } from './env';

const NONCE_BYTES = 18;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export async function proxy(request: NextRequest): Promise<Response> {
  const env = readEnv();
  const refusal = SAFE_METHODS.has(request.method) ? null : refuseForeign(request, env);
  if (refusal) return refusal;
  // their own policies have no nonce: embeds can be cached, and archived copies run no scripts
  if (request.nextUrl.pathname === EMBED_PATH || isCopyPath(request.nextUrl.pathname)) return NextResponse.next();
  const instead = (await awayPage(request)) ?? (await sessionEndedPage(request));
  if (instead) return instead;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(NONCE_BYTES))).toString('base64');
  const policy = contentSecurityPolicy(nonce, env.nodeEnv === 'development');
  const headers = new Headers(request.headers);
  // Always overwrite: the framework reads the nonce from this header, so a client could otherwise choose it.
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

function refuseForeign(request: NextRequest, env: Env): NextResponse | null {
  try {
    checkOrigin(request.headers, env, hasSessionCookie(request.headers, env.appUrl));
    return null;
  } catch (error) {
    if (!isDatelineError(error)) throw error;
    const { headers, nextUrl } = request;
    logRefusedRequest({ route: nextUrl.pathname, requestId: requestIdOf(headers), headers }, error);
    const { code, message, status } = error;
    return NextResponse.json({ error: { code, message, field: null } }, { status, headers: { 'Cache-Control': 'no-store' } });
  }
}

/** The API has no documents, sessions or form submissions, and sets its own policy. */
export const config = { matcher: ['/((?!_next/static/|api/v1/|api/openapi\\.json).*)'] };
