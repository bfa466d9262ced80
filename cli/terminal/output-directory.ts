/** The directory of a command that writes one file per article or document. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { placeOf, type Surroundings, usageError } from './exit-codes';

interface OutputDirectory {
  /** Writes a file. A second file with the same name gets a number, so that no file replaces another one of this run. */
  write(stem: string, ending: string, text: string): void;
}

/** Creates a missing directory. Throws a usage error if the name belongs to a file. */
export function outputDirectory(surroundings: Surroundings, name: string): OutputDirectory {
  const place = placeOf(surroundings, name);
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() === false) throw usageError(`--out: ${name} is a file. Name a directory`);
  mkdirSync(place, { recursive: true });
  const written = new Set<string>();
  return {
    write(stem, ending, text) {
      let file = `${stem}.${ending}`;
      for (let count = 2; written.has(file); count += 1) file = `${stem}-${count}.${ending}`;
      written.add(file);
      writeFileSync(path.join(place, file), text);
    },
  };
}
