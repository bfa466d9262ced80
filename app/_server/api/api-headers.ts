/** Headers of every answer of the API: open to pages of every origin, without cookies, with what is left of the rate. */
import { writeOperationOf } from '@/domain/api/write-operations';
import type { Allowance, Rate } from '../limits/rate-limit';

const METHODS = 'GET, HEAD, OPTIONS';
const PREFLIGHT_SECONDS = 86_400;

/** No credentials are allowed: there is nothing here that a person's session would change. */
export const OPEN_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/** The draft of the IETF, in the form of structured fields. */
export const rateHeaders = ({ max, seconds }: Rate, allowance: Allowance, policy: 'anonymous' | 'token' = 'anonymous') => ({
  'RateLimit-Policy': `"${policy}";q=${max};w=${seconds}`,
  RateLimit: `"${policy}";r=${allowance.left};t=${allowance.seconds}`,
});

/** What a browser asks before it lets a page of another origin read. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...OPEN_HEADERS,
      Allow: METHODS,
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
    },
  });

/** The methods of an address, as `Allow` says them. */
export const allowedMethods = (pathname: string): string => (writeOperationOf('post', pathname) === null ? METHODS : `${METHODS}, POST`);
