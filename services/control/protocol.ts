/**
 * How a command reaches the server that has the embedded database open: a line of JSON there, a line of JSON back, over a socket that
 * only the owner of the data directory can use. What travels is the name of a command and its input, never a statement.
 */
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256Of } from '../sha256';

export type CommandReply =
  /** `origin`: where people reach the server that ran it */
  | { readonly kind: 'result'; readonly value: unknown; readonly origin: string }
  | { readonly kind: 'error'; readonly message: string; readonly exitCode: number };

/** a socket's path may be little more than a hundred bytes long */
const MAX_SOCKET_PATH = 100;
/** more than the largest article, its quotes escaped */
export const MAX_REQUEST_BYTES = 32 * 1024 * 1024;

/** Where the server of a data directory listens for commands. */
export function controlAddress(dataDir: string): string {
  const key = sha256Of(dataDir).slice(0, 32);
  if (process.platform === 'win32') return `\\\\.\\pipe\\dateline-control-${key}`;
  const beside = path.join(/*turbopackIgnore: true*/ dataDir, 'control.sock');
  return Buffer.byteLength(beside) <= MAX_SOCKET_PATH ? beside : path.join(tmpdir(), `dateline-control-${key}.sock`);
}
