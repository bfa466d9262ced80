/** Why a database could not be opened, with the exit code a program should end with. */
import { statfsSync } from 'node:fs';
import { reasonOf } from './readiness';

/** The data directory was written by another version of the embedded database (exit 78); it is left untouched. */
export class DataVersionError extends Error {
  override readonly name = 'DataVersionError';
  readonly exitCode = 78;

  constructor(
    readonly directory: string,
    readonly found: string,
    readonly needed: string,
  ) {
    super(
      `The database in ${directory} has version ${found} of the embedded database, but this version of Dateline needs version ${needed}. ` +
        'Nothing was changed. With the version of Dateline that created the database, run "npm run dateline -- backup FILE". ' +
        'Then set DATA_DIR to a new directory and run "npm run dateline -- restore FILE" with this version.',
    );
  }
}

/** A newer Dateline has changed the tables (exit 78); they are left as they are. */
export class NewerTablesError extends Error {
  override readonly name = 'NewerTablesError';
  readonly exitCode = 78;

  constructor() {
    super(
      'A newer version of Dateline created the tables of this database. This version could damage the tables, so nothing was changed. ' +
        'Start the newer version, or set DATA_DIR or DATABASE_URL to another database.',
    );
  }
}

/** The files of the embedded database cannot be opened or written: exit 65 where they are damaged, 69 on a full disk, 78 without the right. */
export class DataFilesError extends Error {
  override readonly name = 'DataFilesError';

  constructor(
    message: string,
    readonly exitCode: 65 | 69 | 78,
    cause: Error,
  ) {
    super(message, { cause });
  }
}

/** with less, a database cannot even begin */
const LEAST_FREE_BYTES = 1024 * 1024;
const NOT_ALLOWED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR']);

/** What an operator can do about an embedded database that did not open: the package itself only says that it failed. Other errors stay as they are. */
export function embeddedFailure(dataDir: string, error: unknown, freeBytes = freeBytesOf): unknown {
  if (!(error instanceof Error) || 'exitCode' in error) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reason = reasonOf(error);
  if (reason === 'disk-full' || (reason === 'damaged' && freeBytes(dataDir) < LEAST_FREE_BYTES))
    return new DataFilesError(
      `Disk full: there is no space left for the database in ${dataDir}. Free some space and restart Dateline.`,
      69,
      error,
    );
  if (reason === 'damaged' || error instanceof WebAssembly.RuntimeError)
    return new DataFilesError(
      `The database files are damaged. Restore a backup: keep the files in ${dataDir}, set DATA_DIR to a new directory, and run ` +
        '"npm run dateline -- restore FILE".',
      65,
      error,
    );
  if (NOT_ALLOWED.has(code))
    return new DataFilesError(
      `Dateline cannot write to the data directory ${dataDir} (${code}). Give this account write permission, or set DATA_DIR to another directory.`,
      78,
      error,
    );
  return error;
}

/** Infinity where the system does not say. */
function freeBytesOf(directory: string): number {
  try {
    const { bavail, bsize } = statfsSync(directory);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** The PostgreSQL server of DATABASE_URL takes no connection (exit 69). */
export class ServerAwayError extends Error {
  override readonly name = 'ServerAwayError';
  readonly exitCode = 69;

  /** `place` is host and port, without the password that the address may hold */
  constructor(place: string, cause: Error) {
    // a name with several addresses fails with a list of errors and no message of its own
    const reason = cause.message || (cause as NodeJS.ErrnoException).code || 'no reason was given';
    const advice =
      reasonOf(cause) === 'too-many-connections'
        ? 'The server has too many connections. Stop a program that uses the server, lower DATABASE_POOL_SIZE, or raise max_connections.'
        : 'Check that the server is running and that DATABASE_URL is correct.';
    super(`Cannot connect to the PostgreSQL server at ${place}: ${reason}. ${advice}`, { cause });
  }
}
