/** Exports `sendProblem`, which answers requests that the server itself rejects, in the API’s format (RFC 9457). */
import { isForOtherSites } from './response-headers.mjs';

/** the same codes and titles as in `domain/api/problem.ts` */
const PROBLEMS = {
  400: { code: 'bad-data', title: 'Bad Request' },
  405: { code: 'method-not-allowed', title: 'Method Not Allowed' },
  413: { code: 'too-large', title: 'Content Too Large' },
};

/** the same headers as in `app/_server/api/api-headers.ts` */
export const OPEN_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ status: 400 | 405 | 413, detail: string, headers?: Record<string, string> }} problem
 */
export function sendProblem(request, response, { status, detail, headers = {} }) {
  const { code, title } = PROBLEMS[status];
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...(isForOtherSites(request.url ?? '') ? OPEN_HEADERS : {}),
    ...headers,
  });
  const requestId = response.getHeader('X-Request-Id');
  response.end(`${JSON.stringify({ type: `/api/docs#problem-${code}`, title, status, detail, requestId })}\n`);
}
