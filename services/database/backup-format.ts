/**
 * Reads and verifies backup files, which are gzipped JSON lines. The first line gives the format version. Each table has a line with its
 * name, then one line per row as PostgreSQL writes it. The manifest follows with the SHA-256 of each table’s lines. The last line is the
 * SHA-256 of all previous lines. Backups of the same data are byte-identical, because they contain no time of creation.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { badData, isDatelineError } from '@/domain/errors';
import { splitLines } from '../split-lines';

export const BACKUP_VERSION = 1;

const backupStart = z.strictObject({
  dateline: z.literal('backup'),
  version: z.literal(BACKUP_VERSION),
  /** name of the last migration */
  tables: z.string(),
});
const tableStart = z.strictObject({ table: z.string(), columns: z.array(z.string()) });
const backupManifest = z.strictObject({
  manifest: z.array(z.strictObject({ table: z.string(), rows: z.int().nonnegative(), sha256: z.string().length(64) })),
});
const backupSeal = z.strictObject({ sha256: z.string().length(64) });

export type BackupStart = z.output<typeof backupStart>;
export type BackupManifest = z.output<typeof backupManifest>['manifest'];

type BackupLine =
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly text: string };

export interface VerifiedBackup {
  readonly start: BackupStart;
  readonly manifest: BackupManifest;
}

const TABLE = '{"table":';
const MANIFEST = '{"manifest":';

/** Yields the lines of a file. Throws bad data if it is truncated, has trailing data, or is not gzip. */
async function* linesOf(file: string): AsyncGenerator<string, void> {
  const unpacked = createGunzip();
  const source = createReadStream(file);
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  try {
    if ((yield* splitLines(unpacked)) > 0) throw damaged('its last line is incomplete');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw badData(`The file ${file} does not exist. Check the path.`, 'file');
    if (isDatelineError(error)) throw error;
    throw damaged(`it cannot be unpacked (${(error as Error).message})`);
  }
  if (unpacked.bytesWritten !== statSync(file).size) throw damaged('it has extra data at the end');
}

export const damaged = (why: string) => badData(`The backup is damaged: ${why}. Nothing was restored. Use another backup file.`, 'file');

/** Reads a whole file and verifies every checksum. Throws bad data if anything is missing, changed or added. */
export async function verifyBackup(file: string): Promise<VerifiedBackup> {
  const all = createHash('sha256');
  const sums: { table: string; rows: number; hash: Hash }[] = [];
  let start: BackupStart | null = null;
  let manifest: BackupManifest | null = null;
  let sealed = false;
  for await (const line of linesOf(file)) {
    if (sealed) throw damaged('it has extra lines after the checksum');
    if (manifest !== null) {
      if (parsed(backupSeal, line).sha256 !== all.digest('hex')) throw damaged('its checksum does not match');
      sealed = true;
      continue;
    }
    all.update(line).update('\n');
    if (start === null) start = readStart(line);
    else if (line.startsWith(MANIFEST)) ({ manifest } = parsed(backupManifest, line));
    else if (line.startsWith(TABLE)) sums.push({ table: parsed(tableStart, line).table, rows: 0, hash: createHash('sha256') });
    else count(sums.at(-1), line);
  }
  if (start === null || manifest === null || !sealed) throw damaged('it is incomplete');
  compare(manifest, sums);
  return { start, manifest };
}

function count(sum: { rows: number; hash: Hash } | undefined, line: string): void {
  if (!sum) throw damaged('a row comes before its table');
  sum.rows += 1;
  sum.hash.update(line).update('\n');
}

function compare(manifest: BackupManifest, sums: readonly { table: string; rows: number; hash: Hash }[]): void {
  if (manifest.length !== sums.length) throw damaged('tables are missing');
  for (const [index, { table, rows, sha256 }] of manifest.entries()) {
    const sum = sums[index];
    if (sum?.table !== table || sum.rows !== rows || sum.hash.digest('hex') !== sha256) throw damaged(`the rows of ${table} were changed`);
  }
}

function readStart(line: string): BackupStart {
  const read = backupStart.safeParse(json(line));
  if (read.success) return read.data;
  throw badData(
    'This file is not a backup, or this version of Dateline cannot read it. Nothing was restored. Use another file, or update Dateline.',
    'file',
  );
}

function parsed<Schema extends z.ZodType>(schema: Schema, line: string): z.output<Schema> {
  const read = schema.safeParse(json(line));
  if (!read.success) throw damaged('a line has an unknown format');
  return read.data;
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Yields the tables and rows of a verified file. */
export async function* contentOf(file: string): AsyncGenerator<BackupLine, void> {
  let first = true;
  for await (const line of linesOf(file)) {
    if (first) first = false;
    else if (line.startsWith(MANIFEST)) return;
    else if (line.startsWith(TABLE)) yield { kind: 'table', ...parsed(tableStart, line) };
    else yield { kind: 'row', text: line };
  }
}
