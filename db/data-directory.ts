/**
 * Prepares the directory of the embedded database. A new one is initialized next to its final path and renamed when complete, so `db` is
 * always complete. The remains of an interrupted first start are moved aside, never deleted and never opened.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { OpenError } from './open-errors';

/** major version of the PostgreSQL inside the pinned PGlite */
export const EMBEDDED_VERSION = '18';

const BUILDING = 'db.new';
/** the first and the last files that the initialization of a cluster writes */
const WHOLE = ['PG_VERSION', 'base', 'global/pg_control', 'pg_wal', 'postgresql.auto.conf'];

/**
 * Creates the data directory (mode 0700) and its missing parents, one at a time. The system may report an existing directory as missing,
 * as it does for a new one in `/proc`. Node's `recursive` never returns in that case.
 */
export function makePrivateDirectory(directory: string): void {
  if (existsSync(directory)) return;
  makePrivateDirectory(path.dirname(directory));
  try {
    mkdirSync(directory, { mode: 0o700 });
  } catch (error) {
    // another process created it first
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  chmodSync(directory, 0o700);
}

/** Call while holding the directory. Returns the path of a complete database directory; calls `initialize(path)` when there is none. */
export async function prepareDataDirectory(dataDir: string, initialize: (directory: string) => Promise<void>): Promise<string> {
  const directory = path.join(dataDir, 'db');
  const building = path.join(dataDir, BUILDING);
  if (existsSync(building)) setAside(dataDir, building);
  if (existsSync(directory) && !isWhole(directory)) setAside(dataDir, directory);
  if (!existsSync(directory)) {
    mkdirSync(building, { mode: 0o700 });
    await initialize(building);
    renameSync(building, directory);
  }
  return directory;
}

/** Call before anything is moved or created. Throws (exit 78) when another version made the database, which is left untouched. */
export function refuseOtherVersion(dataDir: string): void {
  const directory = path.join(dataDir, 'db');
  const file = path.join(directory, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : EMBEDDED_VERSION;
  if (found === EMBEDDED_VERSION) return;
  throw new OpenError(
    'DataVersionError',
    78,
    `The database in ${directory} has version ${found} of the embedded database, but this version of Dateline needs version ${EMBEDDED_VERSION}. ` +
      'Nothing was changed. With the version of Dateline that created the database, run "npm run dateline -- backup FILE". ' +
      'Then set DATA_DIR to a new directory and run "npm run dateline -- restore FILE" with this version.',
  );
}

const isWhole = (directory: string): boolean => WHOLE.every((name) => existsSync(path.join(directory, name)));

function setAside(dataDir: string, directory: string): void {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const taken = new Set(readdirSync(dataDir));
  let name = `db.corrupt-${stamp}`;
  for (let count = 2; taken.has(name); count += 1) name = `db.corrupt-${stamp}-${count}`;
  renameSync(directory, path.join(dataDir, name));
}
