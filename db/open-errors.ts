/** Why a database could not be opened, with the exit code a program should end with. */

/** Another process holds the embedded database (exit 75: try again later). */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  readonly exitCode = 75;

  constructor(
    readonly directory: string,
    /** process id of the holder, or null when it is not known */
    readonly holder: number | null,
  ) {
    super(
      `The database in ${directory} is already open in ${holder === null ? 'another process' : `process ${holder}`}. ` +
        'Stop that process first, or set DATABASE_URL to a PostgreSQL server that several processes can share.',
    );
  }
}

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
      `The database in ${directory} was made by version ${found} of the embedded database; this Dateline needs version ${needed}. ` +
        'Nothing was changed. With the Dateline that made it, run "npm run dateline -- backup FILE"; then set DATA_DIR to a new directory and ' +
        'run "npm run dateline -- restore FILE" with this one.',
    );
  }
}

/** A newer Dateline has changed the tables (exit 78); they are left as they are. */
export class NewerTablesError extends Error {
  override readonly name = 'NewerTablesError';
  readonly exitCode = 78;

  constructor() {
    super(
      'The tables of this database were made by a newer Dateline, which this one could damage. Nothing was changed. ' +
        'Start the newer Dateline, or set DATA_DIR or DATABASE_URL to another place.',
    );
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
    super(`The PostgreSQL server at ${place} takes no connection: ${reason}. Check that it runs and that DATABASE_URL is right.`, {
      cause,
    });
  }
}
