/**
 * Makes checkpoints for the embedded database, so that recovery after a kill -9 is short: PostgreSQL replays its log from the last one.
 * A server makes checkpoints by itself. PGlite has no process for that, and its log would grow until the database closes.
 */
import type { PGlite } from '@electric-sql/pglite';

const LOOK_MS = 10_000;
/** Replaying this much takes about a tenth of a second, and a checkpoint takes about as long. */
export const MOST_LOG_BYTES = 24 * 1_048_576;

/** Checks every ten seconds until the database is closed. */
export function makeCheckpoints(client: PGlite): void {
  const timer = setInterval(() => {
    if (client.closed) clearInterval(timer);
    // a full disk fails here too; the next write reports it
    else checkpointIfLong(client).catch(() => undefined);
  }, LOOK_MS);
  timer.unref();
}

/** Makes a checkpoint when the log since the last one exceeds the limit. */
export async function checkpointIfLong(client: PGlite): Promise<boolean> {
  const { rows } = await client.query<{ bytes: string }>(
    'select (pg_current_wal_lsn() - redo_lsn)::text as bytes from pg_control_checkpoint()',
  );
  const isLong = Number(rows[0]?.bytes) > MOST_LOG_BYTES;
  if (isLong) await client.exec('checkpoint');
  return isLong;
}
