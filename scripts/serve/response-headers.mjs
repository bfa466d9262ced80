/** The headers of every response. The policy for scripts and styles needs a nonce and is set in `proxy.ts`. */

const YEAR_SECONDS = 31_536_000;

/** What pages of other sites are meant to hold or to read, as the framework writes addresses; no other may be loaded by them. */
export const FOR_OTHER_SITES = ['/embed', '/api/openapi.json', '/api/v1/:path*'];

/** @param {string} url from the slash on */
export function isForOtherSites(url) {
  const [pathname = ''] = url.split('?', 1);
  return FOR_OTHER_SITES.some((known) => pathname === known || (known.endsWith('/:path*') && pathname.startsWith(known.slice(0, -6))));
}

/**
 * Referrer-Policy keeps the origin: under `no-referrer` browsers send `Origin: null` and every form would be refused.
 * @param {{ https: boolean, shared?: boolean }} options whether the public address is https, and the answer is for other sites too
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
