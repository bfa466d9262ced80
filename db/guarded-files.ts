/**
 * Wraps PGlite's file system for two purposes. Each change first checks that this process may still write. No file or directory is ever
 * open to other accounts: PGlite sets modes itself, so the umask of the process does not apply.
 */
import type { NodeFS } from '@electric-sql/pglite/nodefs';
import { OWNER_ONLY } from './private-modes';

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

/** `check` runs before every change and throws to refuse it. */
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
