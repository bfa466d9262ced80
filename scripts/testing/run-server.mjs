/** Runs a server for the drill: the real start command in a separate process, with its output captured. */
import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { ROOT } from '../serve/settings.mjs';

const READY = /^ {2}Ready +(\S+)$/m;
const CLEAN = { DATABASE_URL: '', APP_URL: '', HOST: '', AUTH_SECRET: '', TRUSTED_IP_HEADER: '', LOG_LEVEL: '' };

/** @returns {Promise<number>} a port that is currently free */
export function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {{ dataDir: string, port: number, env?: Record<string, string>, through?: readonly string[] }} options
 *   `through` is a command that runs its remaining arguments, such as `unshare -n`
 * @returns {{ child: import('node:child_process').ChildProcess, output: () => string, ready: Promise<boolean>, exit: Promise<number | string>, says: (pattern: RegExp) => Promise<void> }}
 *   `ready` is false if it exited instead; `exit` is the code, or the name of the signal
 */
export function startServer({ dataDir, port, env = {}, through = [] }) {
  return run([...through, process.execPath, 'scripts/start.mjs'], { DATA_DIR: dataDir, PORT: String(port), ...env });
}

/** Runs the command line. @param {string} dataDir @param {readonly string[]} args @param {readonly string[]} [through] */
export function startCommand(dataDir, args, through = []) {
  return run([...through, process.execPath, path.join(ROOT, 'cli/bin.mjs'), ...args], { DATA_DIR: dataDir, INIT_CWD: ROOT });
}

const run = ([command = '', ...words], env) => watch(spawn(command, words, options(env)));

const options = (env) => ({ cwd: ROOT, env: { ...process.env, ...CLEAN, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });

function watch(child) {
  let text = '';
  const waiting = new Set();
  const take = (chunk) => {
    text += chunk;
    for (const check of waiting) check();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const exit = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
  const says = (pattern) =>
    new Promise((resolve) => {
      const check = () => {
        if (!pattern.test(text)) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  const ready = Promise.race([says(READY).then(() => true), exit.then(() => false)]);
  return { child, output: () => text, ready, exit, says };
}
