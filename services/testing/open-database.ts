/** A program for tests: prints "ready", waits for a line, opens the embedded database, prints "open" and keeps it open. */
import { once } from 'node:events';
import { openDatabase } from '@/db/client';
import { notReady } from '@/db/readiness';
import { prepareDatabase } from '../database/prepare-database';

const [dataDir = '', prepare] = process.argv.slice(2);
console.log('ready');
await once(process.stdin, 'data');
try {
  const handle = await openDatabase({ databaseUrl: null, dataDir });
  if (prepare) await prepareDatabase(handle);
  console.log((await notReady(handle.db)) ?? `open ${process.pid}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit((error as { exitCode?: number }).exitCode ?? 1);
}
process.stdin.once('end', () => process.exit(0));
