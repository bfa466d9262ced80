/** Writes a backup of everything that follows from nothing else, as it stood at one moment. The file is readable by its owner alone. */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { withoutDeadlines } from '@/db/deadlines';
import { lastMigrationOf } from '@/db/migrate';
import { BACKUP_VERSION, type BackupManifest, type BackupStart } from './backup-format';
import { type TableFacts, tablesOf } from './table-facts';

const BATCH = 500;
/** rows that may hold files; together they must fit into memory */
const FILES = 4;

export interface BackupReport {
  readonly tables: number;
  readonly rows: number;
}

/** `file` is replaced when the backup is complete and not before. While it runs, the embedded database answers nobody else. */
export async function backupDatabase(db: Database, file: string): Promise<BackupReport> {
  // a name that nobody can have taken before, for other rights or another place
  const part = `${file}.${randomUUID()}.part`;
  try {
    const report = await db.transaction(
      (tx) =>
        withoutDeadlines(tx, async () => {
          await tx.execute(sql`set local timezone = 'UTC'`);
          await tx.execute(sql`set local datestyle = 'ISO'`);
          const manifest: BackupManifest = [];
          const gzip = createGzip();
          await pipeline(Readable.from(linesOf(tx, manifest)), gzip, createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }));
          return { tables: manifest.length, rows: manifest.reduce((sum, table) => sum + table.rows, 0) };
        }),
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    renameSync(part, file);
    return report;
  } finally {
    rmSync(part, { force: true });
  }
}

/** Every line of the file in pieces; fills the manifest on the way. */
async function* linesOf(tx: Database, manifest: BackupManifest): AsyncGenerator<string, void> {
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
    for await (const lines of rowsOf(tx, table)) {
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

/** The rows of a table as JSON that PostgreSQL writes, in the order of their key, some at a time. */
async function* rowsOf(tx: Database, { name, columns, order, holdsFiles }: TableFacts): AsyncGenerator<readonly string[], void> {
  const named = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  const ordered = sql.raw(order.join(', '));
  await tx.execute(
    sql`declare backup_rows no scroll cursor for
      select row_to_json(kept)::text as line from (select ${named} from ${sql.identifier(name)} order by ${ordered}) kept`,
  );
  const batch = holdsFiles ? FILES : BATCH;
  for (;;) {
    const found = await rows<{ line: string }>(tx, sql`fetch ${sql.raw(String(batch))} from backup_rows`);
    if (found.length > 0) yield found.map(({ line }) => line);
    if (found.length < batch) break;
  }
  await tx.execute(sql`close backup_rows`);
}
