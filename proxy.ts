/** Gives each document its own content security policy. Convenience for nobody: who may do what is decided beside the data, not here. */
import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from './app/_server/content-security-policy';
import { readEnv } from './env';

const NONCE_BYTES = 18;

export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(NONCE_BYTES))).toString('base64');
  const policy = contentSecurityPolicy(nonce, readEnv().nodeEnv === 'development');
  const headers = new Headers(request.headers);
  // Set, never kept: the framework reads the nonce from this request header, so an inbound one would choose it.
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: ['/((?!_next/static/).*)'] };
