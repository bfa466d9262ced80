/** Writes a file completely or not at all: a failure leaves an existing file unchanged. */
import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { DatelineError } from '@/domain/errors';

const PATH_PROBLEMS = new Set(['EACCES', 'EBUSY', 'EISDIR', 'ENAMETOOLONG', 'ENOENT', 'ENOTDIR', 'EPERM', 'EROFS', 'ETXTBSY']);
const FULL = new Set(['ENOSPC', 'EDQUOT']);

interface ReplaceOptions {
  /** only the owner can read the file */
  readonly isPrivate?: boolean;
  /** write to a device or pipe directly instead of rejecting it */
  readonly takesDevices?: boolean;
}

/** Replaces `file`, or the file that it links to, once `write` has completed. Throws a typed error that names the file. */
export async function replaceFile<Result>(
  file: string,
  write: (out: Writable) => Promise<Result>,
  options: ReplaceOptions = {},
): Promise<Result> {
  try {
    return await replace(file, write, options);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
    if (FULL.has(code))
      throw new DatelineError(
        'unavailable',
        `Disk full: there is no space left for ${file}. No file was changed. Free some space and try again.`,
      );
    if (!PATH_PROBLEMS.has(code)) throw error;
    throw refused(
      `Could not write ${file} (${code}). No file was changed. Check that its directory exists and that this account can write to it.`,
    );
  }
}

async function replace<Result>(
  file: string,
  write: (out: Writable) => Promise<Result>,
  { isPrivate = false, takesDevices = false }: ReplaceOptions,
): Promise<Result> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw refused(`${file} is a directory. No file was changed. Name a file.`);
  if (found && !found.isFile()) {
    if (!takesDevices) throw refused(`${file} is a device or a pipe. Nothing was written. Name a file.`);
    return writeInto(await open(file, 'w'), write, false);
  }
  const target = found ? await realpath(file) : file;
  // a random name, so that another user cannot create or link the file first
  const part = `${target}.${randomUUID()}.part`;
  try {
    const handle = await open(part, 'wx', isPrivate ? 0o600 : 0o666);
    const writeAlike = async (out: Writable): Promise<Result> => {
      if (found && !isPrivate) await handle.chmod(modeOf(found));
      return write(out);
    };
    const result = await writeInto(handle, writeAlike, true);
    renameSync(part, target);
    return result;
  } finally {
    rmSync(part, { force: true });
  }
}

/** Always closes the file. `flush`: waits until the data is on disk, which a device cannot do. */
async function writeInto<Result>(handle: FileHandle, write: (out: Writable) => Promise<Result>, flush: boolean): Promise<Result> {
  const out = handle.createWriteStream({ flush });
  const closed = new Promise<void>((resolve) => out.once('close', () => resolve()));
  try {
    return await write(out);
  } finally {
    out.destroy();
    await closed;
  }
}

const modeOf = ({ mode }: Stats): number => mode & 0o777;
const refused = (message: string): DatelineError => new DatelineError('conflict', message, 'file');
