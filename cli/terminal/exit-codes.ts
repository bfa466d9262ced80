/** Errors of the command line itself, and the exit code for any error. */
import { CommanderError } from 'commander';
import { CommandError, EXIT, exitCodeOf } from '@/services/control/exit-codes';

export const usageError = (message: string): CommandError => new CommandError(EXIT.usage, message);
export const badFile = (message: string): CommandError => new CommandError(EXIT.badData, message);

/** As `exitCodeOf`; what commander refuses is a usage error, and showing help is none. */
export function exitCodeOfCommand(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  return exitCodeOf(error);
}
