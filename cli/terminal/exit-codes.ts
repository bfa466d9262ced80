/** Errors of the command line itself, and the exit code for any error. */
import path from 'node:path';
import { CommanderError } from 'commander';
import { CommandError, EXIT, exitCodeOf } from '@/services/control/exit-codes';

export const usageError = (message: string): CommandError => new CommandError(EXIT.usage, message);
export const badFile = (message: string): CommandError => new CommandError(EXIT.badData, message);

/** As `exitCodeOf`; what commander refuses is a usage error, and showing help is none. */
export function exitCodeOfCommand(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  return exitCodeOf(error);
}

/** What a command knows of where it runs, and how it tells that a part of its work failed while the rest went through. */
export interface Surroundings {
  /** the directory that file names on the command line are relative to */
  readonly directory: string;
  /** the code to end with when nothing is thrown */
  exitCode: number;
}

export const placeOf = (surroundings: Surroundings, name: string): string => path.resolve(surroundings.directory, name);
