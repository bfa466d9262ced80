/**
 * The one-process lock of an embedded database, which takes none itself: two processes on one directory corrupt it without an error.
 * The kernel holds the lock and drops it when the process dies, also on kill -9: a listening abstract socket (Linux), a named pipe
 * (Windows), an exclusively locked file in the temp directory (macOS and other BSDs). Nothing stale is left to be cleaned up, so a race has one winner.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LockedError } from './open-errors';

/** flags of open(2) on macOS and the BSDs; Node does not name O_EXLOCK */
const BSD = { readWrite: 0x2, nonBlocking: 0x4, exclusiveLock: 0x20, create: 0x200 } as const;
const HELD = new Set(['EADDRINUSE', 'EACCES', 'EAGAIN', 'EWOULDBLOCK']);

export interface DirectoryLock {
  release(): Promise<void>;
}

/** Takes the lock of an existing directory. Throws a LockedError when another process, or this one, has it. */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const real = realpathSync(directory);
  const key = `dateline-${createHash('sha256').update(real).digest('hex').slice(0, 32)}`;
  const note = path.join(real, 'db.pid');
  let drop: () => Promise<void>;
  try {
    drop = await hold(key);
  } catch (error) {
    if (!HELD.has(String((error as NodeJS.ErrnoException).code))) throw error;
    throw new LockedError(real, readHolder(note));
  }
  writeFileSync(note, `${process.pid}\n`, { mode: 0o600 });
  return {
    async release() {
      rmSync(note, { force: true });
      await drop();
    },
  };
}

async function hold(key: string): Promise<() => Promise<void>> {
  if (process.platform === 'linux') return holdSocket(`\0${key}`);
  if (process.platform === 'win32') return holdSocket(`\\\\.\\pipe\\${key}`);
  const flags = BSD.readWrite | BSD.nonBlocking | BSD.exclusiveLock | BSD.create;
  const descriptor = openSync(path.join(tmpdir(), `${key}.lock`), flags, 0o600);
  return async () => closeSync(descriptor);
}

function holdSocket(address: string): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const server = createServer((visitor) => visitor.destroy());
    server.once('error', reject);
    server.listen(address, () => {
      server.unref();
      resolve(() => new Promise((done) => server.close(() => done())));
    });
  });
}

/** The holder's own note: good enough for a message, never used to decide. */
function readHolder(note: string): number | null {
  try {
    const pid = Number(readFileSync(note, 'utf8').trim());
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}
