/**
 * Measures backup and restore on both kinds of database, and compares the first and second backups byte for byte.
 * `npm run bench:backup -- 20000` sets the number of events. Exits with 1 when a file differs or a time exceeds the limit.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDatabases } from '@/db/testing/test-database';
import { backupDatabase } from '@/services/database/backup-database';
import { restoreDatabase } from '@/services/database/restore-database';
import { fillDatabase } from '@/services/testing/fill-database';

const count = Number(process.argv[2] ?? 20_000);
/** time limits in seconds for 20,000 events */
const BAR = { out: 30, in: 60 };
const room = mkdtempSync(path.join(tmpdir(), 'dateline-bench-backup-'));

async function seconds<T>(work: () => Promise<T>): Promise<{ readonly took: number; readonly value: T }> {
  const started = performance.now();
  const value = await work();
  return { took: (performance.now() - started) / 1000, value };
}

let isWithinBar = true;
const first = path.join(room, 'first.backup');

for (const { kind, open } of testDatabases()) {
  const from = await open();
  await fillDatabase(from.db, count);
  const { db } = from;
  const out = await seconds(() => backupDatabase(db, first));
  console.log(
    `${count} events out of ${kind}: ${out.took.toFixed(1)} s, ${out.value.rows} rows, ${(statSync(first).size / 1e6).toFixed(1)} MB`,
  );
  await from.close();
  for (const target of testDatabases()) {
    const to = await target.open();
    const back = await seconds(() => restoreDatabase(to, first));
    const second = path.join(room, 'second.backup');
    await backupDatabase(to.db, second);
    const same = readFileSync(second).equals(readFileSync(first));
    console.log(`  into ${target.kind}: ${back.took.toFixed(1)} s; the second backup is ${same ? 'the same' : 'ANOTHER'}`);
    isWithinBar &&= same && back.took <= BAR.in && out.took <= BAR.out;
    await to.close();
  }
}
rmSync(room, { recursive: true, force: true });
console.log(`the bar (${BAR.out} s out, ${BAR.in} s in at 20,000 events, the same bytes) is ${isWithinBar ? 'kept' : 'MISSED'}`);
process.exit(isWithinBar ? 0 : 1);
