/** What a command knows of where it runs, and how it tells that a part of its work failed while the rest went through. */
import path from 'node:path';

export interface Surroundings {
  /** the directory that file names on the command line are relative to */
  readonly directory: string;
  /** the code to end with when nothing is thrown */
  exitCode: number;
}

export const placeOf = (surroundings: Surroundings, name: string): string => path.resolve(surroundings.directory, name);
