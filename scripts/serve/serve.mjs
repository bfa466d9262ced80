/** Serves the built pages. `instrumentation.ts` is in another bundle, so it opens the database and reports through `runtime.mjs`. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import next from 'next';
import { createHttpServer } from './http-server.mjs';
import { runtime } from './runtime.mjs';
import { giveUp, say, step } from './say.mjs';
import { ROOT } from './settings.mjs';

/** @param {string} root the project @returns {(address: string) => string} "/events/[id]", "static", or "other" */
export function routesOf(root) {
  const { staticRoutes, dynamicRoutes, rewrites } = JSON.parse(readFileSync(path.join(root, '.next', 'routes-manifest.json'), 'utf8'));
  const routes = [
    ...rewrites.afterFiles.map(({ destination, regex }) => ({ name: destination, pattern: new RegExp(regex) })),
    ...[...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({ name: page, pattern: new RegExp(regex) })),
  ];
  return (address) => {
    const [pathname = ''] = address.split('?', 1);
    if (pathname.startsWith('/_next/')) return 'static';
    return routes.find(({ pattern }) => pattern.test(pathname))?.name ?? 'other';
  };
}

const PATIENCE_MS = 7000;
const LIMIT_MS = 9500;
/** delay before background work, so that requests that waited for the start are answered first */
const BEGIN_MS = 2000;

/** @param {{ port: number, host: string, appUrl: string | null }} settings */
export async function serve({ port, host, appUrl }) {
  // The framework fetches another page's action from this server: use the local port, which never uses TLS.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${localHost(host)}:${port}`;
  // Give the framework a server that never emits `upgrade`, so that it cannot accept WebSockets on the real one.
  const app = next({ dev: false, dir: ROOT, hostname: host, port, quiet: true, httpServer: new EventEmitter() });
  const booted = new Promise((resolve) => {
    runtime.hooks.booted = resolve;
  });
  const boot = await step('Database', 'opening', async () => {
    await app.prepare();
    return booted;
  });
  if (boot.failure) giveUp(boot.failure.exitCode, boot.failure.message);
  if (boot.seeded) say('Articles', `added ${boot.seeded.articles} demo articles with ${boot.seeded.events} events`);

  const { server, stop } = createHttpServer({ handle: app.getRequestHandler(), appUrl, routeOf: routesOf(ROOT) });
  server.once('error', async (error) => {
    await boot.close();
    giveUp(69, error.code === 'EADDRINUSE' ? `Port ${port} is in use. Set PORT to a free port.` : error.message);
  });
  await new Promise((resolve) => server.listen(port, host, resolve));
  const beginning = setTimeout(() => boot.begin(), BEGIN_MS);
  stopOnSignal(async () => {
    clearTimeout(beginning);
    await stop(PATIENCE_MS);
    await boot.close();
    await app.close();
  });
  announce({ address: appUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`, setupToken: boot.setupToken });
}

/** The local address of a server that listens on this host. @param {string} host */
function localHost(host) {
  if (host === '0.0.0.0' || host === '::') return host === '::' ? '[::1]' : '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** Prints the address; the one-time setup URL goes to stderr, so that logs of stdout do not contain it. */
function announce({ address, setupToken }) {
  say('Ready', address);
  if (setupToken === null) return;
  console.error('\nCreate the first administrator with this one-time link. It is valid for 30 minutes:');
  console.error(`  ${address}/setup?token=${setupToken}\n`);
}

/** First signal: complete requests, then exit 0. Second signal: exit at once. @param {() => Promise<void>} finish */
function stopOnSignal(finish) {
  let stopping = false;
  const onSignal = async (signal) => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log(`\n${signal}: finishing open requests …`);
    setTimeout(() => process.exit(1), LIMIT_MS).unref();
    await finish();
    console.log('Stopped.');
    process.exit(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
