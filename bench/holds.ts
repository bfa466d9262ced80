/**
 * How long anonymous questions hold the embedded database, which answers one statement at a time: `npm run bench:holds -- --keep DIRECTORY
 * [--only TEXT] [--events 20000]`. The directory is one that `bench:timeline --keep` has filled, or is filled now. Each question is asked with no
 * answer kept, then again; the last line is JSON. Times are milliseconds of the processor.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { openDatabase } from '@/db/client';
import { isDatelineError } from '@/domain/errors';
import { settle } from '@/services/facts/settle';
import { prepareDatabase } from '@/services/startup/prepare-database';
import { heldSince, processorTime, watchHolds } from './holds/longest-hold';
import { QUESTIONS } from './holds/questions';
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
await settle(handle.db);

const whole = (value: number): string => value.toFixed(0).padStart(7);
const found: Record<string, object> = {};
for (const [name, ask] of QUESTIONS) {
  if (values.only !== undefined && !name.includes(values.only)) continue;
  // another version of the data: no answer is kept
  await handle.db.execute(sql`update timeline_state set version = version + 1`);
  heldSince();
  const since = processorTime();
  const refused = await ask(handle.db).then(
    () => '',
    (error: unknown) => (isDatelineError(error) ? ` ${error.code}` : ` ${String(error).slice(0, 200)}`),
  );
  const cold = processorTime() - since;
  const held = heldSince();
  const again = processorTime();
  await ask(handle.db).catch(() => undefined);
  const warm = processorTime() - again;
  console.log(
    `${name.padEnd(48)} cold${whole(cold)}  longest hold${whole(held.longest)}  of${whole(held.times)}  warm${whole(warm)}${refused}`,
  );
  found[name] = { cold, longest: held.longest, warm, refused };
}
await handle.close();
console.log(JSON.stringify(found));
process.exit(0);
