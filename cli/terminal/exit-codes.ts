/** Exit codes of the command line, for its own and all other errors. */
import path from 'node:path';
import { CommanderError } from 'commander';
import { CommandError, EXIT, exitCodeOf } from '@/services/control/exit-codes';

export const usageError = (message: string): CommandError => new CommandError(EXIT.usage, message);
export const badFile = (message: string): CommandError => new CommandError(EXIT.badData, message);

/** Like `exitCodeOf`, but commander errors are usage errors, and showing help is success. */
export function exitCodeOfCommand(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  return exitCodeOf(error);
}

/** The context of a command, with the exit code for a partial failure. */
export interface Surroundings {
  /** the directory that file names on the command line are relative to */
  readonly directory: string;
  /** exit code if nothing is thrown */
  exitCode: number;
}

export const placeOf = (surroundings: Surroundings, name: string): string => path.resolve(surroundings.directory, name);
