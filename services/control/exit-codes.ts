/** Defines the exit codes of commands, after sysexits.h. */
import { isFailedStatement } from '@/db/failures';
import { isAway, reasonOf } from '@/db/readiness';
import { isDatelineError } from '@/domain/errors';
import { failureKind } from '../second-reader/client/model-failure';

export const EXIT = { ok: 0, failure: 1, usage: 2, badData: 65, unavailable: 69, locked: 75, configuration: 78 } as const;

/** An error with an exit code; the message is for the user at the terminal. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
  }
}

export function exitCodeOf(error: unknown): number {
  if (failureKind(error) === 'key') return EXIT.configuration;
  if (isDatelineError(error)) {
    if (error.code === 'unavailable') return EXIT.unavailable;
    return error.code === 'bad-data' || error.code === 'too-large' ? EXIT.badData : EXIT.failure;
  }
  const exitCode = (error as { readonly exitCode?: unknown } | null)?.exitCode;
  if (typeof exitCode === 'number') return exitCode;
  const reason = reasonOf(error);
  if (reason === 'disk-full') return EXIT.unavailable;
  if (!isFailedStatement(error)) return EXIT.failure;
  return reason === 'damaged' ? EXIT.badData : isAway(error) ? EXIT.unavailable : EXIT.failure;
}
