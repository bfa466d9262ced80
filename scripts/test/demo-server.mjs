/** The real server with a data directory of its own, so that the demonstration articles are what it shows: for pictures and measurements. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../setup/settings.mjs';

/** the first start installs and builds */
const START_LIMIT_MS = 600_000;

/**
 * Runs `work` with the address of a server that is ready, then stops it and removes its data. Throws when it does not become ready.
 * @template T @param {string} port @param {(address: string, dataDir: string) => Promise<T>} work
 * @param {Readonly<Record<string, string>>} settings variables of its own @returns {Promise<T>}
 */
export async function withDemoServer(port, work, settings = {}) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-demo-'));
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PORT: port, HOST: '', APP_URL: '', DATABASE_URL: '', DATA_DIR: dataDir, ...settings },
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  // its errors are shown only when it fails: on a good start they hold the address for the first administrator, which is of no use here
  let complaints = '';
  server.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  try {
    const address = `http://127.0.0.1:${port}`;
    await untilReady(address, () => {
      if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}: ${complaints}`);
    });
    return await work(address, dataDir);
  } finally {
    server.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** @param {string} address @param {() => void} check throws when there is nothing to wait for any more */
async function untilReady(address, check) {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    check();
    const ready = await fetch(`${address}/api/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('the server did not become ready');
}
