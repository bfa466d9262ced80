/**
 * Measures the timeline with a million generated events, on both databases: `npm run bench:timeline -- [--events 1000000] [--only
 * pglite|postgres|browser] [--keep DIR]`. Loads the events in bulk and prints the time and size. Then it measures each kind of query,
 * next to the same query directly on the stored events. --keep stores the embedded database in DIR for the next run.
 * Finally, a browser moves the axis of the built pages on the embedded database, next to plain libraries. Times are milliseconds; the
 * last line is JSON.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type DatabaseHandle, openDatabase, openServer } from '@/db/client';
import { prepareDatabase } from '@/services/database/prepare-database';
import { load } from './timeline/load';
import { measureBrowser } from './timeline/measure-browser';
import { measureDatabase } from './timeline/measure-database';
import { startMeasuredPostgres } from './timeline/postgres';
import type { Figures } from './timeline/print';

const { values } = parseArgs({
  options: { events: { type: 'string', default: '1000000' }, only: { type: 'string' }, keep: { type: 'string' } },
});
const events = Number(values.events);
const BAR = ['viewport', 'filtered', 'histogram', 'facets', 'text'] as const;

type Measured = Readonly<Record<string, unknown>>;

async function measure(handle: DatabaseHandle, isLoaded: boolean): Promise<Measured> {
  const loaded = isLoaded ? null : await load(handle, events);
  if (loaded) console.log(`${handle.kind}: ${JSON.stringify(loaded)}`);
  const figures = await measureDatabase(handle);
  const p95 = (name: string): number | null => (figures[name] as Figures | undefined)?.p95 ?? null;
  return { ...Object.fromEntries(BAR.map((name) => [name, p95(name)])), ...(loaded ?? {}), figures };
}

async function embedded(): Promise<{ readonly pglite?: Measured } & Measured> {
  const keptDirectory = values.keep ?? null;
  const dataDir = keptDirectory ?? mkdtempSync(path.join(tmpdir(), 'dateline-bench-'));
  const isLoaded = existsSync(path.join(dataDir, 'db'));
  const open = () => openDatabase({ databaseUrl: null, dataDir });
  try {
    if (!isLoaded) {
      const loading = await open();
      console.log(`embedded: ${JSON.stringify(await load(loading, events))}`);
      await loading.close();
    }
    const pglite = values.only === 'browser' ? {} : { pglite: await measureEmbedded(open) };
    const browser = values.only === 'pglite' ? {} : await measureBrowser(dataDir);
    return { ...pglite, ...browser };
  } finally {
    if (keptDirectory === null) rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Reopening the database sets its memory to fit its size. */
async function measureEmbedded(open: () => Promise<DatabaseHandle>): Promise<Measured> {
  const handle = await open();
  try {
    // a stored database may have older tables
    await prepareDatabase(handle);
    return await measure(handle, true);
  } finally {
    await handle.close();
  }
}

async function postgres(): Promise<Measured> {
  const server = await startMeasuredPostgres();
  const handle = await openServer(server.url);
  try {
    return await measure(handle, false);
  } finally {
    await handle.close();
    await server.stop();
  }
}

const loadBefore = loadavg()[0] ?? 0;
const report = {
  ...(values.only === 'postgres' ? {} : await embedded()),
  ...(values.only === undefined || values.only === 'postgres' ? { postgres: await postgres() } : {}),
};
console.log(`load of the machine: ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`);
console.log(JSON.stringify({ events, ...report }));
process.exit(0);
