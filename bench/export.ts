/**
 * Measures memory and time of large exports. Streams each format from a PostgreSQL server and from the in-memory embedded database,
 * and reports the growth of resident memory. `npm run bench:export -- 100000` sets the number of events. A warm-up export runs first:
 * memory for loading the code and reaching the working size is reported separately. The last line is JSON.
 */
import { createHash } from 'node:crypto';
import { testDatabases } from '@/db/testing/test-database';
import { FORMAT_IDS } from '@/domain/export/formats';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { exportView } from '@/services/export/export-events';
import { fillDatabase } from '@/services/testing/fill-database';

const MEBIBYTE = 1024 * 1024;
const count = Number(process.argv[2] ?? 100_000);
const kinds = process.argv[3]?.split(',') ?? ['server', 'embedded'];
const limit = 150;
const FIRST = 5_000;

const resident = (): number => process.memoryUsage.rss() / MEBIBYTE;

let worst = 0;
const warmth: Record<string, number> = {};
for (const { kind, open } of testDatabases().filter((one) => kinds.includes(one.kind))) {
  const handle = await open();
  await fillDatabase(handle.db, count);
  console.log(`${kind}: ${count} events`);
  globalThis.gc?.();
  const cold = resident();
  for (const format of FORMAT_IDS)
    for await (const piece of (await exportView(handle.db, NO_FILTERS, format, 'http://localhost', FIRST)).stream()) void piece;
  warmth[kind] = Math.round(resident() - cold);
  console.log(`  the first ${FIRST} in each format before: +${warmth[kind]} MiB resident`);
  for (const format of FORMAT_IDS) {
    globalThis.gc?.();
    const [before, started] = [resident(), performance.now()];
    const found = await exportView(handle.db, NO_FILTERS, format, 'http://localhost');
    const hash = createHash('sha256');
    let [most, bytes, first] = [before, 0, 0];
    for await (const piece of found.stream()) {
      first ||= performance.now() - started;
      hash.update(piece);
      bytes += Buffer.byteLength(piece);
      most = Math.max(most, resident());
    }
    worst = Math.max(worst, most - before);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const figures = [
      `${seconds} s`,
      `first piece ${first.toFixed(0)} ms`,
      `${(bytes / MEBIBYTE).toFixed(1)} MiB`,
      `+${(most - before).toFixed(0)} MiB resident`,
    ];
    console.log(`  ${format.padEnd(11)} ${figures.join(', ')}, ${found.count} events`);
  }
  await handle.close();
}
console.log(`most additional resident memory: ${worst.toFixed(0)} MiB, the bar is ${limit} MiB: ${worst <= limit ? 'kept' : 'MISSED'}`);
console.log(JSON.stringify({ events: count, worstMebibytes: Math.round(worst), warmingUpMebibytes: warmth }));
process.exit(worst <= limit ? 0 : 1);
