/** Serves the built pages. `instrumentation.ts` opens the database and reports through `runtime.mjs`, because it is in another bundle. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import next from 'next';
import { giveUp, say, step } from '../setup/say.mjs';
import { ROOT } from '../setup/settings.mjs';
import { createHttpServer } from './http-server.mjs';
import { runtime } from './runtime.mjs';

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

const PATIENCE_MS = 7000;
const LIMIT_MS = 9500;
/** requests that waited for the start are answered first */
const BEGIN_MS = 2000;

/** @param {{ port: number, host: string, appUrl: string | null }} settings */
export async function serve({ port, host, appUrl }) {
  // An action of another page is fetched from this server: by its own port, which speaks no TLS whatever the public address says.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${localHost(host)}:${port}`;
  // A server that never emits `upgrade` is given to the framework, so that it cannot answer WebSockets on the real one.
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

/** Where this machine reaches a server that listens on this host. @param {string} host */
function localHost(host) {
  if (host === '0.0.0.0' || host === '::') return host === '::' ? '[::1]' : '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** Says where to go; the one-time address goes to stderr, which logs of stdout do not keep. */
function announce({ address, setupToken }) {
  say('Ready', address);
  if (setupToken === null) return;
  console.error('\nCreate the first administrator with this one-time link. It is valid for 30 minutes:');
  console.error(`  ${address}/setup?token=${setupToken}\n`);
}

/** First signal: finish what has begun, then exit 0. Second signal: exit at once. @param {() => Promise<void>} finish */
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
