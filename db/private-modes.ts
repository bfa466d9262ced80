/** Restricts everything in the data directory to the owner: directories 0700, files 0600. */
import { chmodSync, type Dirent, lstatSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** mask of the permitted mode bits */
export const OWNER_ONLY = ~0o077;
/** error codes of a file system without modes, or of a file that belongs to another account */
const NOT_PERMITTED = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EROFS']);
const NAMED = 3;

/** Files of the data directory stay open to others although their modes can be changed (exit 78). */
export class OpenFilesError extends Error {
  override readonly name = 'OpenFilesError';
  readonly exitCode = 78;
}

export interface Repair {
  /** number of files and directories, including the data directory */
  readonly looked: number;
  readonly repaired: number;
  /** what stays open because the file system or the owner of the files does not allow the change; null if nothing does */
  readonly warning: string | null;
}

type ChangeMode = (file: string, mode: number) => void;

interface Walk {
  readonly change: ChangeMode;
  looked: number;
  repaired: number;
  readonly refused: string[];
  readonly unchanged: string[];
}

/**
 * Removes access for others, starting with the directory itself. Does not follow links, which may lead outside. Throws an OpenFilesError
 * when something stays open although modes can be changed there.
 */
export function makePrivate(directory: string, change: ChangeMode = chmodSync): Repair {
  const walk: Walk = { change, looked: 0, repaired: 0, refused: [], unchanged: [] };
  if (process.platform === 'win32') return { looked: 0, repaired: 0, warning: null };
  const root = realpathSync(directory);
  close(root, walk);
  const isKept = !walk.unchanged.includes(root);
  closeInside(root, walk);
  if (isKept && walk.unchanged.length > 0)
    throw new OpenFilesError(
      `Other accounts can read the data directory: ${inWords(root, walk.unchanged)}. ` +
        `Nothing was changed in the database. Run "chmod -R go= ${directory}" and restart Dateline.`,
    );
  const open = [...walk.refused, ...walk.unchanged];
  const warning =
    open.length === 0
      ? null
      : `Other accounts may be able to read the data directory: ${inWords(root, open)}. The file system does not allow ` +
        'permission changes. Mount the file system so that only its owner has access, or set DATA_DIR to another directory.';
  return { looked: walk.looked, repaired: walk.repaired, warning };
}

function closeInside(directory: string, walk: Walk): void {
  for (const entry of entriesOf(directory)) {
    const file = path.join(directory, entry.name);
    if (entry.isSymbolicLink()) continue;
    close(file, walk);
    if (entry.isDirectory()) closeInside(file, walk);
  }
}

function close(file: string, walk: Walk): void {
  const mode = modeOf(file);
  if (mode === null) return;
  walk.looked += 1;
  if ((mode & OWNER_ONLY) === mode) return;
  try {
    walk.change(file, mode & OWNER_ONLY);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    if (!NOT_PERMITTED.has(code)) throw error;
    walk.refused.push(file);
    return;
  }
  if (((modeOf(file) ?? 0) & ~OWNER_ONLY) !== 0) walk.unchanged.push(file);
  else walk.repaired += 1;
}

/** Skips unreadable directories of other accounts, such as the "lost+found" of a volume. */
function entriesOf(directory: string): readonly Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    if (['EACCES', 'ENOENT'].includes(String((error as NodeJS.ErrnoException).code))) return [];
    throw error;
  }
}

/** Null when the file no longer exists: a running server removes some of its files. */
function modeOf(file: string): number | null {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found ? found.mode & 0o777 : null;
}

function inWords(directory: string, files: readonly string[]): string {
  const named = files.slice(0, NAMED).map((file) => {
    const mode = modeOf(file);
    return `${path.relative(directory, file) || directory} (mode ${mode === null ? 'unknown' : mode.toString(8)})`;
  });
  const more = files.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
