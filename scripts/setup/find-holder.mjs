/**
 * Asks, before the long steps, whether another process has the embedded database open. Only a question: the lock itself is taken by
 * `db/lock.ts` when the database is opened, and decides.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** Where the lock of a data directory listens; null where the system has no such address. @param {string} real resolved path */
function lockAddress(real) {
  const key = `dateline-${createHash('sha256').update(real).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${key}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${key}` : path.join(real, 'control.sock');
}

/** @param {string} dataDir @returns {Promise<string | null>} who has it open, in words, or null */
export async function findHolder(dataDir) {
  if (!existsSync(dataDir)) return null;
  const real = realpathSync(dataDir);
  if (!(await connects(lockAddress(real)))) return null;
  const note = path.join(real, 'db.pid');
  const pid = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  return /^\d+$/.test(pid) ? `process ${pid}` : 'another process';
}

/** True when something accepts at this address. @param {string | net.NetConnectOpts} address */
export function connects(address) {
  return new Promise((resolve) => {
    const socket = typeof address === 'string' ? net.connect({ path: address }) : net.connect(address);
    const answer = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(2000, () => answer(false));
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}
