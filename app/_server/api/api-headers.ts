/** Headers of every answer of the API: open to pages of every origin, without cookies, with what is left of the rate. */
import type { Allowance, Rate } from '../rate-limit';

export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';
const POLICY = 'anonymous';
const PREFLIGHT_SECONDS = 86_400;

/** No credentials are allowed: there is nothing here that a person's session would change. */
export const OPEN_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/** The draft of the IETF, in the form of structured fields. */
export const rateHeaders = ({ max, seconds }: Rate, allowance: Allowance) => ({
  'RateLimit-Policy': `"${POLICY}";q=${max};w=${seconds}`,
  RateLimit: `"${POLICY}";r=${allowance.left};t=${allowance.seconds}`,
});

/** What a browser asks before it lets a page of another origin read. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...OPEN_HEADERS,
      Allow: ALLOWED_METHODS,
      'Access-Control-Allow-Methods': ALLOWED_METHODS,
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
    },
  });
