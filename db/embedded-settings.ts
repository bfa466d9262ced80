/** How much memory the embedded database takes: as much as its files ask for, so that a small one starts light and a large one answers fast. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const LEAST_MB = 128;
const MOST_MB = 1_024;

/** Start parameters for the database in this directory; they hold until it is closed. */
export function embeddedSettings(directory: string): readonly string[] {
  const buffers = Math.min(MOST_MB, Math.max(LEAST_MB, Math.ceil(megabytesOf(path.join(directory, 'base')))));
  // a sort of every event of a large timeline stays in memory; nothing is compiled, for no query runs long enough to gain by it
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
    // not made yet
  }
  return bytes / 1_048_576;
}
