/**
 * Measures how long anonymous requests and ingest hold the embedded database, which runs one statement at a time. Also measures how long
 * the longest statement blocks the server thread: `npm run bench:holds -- --keep DIRECTORY [--only TEXT] [--events 20000]`. The
 * directory comes from `bench:timeline --keep`, or is filled first. Each question runs without a cache, then again. The last line is
 * JSON. Times are milliseconds of processor time.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { openDatabase } from '@/db/client';
import type { Database } from '@/db/database';
import { isDatelineError } from '@/domain/errors';
import { prepareDatabase } from '@/services/database/prepare-database';
import { ingestArticle } from '@/services/ingest/ingest-article';
import { refreshProjection } from '@/services/timeline/facts/write';
import { heldSince, processorTime, watchHolds } from './holds/longest-hold';
import { QUESTIONS } from './holds/questions';
import { madeUpArticle } from './made-up-articles';
import { load } from './timeline/load';

const { values } = parseArgs({
  options: { keep: { type: 'string' }, only: { type: 'string' }, events: { type: 'string', default: '20000' } },
});
if (values.keep === undefined) throw new Error('Name a directory with --keep.');
watchHolds();
const isLoaded = existsSync(path.join(values.keep, 'db'));
const handle = await openDatabase({ databaseUrl: null, dataDir: values.keep });
if (isLoaded) await prepareDatabase(handle);
else console.log(JSON.stringify(await load(handle, Number(values.events))));
await refreshProjection(handle.db);

const MOST_STATEMENT_MS = 1_000;
const PUBLISHED = '2024-01-10';
let articles = Math.floor(Date.now() / 1_000) % 100_000;

/** `long`: articles of 100 kB; others have 2 kB. Each text is different, and its facts are updated as the next page would do. */
const ingest =
  (long: boolean) =>
  async (db: Database): Promise<void> => {
    for (let number = 0; number < (long ? 1 : 20); number += 1) {
      articles += 1;
      const made = Array.from({ length: long ? 50 : 1 }, (_, part) => madeUpArticle(articles + part).text.replace(/^---[\s\S]*?---\n/, ''));
      const input = {
        text: `${articles}\n\n${made.join('\n\n')}`,
        title: 'Bench',
        source: 'Bench',
        published: PUBLISHED,
      } as const;
      await ingestArticle(db, input, { userId: null, publish: true });
      await refreshProjection(db);
    }
  };

const whole = (value: number): string => value.toFixed(0).padStart(7);
interface Found {
  readonly cold: number;
  readonly longest: number;
  readonly statement: number;
  readonly stood: number;
  readonly warm: number;
  readonly refused: string;
}
const found: Record<string, Found> = {};
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
for (const [name, ask] of [...QUESTIONS, ['20 articles of 2 kB', ingest(false)], ['an article of 100 kB', ingest(true)]] as const) {
  if (values.only !== undefined && !name.includes(values.only)) continue;
  // a new version of the data invalidates the cached results
  await handle.db.execute(sql`update timeline_state set version = version + 1`);
  heldSince();
  delay.reset();
  const since = processorTime();
  const refused = await ask(handle.db).then(
    () => '',
    (error: unknown) => (isDatelineError(error) ? ` ${error.code}` : ` ${String(error).slice(0, 200)}`),
  );
  const cold = processorTime() - since;
  const stood = delay.max / 1e6;
  const held = heldSince();
  const again = processorTime();
  await ask(handle.db).catch(() => undefined);
  const warm = processorTime() - again;
  console.log(
    `${name.padEnd(48)} cold${whole(cold)}  longest hold${whole(held.longest)}  of${whole(held.times)}  longest statement${whole(held.statement)}  thread stood${whole(stood)}  warm${whole(warm)}${refused}`,
  );
  found[name] = { cold, longest: held.longest, statement: held.statement, stood, warm, refused };
}
const [longest] = Object.entries(found).sort(([, one], [, other]) => other.statement - one.statement);
console.log(
  `longest statement: ${longest?.[1].statement.toFixed(0)} ms (${longest?.[0]}); the bar at 100,000 events is ${MOST_STATEMENT_MS} ms`,
);
await handle.close();
console.log(JSON.stringify(found));
process.exit(0);
