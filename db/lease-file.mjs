/**
 * Reads the lease of a data directory: the file `lease.N` with the highest number. It is plain JavaScript because the start command
 * needs it before the packages are installed. `hold-directory.ts` takes the lease.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lease that is not renewed for this long has expired. Its holder renews it every second. */
export const LEASE_MS = 4_000;
export const ID_FILE = 'directory-id';

const LOOK_MS = 100;
const LEASE_FILE = /^lease\.(\d{1,15})$/;
const ID = /^[0-9a-f-]{36}$/;

/**
 * @typedef {{
 *   owner: string, pid: number, host: string, bootId: string, namespace: string,
 *   socket: string | null, state: 'held' | 'free', heartbeat: string
 * }} LeaseNote `socket` is null when the holder could not get the lock of the kernel
 * @typedef {{ generation: number, text: string, note: LeaseNote | null }} StoredLease `note` is null when the text is damaged
 */

/** @param {string} directory @param {number} generation */
export const leaseFile = (directory, generation) => path.join(directory, `lease.${generation}`);

/** @param {string} directory @returns {number[]} in no order */
export const leaseGenerations = (directory) =>
  readdirSync(directory).flatMap((name) => {
    const found = LEASE_FILE.exec(name);
    return found ? [Number(found[1])] : [];
  });

/** @param {string} directory @returns {StoredLease | null} */
export function newestLease(directory) {
  for (;;) {
    const generations = leaseGenerations(directory);
    if (generations.length === 0) return null;
    const generation = Math.max(...generations);
    const text = readIfThere(leaseFile(directory, generation));
    // null when a process that takes over has removed the previous lease
    if (text !== null) return { generation, text, note: parseNote(text) };
  }
}

/**
 * Watches a lease that another process may hold.
 * @param {string} directory @param {StoredLease} last @param {number} [milliseconds]
 * @returns {Promise<'renewed' | 'free' | 'expired'>} `renewed` also when another process has taken it over
 */
export async function watchLease(directory, last, milliseconds = LEASE_MS) {
  const since = performance.now();
  for (;;) {
    // Read the clock first: a pause of this process between the two reads must not look like an expired lease.
    const now = performance.now();
    const current = newestLease(directory);
    if (current?.generation === last.generation && current.note?.state === 'free') return 'free';
    if (current !== null && current.text !== last.text) return 'renewed';
    if (now - since >= milliseconds) return 'expired';
    await sleep(LOOK_MS);
  }
}

/**
 * The name of the kernel lock: a random ID stored in the directory, with device and inode of the ID file. Two mount paths of one
 * directory share the name; a copy of the directory has another.
 * @param {string} directory @returns {string | null} null when the directory has no valid ID
 */
export function lockName(directory) {
  const file = path.join(directory, ID_FILE);
  const id = readIfThere(file)?.trim() ?? '';
  if (!ID.test(id)) return null;
  const { dev, ino } = statSync(file, { bigint: true });
  return `dateline-${id}-${dev.toString(36)}-${ino.toString(36)}`;
}

/** The name that releases without a lease used, after the path. @param {string} realPath */
export const formerLockName = (realPath) => `dateline-${createHash('sha256').update(realPath).digest('hex').slice(0, 32)}`;

/** Where the lock with this name listens; null where the system locks a file instead. @param {string} name */
export function lockAddress(name) {
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : null;
}

/**
 * Identifies where this process runs: processes with equal results see the same kernel locks. On Linux this is the boot ID and the network
 * namespace. Other systems have no namespaces, so it is the host name. A null result never matches.
 * @returns {{ bootId: string, namespace: string } | null}
 */
export function thisPlace() {
  if (process.platform !== 'linux') return { bootId: hostname(), namespace: process.platform };
  try {
    return { bootId: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(), namespace: readlinkSync('/proc/self/ns/net') };
  } catch {
    return null;
  }
}

/** Whether a lease was taken where this process runs. @param {LeaseNote | null} note */
export function isFromHere(note) {
  const place = thisPlace();
  return note !== null && place !== null && note.bootId === place.bootId && note.namespace === place.namespace;
}

/** Describes the holder of a lease in words. @param {LeaseNote | null} note */
export function holderInWords(note) {
  if (note === null) return 'another process';
  if (isFromHere(note)) return `process ${note.pid}`;
  return `another container or on another machine (process ${note.pid} of ${note.host})`;
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** @param {string} text @returns {LeaseNote | null} */
function parseNote(text) {
  try {
    const note = JSON.parse(text);
    return typeof note?.owner === 'string' && Number.isInteger(note.pid) ? note : null;
  } catch {
    return null;
  }
}
