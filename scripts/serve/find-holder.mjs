/** Checks early whether another process has the embedded database open. `db/hold-directory.ts` makes the final decision. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { formerLockName, holderInWords, isFromHere, lockAddress, lockName, newestLease, watchLease } from '../../db/lease-file.mjs';
import { giveUp } from './say.mjs';

/** a live holder renews its lease within this time */
const WATCH_MS = 1500;

/** @param {string} dataDir @returns {Promise<string | null>} description of the holder, or null */
async function findHolder(dataDir) {
  if (!existsSync(dataDir)) return null;
  const real = realpathSync(dataDir);
  const former = path.join(real, 'db.pid');
  if (existsSync(former) && (await isLocked(formerLockName(real)))) return `process ${readFileSync(former, 'utf8').trim()}`;
  const last = newestLease(real);
  if (last === null || last.note?.state === 'free') return null;
  const name = lockName(real);
  const isDead = isFromHere(last.note) && last.note?.socket === name && name !== null && !(await isLocked(name));
  if (isDead || (await watchLease(real, last, WATCH_MS)) !== 'renewed') return null;
  return holderInWords(newestLease(real)?.note ?? null);
}

/** @param {string} name */
async function isLocked(name) {
  const address = lockAddress(name);
  return address !== null && connects(address);
}

/** Whether a server accepts connections at this address. @param {string | net.NetConnectOpts} address */
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

/** @param {{ port: number, host: string, dataDir: string, embedded: boolean }} settings */
export async function checkFree({ port, host, dataDir, embedded }) {
  const holder = embedded ? await findHolder(dataDir) : null;
  if (holder) {
    giveUp(
      75,
      `The database in ${dataDir} is already open in ${holder}. Stop that process first, or set DATA_DIR to another directory. ` +
        'To use several processes, set DATABASE_URL to a PostgreSQL server.',
    );
  }
  const target = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  if (await connects({ port, host: target })) giveUp(69, `Port ${port} is in use. Set PORT to a free port.`);
}
