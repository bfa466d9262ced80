/** Writes a backup of all data that cannot be derived, from one database snapshot. Only the owner can read the file. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { commaList, type Database, onlyValue, rows } from '@/db/database';
import { withoutDeadlines } from '@/db/deadlines';
import { lastMigrationOf } from '@/db/migrate';
import { BACKUP_VERSION, type BackupManifest, type BackupStart } from './backup-format';
import { replaceFile } from './replace-file';
import { type TableFacts, tablesOf } from './table-facts';

const BATCH = 500;
/** rows per fetch in tables with files, because all of them are in memory at once */
const FILES = 4;

interface BackupReport {
  readonly tables: number;
  readonly rows: number;
  /** number of archived copies whose bytes are not in the backup */
  readonly copiesLeftOut: number;
}

interface BackupOptions {
  /** true: with the bytes of archived copies */
  readonly withCopies?: boolean;
}

/** table → column → SQL that replaces the value. After a restore, the article shows that its copy was left out. */
const WITHOUT_COPIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  article_originals: { bytes: 'null::bytea', packed: 'false', missing: `coalesce(missing, 'not-in-backup')` },
};

/** Replaces `file` only when the backup is complete. During the backup, the embedded database answers no other query. */
export async function backupDatabase(db: Database, file: string, { withCopies = false }: BackupOptions = {}): Promise<BackupReport> {
  return replaceFile(
    file,
    (out) =>
      db.transaction(
        (tx) =>
          withoutDeadlines(tx, async () => {
            await tx.execute(sql`set local timezone = 'UTC'`);
            await tx.execute(sql`set local datestyle = 'ISO'`);
            const manifest: BackupManifest = [];
            await pipeline(Readable.from(linesOf(tx, manifest, withCopies)), createGzip(), out);
            const copiesLeftOut = withCopies ? 0 : await countCopies(tx);
            return { tables: manifest.length, rows: manifest.reduce((sum, table) => sum + table.rows, 0), copiesLeftOut };
          }),
        { isolationLevel: 'repeatable read', accessMode: 'read only' },
      ),
    { isPrivate: true },
  );
}

/** Yields the lines of the file, and fills the manifest. */
async function* linesOf(tx: Database, manifest: BackupManifest, withCopies: boolean): AsyncGenerator<string, void> {
  const all = createHash('sha256');
  const hashed = (text: string): string => {
    all.update(text);
    return text;
  };
  const start: BackupStart = { dateline: 'backup', version: BACKUP_VERSION, tables: (await lastMigrationOf(tx)) ?? '' };
  yield hashed(`${JSON.stringify(start)}\n`);
  for (const table of await tablesOf(tx)) {
    const hash = createHash('sha256');
    let count = 0;
    yield hashed(`${JSON.stringify({ table: table.name, columns: table.columns })}\n`);
    for await (const lines of rowsOf(tx, table, withCopies ? {} : (WITHOUT_COPIES[table.name] ?? {}))) {
      const text = lines.map((line) => `${line}\n`).join('');
      count += lines.length;
      hash.update(text);
      yield hashed(text);
    }
    manifest.push({ table: table.name, rows: count, sha256: hash.digest('hex') });
  }
  yield hashed(`${JSON.stringify({ manifest })}\n`);
  yield `${JSON.stringify({ sha256: all.digest('hex') })}\n`;
}

async function countCopies(tx: Database): Promise<number> {
  // the database may have an older version
  const isThere = await onlyValue<boolean>(tx)`select to_regclass('article_originals') is not null as there`;
  if (!isThere) return 0;
  return onlyValue<number>(tx)`select count(*)::int as n from article_originals where bytes is not null`;
}

/** Yields the rows of a table in batches, as JSON from PostgreSQL, in key order. */
async function* rowsOf(
  tx: Database,
  { name, columns, order, holdsFiles }: TableFacts,
  replaced: Readonly<Record<string, string>>,
): AsyncGenerator<readonly string[], void> {
  // a backup of an older version may not have all replaced columns
  const isReplaced = Object.keys(replaced).every((column) => columns.includes(column));
  const named = commaList(
    columns.map((column) => {
      const instead = isReplaced ? replaced[column] : undefined;
      return instead === undefined ? sql.identifier(column) : sql`${sql.raw(instead)} as ${sql.identifier(column)}`;
    }),
  );
  const ordered = sql.raw(order.join(', '));
  await tx.execute(
    sql`declare backup_rows no scroll cursor for
      select row_to_json(kept)::text as line from (select ${named} from ${sql.identifier(name)} order by ${ordered}) kept`,
  );
  const batch = holdsFiles ? FILES : BATCH;
  for (;;) {
    const found = await rows<{ line: string }>(tx)`fetch ${sql.raw(String(batch))} from backup_rows`;
    if (found.length > 0) yield found.map(({ line }) => line);
    if (found.length < batch) break;
  }
  await tx.execute(sql`close backup_rows`);
}
