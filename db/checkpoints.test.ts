import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkpointIfLong, MOST_LOG_BYTES } from './embedded-client';

let client: PGlite;
beforeAll(async () => {
  client = await PGlite.create();
  await client.exec('create table words (word text)');
});
afterAll(() => client.close());

const toRepeat = async (): Promise<number> => {
  const { rows } = await client.query<{ bytes: string }>(
    'select (pg_current_wal_lsn() - redo_lsn)::text as bytes from pg_control_checkpoint()',
  );
  return Number(rows[0]?.bytes);
};

it('makes a checkpoint only when recovery would replay too much log', async () => {
  await client.exec(`insert into words values ('one')`);
  const little = await toRepeat();
  expect(await checkpointIfLong(client)).toBe(false);
  expect(await toRepeat()).toBeGreaterThanOrEqual(little);

  while ((await toRepeat()) <= MOST_LOG_BYTES)
    await client.exec(`insert into words select repeat('word ', 200) from generate_series(1, 4000)`);
  expect(await checkpointIfLong(client)).toBe(true);
  expect(await toRepeat()).toBeLessThan(MOST_LOG_BYTES / 100);
  expect(await checkpointIfLong(client)).toBe(false);
});
