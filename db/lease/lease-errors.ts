/** Errors of a process that may not open the embedded database, or may no longer write to it (exit 75: try again later). */

/** Another process holds the embedded database. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  readonly exitCode = 75;

  constructor(
    readonly directory: string,
    /** process ID of the holder, or null when unknown */
    readonly holder: number | null,
    where: string,
  ) {
    super(
      `The database in ${directory} is already open in ${where}. ` +
        'Stop that process first, or set DATABASE_URL to a PostgreSQL server that several processes can share.',
    );
  }
}

/** This process did not renew its lease, and another one has taken over. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
  readonly exitCode = 75;

  constructor(readonly directory: string) {
    super(
      `Another process has taken over the database in ${directory}, because this process was suspended for more than 4 seconds. ` +
        'This process stops without writing anything else. All changes confirmed before the pause are saved.',
    );
  }
}
