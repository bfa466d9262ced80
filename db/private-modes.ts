/** Restricts everything in the data directory to the owner: directories 0700, files 0600. */
import { chmodSync, type Dirent, lstatSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { NodeFS } from '@electric-sql/pglite/nodefs';
import { OpenError } from './open-errors';

/** mask of the permitted mode bits */
const OWNER_ONLY = ~0o077;
/** error codes of a file system without modes, or of a file that belongs to another account */
const NOT_PERMITTED = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EROFS']);
const NAMED = 3;

interface Repair {
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
 * Removes access for others, starting with the directory itself. Does not follow links, which may lead outside. Throws (exit 78)
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
    throw new OpenError(
      'OpenFilesError',
      78,
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

type Operation = (...args: never[]) => unknown;

/** Emscripten's file system for Node.js, one instance per opened database. */
interface Operations {
  readonly node_ops: Record<string, Operation>;
  readonly stream_ops: Record<string, Operation>;
}

interface Attributes {
  readonly mode?: number | null;
}

const CHANGES = {
  node_ops: ['mknod', 'setattr', 'rename', 'unlink', 'rmdir', 'symlink'],
  stream_ops: ['write', 'setattr', 'msync'],
} as const;

/**
 * Wraps PGlite's file system for two purposes. Each change first checks that this process may still write. No file or directory is ever
 * open to other accounts: PGlite sets modes itself, so the umask of the process does not apply. `check` runs before every change and
 * throws to refuse it.
 */
export async function guardedFiles(directory: string, check: () => void): Promise<NodeFS> {
  const { NodeFS: Files } = await import('@electric-sql/pglite/nodefs');
  const files = new Files(directory);
  const init = files.init.bind(files);
  files.init = async (database, options) => {
    const { emscriptenOpts } = await init(database, options);
    const guard = (module: unknown): void => guardOperations((module as { readonly NODEFS: Operations }).NODEFS, check);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [guard, ...(emscriptenOpts.preRun ?? [])] } };
  };
  return files;
}

function guardOperations(system: Operations, check: () => void): void {
  keepPrivate(system);
  for (const kind of ['node_ops', 'stream_ops'] as const)
    for (const name of CHANGES[kind]) {
      const change = operationOf(system, kind, name);
      system[kind][name] = (...args) => {
        check();
        return change(...args);
      };
    }
}

function keepPrivate(system: Operations): void {
  const mknod = operationOf(system, 'node_ops', 'mknod') as (parent: unknown, name: unknown, mode: number, device: unknown) => unknown;
  system.node_ops.mknod = (parent: unknown, name: unknown, mode: number, device: unknown) => mknod(parent, name, mode & OWNER_ONLY, device);
  for (const kind of ['node_ops', 'stream_ops'] as const) {
    const setattr = operationOf(system, kind, 'setattr') as (node: unknown, attributes: Attributes) => unknown;
    system[kind].setattr = (node: unknown, attributes: Attributes) =>
      setattr(node, typeof attributes.mode === 'number' ? { ...attributes, mode: attributes.mode & OWNER_ONLY } : attributes);
  }
}

/** Throws when this PGlite version lacks the operation, because an unguarded database must not be opened. */
function operationOf(system: Operations, kind: keyof Operations, name: string): Operation {
  const found = system[kind][name];
  if (!found) throw new Error(`The file system of PGlite has no operation ${name}.`);
  return found;
}
