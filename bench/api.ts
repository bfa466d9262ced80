/**
 * Measures API requests per second on both databases: `npm run bench:api -- [--events 20000,1000000] [--only embedded|postgres]
 * [--keep DIR] [--seconds 10]`. Sends requests to the built server (`npm run build`) over eight connections: first all distinct, then a few
 * views repeatedly. --keep stores the embedded databases in DIR, one per number of events, for reuse. The last line is JSON:
 * requests per second on the largest databases.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase, openServer } from '@/db/client';
import { ADDRESS_HEADER, ask } from './api/ask';
import { distinctQuestion, hotQuestion } from './api/questions';
import { startServer } from './timeline/browser/start-server';
import { load } from './timeline/load';
import { startMeasuredPostgres } from './timeline/postgres';
import { figuresOf } from './timeline/print';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '20000,1000000' },
    only: { type: 'string' },
    keep: { type: 'string' },
    seconds: { type: 'string', default: '10' },
  },
});
const PORT = 3196;
const CONNECTIONS = 8;
const WARM_SECONDS = 3;
const METRICS_TOKEN = 'measured-by-the-benchmark';
/** minimum rates for the largest size */
const BARS = { embedded: { distinct: 60, hot: 1000 }, postgres: { distinct: 200, hot: 1000 } } as const;

type Kind = keyof typeof BARS;
interface Rates {
  readonly distinct: number;
  readonly hot: number;
}

/** Warms up the server, then measures. Warm-up requests are not repeated. */
async function measure(kind: Kind, events: number, dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<Rates> {
  const server = await startServer(dataDir, PORT, { TRUSTED_IP_HEADER: ADDRESS_HEADER, METRICS_TOKEN, ...settings });
  try {
    const rate = async (name: keyof Rates, question: (number: number) => string): Promise<number> => {
      const asking = { address: server.address, connections: CONNECTIONS };
      await ask({ ...asking, seconds: WARM_SECONDS, question });
      const used = await processorSeconds(server.address);
      const { perSecond, times } = await ask({
        ...asking,
        seconds: Number(values.seconds),
        question: (number) => question(number + 100_000),
      });
      const each = (((await processorSeconds(server.address)) - used) * 1000) / times.length;
      const { p50, p95, max } = figuresOf(times, [], []);
      console.log(
        `${kind.padEnd(9)} ${String(events).padStart(8)} events  ${name.padEnd(9)} ${perSecond.toFixed(0).padStart(6)} requests/s  p50 ${p50} ms  p95 ${p95} ms  max ${max} ms  server's processor ${each.toFixed(2)} ms each`,
      );
      return Math.round(perSecond);
    };
    return { distinct: await rate('distinct', distinctQuestion), hot: await rate('hot', hotQuestion) };
  } finally {
    await server.stop();
  }
}

/** Processor time of the server, which other programs affect less than wall time. */
async function processorSeconds(address: string): Promise<number> {
  const answer = await fetch(`${address}/api/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } });
  return Number(/^process_cpu_seconds_total (\S+)$/m.exec(await answer.text())?.[1]);
}

async function embedded(events: number, directory: string): Promise<Rates> {
  const dataDir = path.join(directory, String(events));
  if (!existsSync(path.join(dataDir, 'db'))) {
    mkdirSync(dataDir, { recursive: true });
    const handle = await openDatabase({ databaseUrl: null, dataDir });
    await load(handle, events);
    await handle.close();
  }
  return measure('embedded', events, dataDir);
}

async function postgres(events: number, directory: string): Promise<Rates> {
  const database = await startMeasuredPostgres();
  try {
    const handle = await openServer(database.url);
    await load(handle, events);
    await handle.close();
    return await measure('postgres', events, path.join(directory, `postgres-${events}`), { DATABASE_URL: database.url });
  } finally {
    await database.stop();
  }
}

const WAYS: Readonly<Record<Kind, (events: number, directory: string) => Promise<Rates>>> = { embedded, postgres };
const sizes = values.events.split(',').map(Number);
const kinds = (Object.keys(WAYS) as Kind[]).filter((kind) => values.only === undefined || values.only === kind);
const directory = values.keep ?? mkdtempSync(path.join(tmpdir(), 'dateline-bench-api-'));
const report: Partial<Record<Kind, Rates>> = {};
try {
  for (const kind of kinds) for (const events of sizes) report[kind] = await WAYS[kind](events, directory);
} finally {
  if (values.keep === undefined) rmSync(directory, { recursive: true, force: true });
}
for (const kind of kinds)
  for (const [name, bar] of Object.entries(BARS[kind]) as [keyof Rates, number][])
    console.log(`${kind} ${name}: ${report[kind]?.[name] ?? 0} requests/s, the bar at 1,000,000 events is ${bar}`);
console.log(JSON.stringify(report));
process.exit(0);
