/** The headers of every response, except the policy for scripts and styles, which needs a nonce (`proxy.ts`). */

const YEAR_SECONDS = 31_536_000;

/** Routes that other sites may embed or fetch, in the framework's path syntax. All other routes are same-origin. */
export const FOR_OTHER_SITES = ['/embed', '/api/openapi.json', '/api/v1/:path*'];

/** @param {string} url path and query */
export function isForOtherSites(url) {
  const [pathname = ''] = url.split('?', 1);
  return FOR_OTHER_SITES.some((known) => pathname === known || (known.endsWith('/:path*') && pathname.startsWith(known.slice(0, -6))));
}

/**
 * Referrer-Policy keeps the origin: with `no-referrer`, browsers send `Origin: null`, and every form would be rejected.
 * @param {{ https: boolean, shared?: boolean }} options whether the public URL uses https, and whether other sites may use the response
 * @returns {readonly { key: string, value: string }[]}
 */
export function responseHeaders({ https, shared = false }) {
  return [
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { key: 'Cross-Origin-Resource-Policy', value: shared ? 'cross-origin' : 'same-origin' },
    { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()' },
    { key: 'Reporting-Endpoints', value: 'csp="/csp-reports"' },
    ...(https ? [{ key: 'Strict-Transport-Security', value: `max-age=${YEAR_SECONDS}` }] : []),
  ];
}
