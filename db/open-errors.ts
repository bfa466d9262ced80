/** The error of a database that cannot be opened, with the exit code for the program, and explanations of such failures. */
import { statfsSync } from 'node:fs';
import { reasonOf } from './readiness';

export class OpenError extends Error {
  constructor(
    override readonly name: string,
    readonly exitCode: 65 | 69 | 75 | 78,
    message: string,
    cause?: Error,
  ) {
    super(message, cause && { cause });
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
  const dataFilesError = (exitCode: 65 | 69 | 78, message: string) => new OpenError('DataFilesError', exitCode, message, error);
  if (reason === 'disk-full' || (reason === 'damaged' && freeBytes(dataDir) < LEAST_FREE_BYTES))
    return dataFilesError(69, `Disk full: there is no space left for the database in ${dataDir}. Free some space and restart Dateline.`);
  if (reason === 'damaged' || error instanceof WebAssembly.RuntimeError)
    return dataFilesError(
      65,
      `The database files are damaged. Restore a backup: keep the files in ${dataDir}, set DATA_DIR to a new directory, and run ` +
        '"npm run dateline -- restore FILE".',
    );
  if (NOT_ALLOWED.has(code))
    return dataFilesError(
      78,
      `Dateline cannot write to the data directory ${dataDir} (${code}). Give this account write permission, or set DATA_DIR to another directory.`,
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

/** The PostgreSQL server of DATABASE_URL accepts no connection. `place` is host and port, without the password that the URL may contain. */
export function serverAway(place: string, cause: Error): OpenError {
  // a host with several addresses fails with an AggregateError, which has no message of its own
  const reason = cause.message || (cause as NodeJS.ErrnoException).code || 'no reason was given';
  return new OpenError('ServerAwayError', 69, `Cannot connect to the PostgreSQL server at ${place}: ${reason}. ${adviceOn(cause)}`, cause);
}

/** Advice for each SQLSTATE with which a server rejects DATABASE_URL. */
const REJECTED: Readonly<Record<string, string>> = {
  '3D000': 'Nothing was changed. Create the database, or correct its name in DATABASE_URL.',
  '28000': 'Nothing was changed. Create the role and let it connect, or correct the user in DATABASE_URL.',
  '28P01': 'Nothing was changed. Correct the user and the password in DATABASE_URL.',
};

function adviceOn(cause: Error): string {
  if (reasonOf(cause) === 'too-many-connections')
    return 'The server has too many connections. Stop a program that uses the server, lower DATABASE_POOL_SIZE, or raise max_connections.';
  const { code } = cause as NodeJS.ErrnoException;
  return (code && REJECTED[code]) || 'Check that the server is running and that DATABASE_URL is correct.';
}
