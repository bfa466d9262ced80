/** Sizes the memory of the embedded database: enough for its files, plus room to grow where the machine has it. */
import { readdirSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';

const MEGABYTE = 1_048_576;
/** buffer size for a new database, where the machine has the memory */
const ROOM_MB = 512;
const LEAST_MB = 128;
const MOST_MB = 1_024;
/** share of the machine's memory */
const SHARE = 1 / 16;

/** Start parameters for the database in this directory, fixed until it closes. `memory` is the machine's, in bytes. */
export function embeddedSettings(directory: string, memory: number = totalmem()): readonly string[] {
  const room = Math.min(ROOM_MB, Math.max(LEAST_MB, Math.floor((memory * SHARE) / MEGABYTE)));
  const buffers = Math.min(MOST_MB, Math.max(room, Math.ceil(megabytesOf(path.join(directory, 'base')))));
  // sorting all events of a large timeline stays in memory; JIT is off because no query runs long enough to benefit
  return [
    '-c',
    `shared_buffers=${buffers}MB`,
    '-c',
    'work_mem=32MB',
    '-c',
    'maintenance_work_mem=256MB',
    '-c',
    'jit=off',
    '-c',
    'random_page_cost=1.1',
  ];
}

function megabytesOf(directory: string): number {
  let bytes = 0;
  try {
    for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true }))
      if (entry.isFile()) bytes += statSync(path.join(entry.parentPath, entry.name)).size;
  } catch {
    // does not exist yet
  }
  return bytes / MEGABYTE;
}
