/** Errors of opening a database, with the exit code for the program. */
import { statfsSync } from 'node:fs';
import { reasonOf } from './readiness';

/** Another version of the embedded database wrote the data directory (exit 78). It is left untouched. */
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

/** A newer Dateline has changed the tables (exit 78). They are left unchanged. */
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

/** The files of the embedded database cannot be opened or written: exit 65 if damaged, 69 on a full disk, 78 without permission. */
class DataFilesError extends Error {
  override readonly name = 'DataFilesError';

  constructor(
    message: string,
    readonly exitCode: 65 | 69 | 78,
    cause: Error,
  ) {
    super(message, { cause });
  }
}

/** a database cannot start with less free space */
const LEAST_FREE_BYTES = 1024 * 1024;
const NOT_ALLOWED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR']);

/** Explains a failure to open the embedded database, since PGlite does not. Returns other errors unchanged. */
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

/** Infinity when the system does not report it. */
function freeBytesOf(directory: string): number {
  try {
    const { bavail, bsize } = statfsSync(directory);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** The PostgreSQL server of DATABASE_URL accepts no connection (exit 69). */
export class ServerAwayError extends Error {
  override readonly name = 'ServerAwayError';
  readonly exitCode = 69;

  /** `place` is host and port, without the password that the URL may contain */
  constructor(place: string, cause: Error) {
    // a host with several addresses fails with an AggregateError, which has no message of its own
    const reason = cause.message || (cause as NodeJS.ErrnoException).code || 'no reason was given';
    const advice =
      reasonOf(cause) === 'too-many-connections'
        ? 'The server has too many connections. Stop a program that uses the server, lower DATABASE_POOL_SIZE, or raise max_connections.'
        : 'Check that the server is running and that DATABASE_URL is correct.';
    super(`Cannot connect to the PostgreSQL server at ${place}: ${reason}. ${advice}`, { cause });
  }
}
