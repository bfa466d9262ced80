/** Which page or handler an address leads to, by the framework's own list of them: a few names, however many addresses are asked for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @param {string} root the project @returns {(address: string) => string} "/events/[id]", "static", or "other" */
export function routesOf(root) {
  const { staticRoutes, dynamicRoutes, rewrites } = JSON.parse(readFileSync(path.join(root, '.next', 'routes-manifest.json'), 'utf8'));
  const known = [
    ...rewrites.afterFiles.map(({ destination, regex }) => ({ name: destination, pattern: new RegExp(regex) })),
    ...[...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({ name: page, pattern: new RegExp(regex) })),
  ];
  return (address) => {
    const [pathname = ''] = address.split('?', 1);
    if (pathname.startsWith('/_next/')) return 'static';
    return known.find(({ pattern }) => pattern.test(pathname))?.name ?? 'other';
  };
}
