/** Headers of every API response: CORS for all origins without cookies, and the remaining rate. */
import { operationOf } from '@/domain/api/read-request';
import { writeOperationOf } from '@/domain/api/write-operations';
import type { DatelineError } from '@/domain/errors';
import type { Allowance, ExceededDetails, Rate } from '../session/rate-limit';

const METHODS = 'GET, HEAD, OPTIONS';
const PREFLIGHT_SECONDS = 86_400;

/** These headers allow no credentials, because a session does not affect the response. `scripts/serve/send-problem.mjs` repeats them. */
export const OPEN_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/** The IETF draft for rate limit headers, in the version with structured fields. */
export const rateHeaders = ({ max, seconds, policy }: Rate, allowance: Allowance) => ({
  'RateLimit-Policy': `"${policy}";q=${max};w=${seconds}`,
  RateLimit: `"${policy}";r=${allowance.left};t=${allowance.seconds}`,
});

/** Returns the rate limit headers for an exceeded limit of the API, and none for other errors. */
export function exceededHeaders({ code, details }: DatelineError): Readonly<Record<string, string>> {
  const { rate, retryAfterSeconds = 0 } = (details ?? {}) as Partial<ExceededDetails>;
  return code === 'rate-limited' && rate?.policy !== undefined ? rateHeaders(rate, { left: 0, seconds: retryAfterSeconds }) : {};
}

export const preflight = (allowed: string): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...OPEN_HEADERS,
      Allow: allowed,
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
    },
  });

/** Returns the methods of a URL; those of a read operation for an unknown URL. */
export function allowedMethods(pathname: string): string {
  if (writeOperationOf('post', pathname) === null) return METHODS;
  return operationOf(pathname) === null ? 'OPTIONS, POST' : `${METHODS}, POST`;
}
