/** Runs the real server with a temporary data directory and the demo articles, for screenshots and measurements. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connects } from '../serve/find-holder.mjs';
import { ROOT } from '../serve/settings.mjs';

/** the first start also installs and builds */
const START_LIMIT_MS = 600_000;
const CLEAN = { HOST: '', APP_URL: '', DATABASE_URL: '', AUTH_SECRET: '', TRUSTED_IP_HEADER: '' };

/** @typedef {{ start: () => Promise<void>, stop: (signal?: NodeJS.Signals) => Promise<void> }} DemoServer start throws when it does not become ready, and when something else is at its port */

/**
 * Runs `work` with the URL of a ready server, then stops the server and deletes its data. `work` may itself stop and restart it.
 * @template T @param {string} port @param {(address: string, dataDir: string, server: DemoServer) => Promise<T>} work
 * @param {Readonly<Record<string, string>>} settings additional variables @returns {Promise<T>}
 */
export async function withDemoServer(port, work, settings = {}) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-demo-'));
  const address = `http://127.0.0.1:${port}`;
  const server = demoServer(address, { PORT: port, DATA_DIR: dataDir, ...settings });
  try {
    await server.start();
    return await work(address, dataDir, server);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * @param {string} address @param {Readonly<Record<string, string>>} settings
 * @param {(chunk: Buffer) => void} print receives the output @returns {DemoServer}
 */
export function demoServer(address, settings, print = () => {}) {
  /** @type {(signal: NodeJS.Signals) => Promise<void>} */
  let end = async () => {};
  return {
    async start() {
      // otherwise a leftover server would look ready and be mistaken for this one
      if (await connects({ port: Number(new URL(address).port), host: '127.0.0.1' }))
        throw new Error(`something answers at ${address} already`);
      const child = spawn(process.execPath, ['scripts/testing/end-with-parent.mjs', 'scripts/start.mjs'], {
        cwd: ROOT,
        stdio: ['pipe', 'pipe', 'pipe'],
        env: { ...process.env, ...CLEAN, ...settings },
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      end = async (signal) => {
        child.kill(signal);
        await ended;
      };
      // print errors only on failure: on success they contain the setup URL, which is useless here
      let complaints = '';
      child.stdout.on('data', print);
      child.stderr.on('data', print).on('data', (chunk) => {
        complaints += chunk;
      });
      await untilReady(address, () => {
        if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${complaints}`);
      });
    },
    stop: (signal = 'SIGTERM') => end(signal),
  };
}

/** @param {string} address @param {() => void} check throws when waiting is pointless */
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
