/** Sends commands to the server that has the embedded database open: JSON lines over a private socket, never SQL statements. */
import { existsSync, mkdtempSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256Of } from '../sha256';

export type CommandReply =
  /** `origin`: the public origin of the server that ran the command */
  | { readonly kind: 'result'; readonly value: unknown; readonly origin: string }
  | { readonly kind: 'error'; readonly message: string; readonly exitCode: number };

/** systems limit a socket path to little more than 100 bytes */
const MAX_SOCKET_PATH = 100;
const SOCKET = 'control.sock';
const TEMPORARY = 'dateline-control-';
/** more than the largest article with escaped quotes */
export const MAX_REQUEST_BYTES = 32 * 1024 * 1024;

/** contains the address if the socket is not in the data directory */
const ADDRESS_FILE = 'control-address';
/** permission bits of group and others */
const OTHERS = 0o077;

/**
 * Returns the address where the server of a data directory listens. Returns null if the path is too long and no server stored another one.
 */
export function controlAddress(dataDir: string): string | null {
  if (process.platform === 'win32') return `\\\\.\\pipe\\dateline-control-${sha256Of(dataDir).slice(0, 32)}`;
  const file = path.join(/*turbopackIgnore: true*/ dataDir, ADDRESS_FILE);
  if (existsSync(/*turbopackIgnore: true*/ file)) return readFileSync(/*turbopackIgnore: true*/ file, 'utf8').trim();
  return addressInside(dataDir);
}

/**
 * Returns a socket path in a private directory. It is the data directory, or a new one if the path is too long or the modes are not
 * private.
 */
export function makeControlAddress(dataDir: string): string {
  removeControlAddress(dataDir);
  const existing = controlAddress(dataDir);
  const isPrivate = process.platform === 'win32' || (statSync(/*turbopackIgnore: true*/ dataDir).mode & OTHERS) === 0;
  if (existing !== null && isPrivate) return existing;
  const address = path.join(mkdtempSync(path.join(tmpdir(), TEMPORARY)), SOCKET);
  writeFileSync(path.join(/*turbopackIgnore: true*/ dataDir, ADDRESS_FILE), `${address}\n`, { mode: 0o600 });
  return address;
}

export function removeControlAddress(dataDir: string): void {
  const address = controlAddress(dataDir);
  if (address === null || process.platform === 'win32') return;
  rmSync(address, { force: true });
  rmSync(path.join(/*turbopackIgnore: true*/ dataDir, ADDRESS_FILE), { force: true });
  const made = path.dirname(address);
  if (address !== addressInside(dataDir) && existsSync(made)) rmdirSync(made);
}

function addressInside(dataDir: string): string | null {
  const address = path.join(/*turbopackIgnore: true*/ dataDir, SOCKET);
  return Buffer.byteLength(address) <= MAX_SOCKET_PATH ? address : null;
}
