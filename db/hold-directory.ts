/**
 * Gives one process at a time exclusive use of a data directory. PGlite takes no lock, and two processes on one directory silently lose
 * data. The kernel lock reveals a dead holder at once, but only within one network namespace. The lease file works everywhere.
 * See docs/decisions/0002-lock-the-data-directory.md.
 */
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  formerLockName,
  holderInWords,
  ID_FILE,
  isFromHere,
  type LeaseNote,
  leaseFile,
  leaseGenerations,
  lockAddress,
  lockName,
  newestLease,
  type StoredLease,
  thisPlace,
  watchLease,
} from './lease-file.mjs';
import { OpenError } from './open-errors';

/** flags of open(2) on macOS and the BSDs; Node does not name O_EXLOCK */
const BSD = { readWrite: 0x2, nonBlocking: 0x4, exclusiveLock: 0x20, create: 0x200 } as const;
const HELD = new Set(['EADDRINUSE', 'EACCES', 'EAGAIN', 'EWOULDBLOCK']);
const BEAT_MS = 1_000;
/** PID file of releases without a lease */
const FORMER_NOTE = 'db.pid';

export interface HeldDirectory {
  /** Call before every write. Throws (exit 75) when another process has taken over. */
  check(): void;
  release(): Promise<void>;
}

type Drop = () => Promise<void>;

/**
 * Takes an existing directory. Throws a LockedError when any process, including this one, holds it. If the holder may be alive, waits until
 * its lease expires. Calls `onLost` once if another process later takes over the directory.
 */
export async function holdDirectory(directory: string, onLost: (error: OpenError) => void): Promise<HeldDirectory> {
  const real = realpathSync(directory);
  await refuseFormerRelease(real);
  const name = makeLockName(real);
  let drop = await hold(name);
  try {
    const last = newestLease(real);
    const isDead = drop !== null && isFromHere(last?.note ?? null) && last?.note?.socket === name;
    if (last !== null && last.note?.state !== 'free' && !isDead) {
      if ((await watchLease(real, last)) === 'renewed') throw locked(real, newestLease(real));
      drop ??= await hold(name);
    }
    return await keepLease(real, takeLease(real, last, drop === null ? null : name), onLost, async () => drop?.());
  } catch (error) {
    await drop?.();
    throw error;
  }
}

interface TakenLease {
  readonly file: string;
  readonly descriptor: number;
  readonly text: string;
}

/** Creates the next lease. The file system lets exactly one of several competing processes create it. */
function takeLease(directory: string, last: StoredLease | null, socket: string | null): TakenLease {
  const generation = (last?.generation ?? 0) + 1;
  const file = leaseFile(directory, generation);
  const place = thisPlace() ?? { bootId: randomUUID(), namespace: 'unknown' };
  const note: LeaseNote = {
    owner: randomUUID(),
    pid: process.pid,
    host: hostname(),
    ...place,
    socket,
    state: 'held',
    heartbeat: new Date().toISOString(),
  };
  const text = `${JSON.stringify(note, null, 2)}\n`;
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw locked(directory, newestLease(directory));
    throw error;
  }
  writeSync(descriptor, text, 0);
  const others = leaseGenerations(directory).filter((other) => other !== generation);
  if (others.some((other) => other > generation)) {
    // this process was paused after it read the lease, and others have since taken and released it
    closeSync(descriptor);
    rmSync(file, { force: true });
    throw locked(directory, newestLease(directory));
  }
  // From here on, the previous holder cannot write even if it is still alive.
  for (const other of others) rmSync(leaseFile(directory, other), { force: true });
  return { file, descriptor, text };
}

async function keepLease(directory: string, lease: TakenLease, onLost: (error: OpenError) => void, drop: Drop): Promise<HeldDirectory> {
  const { file, descriptor, text } = lease;
  const worker = new Worker(/*turbopackIgnore: true*/ heartbeatProgram(), {
    workerData: { descriptor, file, heartbeatAt: text.indexOf('"heartbeat": "') + '"heartbeat": "'.length, everyMs: BEAT_MS },
    env: {},
    execArgv: [],
  });
  worker.unref();
  let lost: OpenError | null = null;
  const lose = (): OpenError => {
    if (lost === null) {
      lost = new OpenError(
        'LeaseLostError',
        75,
        `Another process has taken over the database in ${directory}, because this process was suspended for more than 4 seconds. ` +
          'This process stops without writing anything else. All changes confirmed before the pause are saved.',
      );
      onLost(lost);
    }
    return lost;
  };
  worker.on('message', lose);
  return {
    check() {
      if (lost !== null) throw lost;
      try {
        accessSync(file);
      } catch (error) {
        throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? lose() : error;
      }
    },
    async release() {
      worker.removeAllListeners();
      await worker.terminate();
      // Keep the file: its number must not be reused. It belongs to this process alone, even after a takeover.
      writeSync(descriptor, 'free', text.indexOf('"state": "') + '"state": "'.length);
      closeSync(descriptor);
      await drop();
    },
  };
}

const locked = (directory: string, lease: StoredLease | null): LockedError =>
  new LockedError(directory, isFromHere(lease?.note ?? null) ? (lease?.note?.pid ?? null) : null, holderInWords(lease?.note ?? null));

/** Two processes may both write an ID; the lease decides which one wins. */
function makeLockName(directory: string): string {
  const storedName = lockName(directory);
  if (storedName !== null) return storedName;
  const part = path.join(/*turbopackIgnore: true*/ directory, `${ID_FILE}.${randomUUID()}`);
  writeFileSync(part, `${randomUUID()}\n`, { mode: 0o600 });
  renameSync(part, path.join(directory, ID_FILE));
  return lockName(directory) ?? randomUUID();
}

/** Throws while a release without a lease runs: it left a PID file, and its lock is named after the path. */
async function refuseFormerRelease(directory: string): Promise<void> {
  const note = path.join(directory, FORMER_NOTE);
  if (!existsSync(note)) return;
  const drop = await hold(formerLockName(directory));
  if (drop === null) {
    const pid = Number(readFileSync(note, 'utf8').trim());
    throw new LockedError(directory, pid, `process ${pid}`);
  }
  rmSync(note, { force: true });
  await drop();
}

/** Takes the kernel lock, which the kernel releases when this process dies, even on kill -9. Null when another process holds it. */
async function hold(name: string): Promise<Drop | null> {
  try {
    const address = lockAddress(name);
    if (address !== null) return await holdSocket(address);
    const flags = BSD.readWrite | BSD.nonBlocking | BSD.exclusiveLock | BSD.create;
    const descriptor = openSync(path.join(tmpdir(), `${name}.lock`), flags, 0o600);
    return async () => closeSync(descriptor);
  } catch (error) {
    if (HELD.has(String((error as NodeJS.ErrnoException).code))) return null;
    throw error;
  }
}

function holdSocket(address: string): Promise<Drop> {
  return new Promise((resolve, reject) => {
    const server = createServer((visitor) => visitor.destroy());
    server.once('error', reject);
    server.listen(address, () => {
      server.unref();
      resolve(() => new Promise((done) => server.close(() => done())));
    });
  });
}

/** Next to the sources when running from source; under the working directory when bundled. */
function heartbeatProgram(): string {
  const name = path.join('workers', 'keep-lease.mjs');
  const here = path.join(/*turbopackIgnore: true*/ path.dirname(fileURLToPath(import.meta.url)), '..', name);
  return existsSync(/*turbopackIgnore: true*/ here) ? here : path.join(/*turbopackIgnore: true*/ process.cwd(), name);
}

/** Another process holds the embedded database. `holder` is its process ID, or null when unknown. */
class LockedError extends OpenError {
  constructor(
    directory: string,
    readonly holder: number | null,
    where: string,
  ) {
    super(
      'LockedError',
      75,
      `The database in ${directory} is already open in ${where}. ` +
        'Stop that process first, or set DATABASE_URL to a PostgreSQL server that several processes can share.',
    );
  }
}
