/** Finds article files named on the command line: a file, the files of a directory, or standard input. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CommandError, EXIT } from '@/services/control/exit-codes';
import { badFile, placeOf, type Surroundings } from './exit-codes';

const MAX_BYTES = 8 * 1024 * 1024;
const ARTICLE = /\.(md|markdown|txt|html?)$/i;
/** formats that are not text */
const BINARY = /\.(pdf|docx)$/i;

const FORMATS = [
  ['binary', BINARY],
  ['html', /\.html?$/i],
] as const;

/** An input file whose text is read lazily, so that one bad file does not stop the others. */
export interface ArticleFile {
  readonly name: string;
  /** name without directory and extension, for output files */
  readonly stem: string;
  readonly format: 'text' | 'html' | 'binary';
  /** Throws a CommandError (65) if it is not text. */
  read(): string;
  /** The raw bytes. Throws a CommandError (65) if it is too large. */
  bytes(): Buffer;
}

/** Finds the files for a FILE, a DIR or `-`; PDF and Word files in directories only with the option. Throws if there are none. */
export function findFiles(
  surroundings: Surroundings,
  name: string,
  { binary = false }: { readonly binary?: boolean } = {},
): { readonly files: readonly ArticleFile[]; readonly isDirectory: boolean } {
  if (name === '-')
    return {
      files: [
        {
          ...{ name: 'standard input', stem: 'stdin', format: 'text' },
          read: () => decode(readFileSync(0), 'standard input'),
          bytes: () => readFileSync(0),
        },
      ],
      isDirectory: false,
    };
  const place = placeOf(surroundings, name);
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) throw new CommandError(EXIT.badData, `${name}: the file or directory does not exist. Check the path.`);
  if (!found.isDirectory()) return { files: [fileAt(place, name)], isDirectory: false };
  const entries = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter(
    (entry) => ARTICLE.test(entry) || (binary && BINARY.test(entry)),
  );
  const files = entries.sort().map((entry) => fileAt(path.join(place, entry), path.join(name, entry)));
  if (files.length === 0) throw badFile(`${name}: this directory contains no articles. Add .md or .txt files.`);
  return { files, isDirectory: true };
}

function fileAt(place: string, name: string): ArticleFile {
  const format = FORMATS.find(([, pattern]) => pattern.test(place))?.[0] ?? 'text';
  const bytes = () => readBytes(place, name);
  return { name, format, stem: path.basename(place).replace(/\.[^.]+$/, ''), bytes, read: () => decode(bytes(), name) };
}

function readBytes(place: string, name: string): Buffer {
  const { size } = statSync(place);
  if (size > MAX_BYTES) throw badFile(`${name}: the file is ${(size / 1024 / 1024).toFixed(1)} MB. The limit is 8 MB. Split the file.`);
  return readFileSync(place);
}

/** Decodes UTF-8 and removes a byte order mark. */
function decode(bytes: Buffer, name: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badFile(`${name}: the file is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
  if (text.includes('\0')) throw badFile(`${name}: the file is not text: it contains NUL bytes. Save the article as text and try again.`);
  if (text.trim() === '') throw badFile(`${name}: the file is empty. Add the text of the article.`);
  return text;
}
