/**
 * Adapts the embedded database for drizzle. PGlite itself makes six calls per statement, parses it each time and copies hundreds of type
 * parsers. Here a statement is one call and is parsed once. The results are the same.
 */
import { readdirSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type PGlite, parse, protocol, type QueryOptions, type Results } from '@electric-sql/pglite';

/** capacity of the LRU cache of parsed statements */
export const KEPT_STATEMENTS = 200;

/** The database shares the thread with the server. After this time, a transaction yields to the server between two statements. */
const LONGEST_TURN_MS = 10;

type Query = PGlite['query'];
type Texts = (string | null)[];

/** The part of a client that drizzle calls, also on transactions. */
export interface EmbeddedClient {
  readonly query: Query;
  readonly transaction: PGlite['transaction'];
}

const { serialize } = protocol;
/** PGlite serializes every message into one shared buffer, so copy each before the next one. */
const copy = (message: Uint8Array): Uint8Array => Uint8Array.from(message);
const SYNC = copy(serialize.sync());
const RUN = Buffer.concat([copy(serialize.describe({ type: 'P' })), copy(serialize.execute({})), SYNC]);

/** Runs statements and transactions one at a time, as PGlite itself does. Rejects them once the client is closed. */
export function embeddedClient(client: PGlite): EmbeddedClient {
  /** statement text → name of the parsed statement, least recently used first */
  const parsed = new Map<string, string>();
  let names = 0;
  let lastTurn = performance.now();

  const letOthersRun = async (): Promise<void> => {
    if (performance.now() - lastTurn < LONGEST_TURN_MS) return;
    await nextTurn();
    lastTurn = performance.now();
  };

  const send = (...messages: readonly Uint8Array[]) => client.execProtocolStream(Buffer.concat(messages), { syncToFs: false });

  const forget = (text: string, name: string): Uint8Array => {
    parsed.delete(text);
    return copy(serialize.close({ type: 'S', name }));
  };

  const beginnings = (text: string, name: string): Uint8Array[] => {
    const [oldest] = parsed.size >= KEPT_STATEMENTS ? parsed : [];
    return [...(oldest ? [forget(...oldest)] : []), copy(serialize.parse({ name, text }))];
  };

  async function run(text: string, values: Texts, { parsers, ...options }: QueryOptions = {}): Promise<Results> {
    await letOthersRun();
    const storedName = parsed.get(text);
    if (storedName === undefined) names += 1;
    const name = storedName ?? `kept_${names}`;
    const begin = storedName === undefined ? beginnings(text, name) : [];
    try {
      const answer = await send(...begin, copy(serialize.bind({ statement: name, values })), RUN);
      parsed.delete(text);
      parsed.set(text, name);
      const readers = parsers ? Object.setPrototypeOf({ ...parsers }, client.parsers) : client.parsers;
      return parse.parseResults(answer, readers, options)[0] as Results;
    } catch (error) {
      await send(forget(text, name), SYNC);
      throw error;
    }
  }

  const quick =
    (query: Query, inTurn: (work: () => Promise<Results>) => Promise<Results>): Query =>
    async <Row>(text: string, params: unknown[] = [], options?: QueryOptions) => {
      const values = params.map(asText);
      // PGlite itself handles data copied in from a file
      if (client.closed || options?.blob || !isTexts(values)) return query<Row>(text, params, options);
      return (await inTurn(() => client.runExclusive(() => run(text, values, options)))) as Results<Row>;
    };

  return {
    query: quick(client.query.bind(client), (work) => client._runExclusiveTransaction(work)),
    transaction: (work) => client.transaction((tx) => work(Object.assign(tx, { query: quick(tx.query, (run) => run()) }))),
  };
}

/** A parameter as PostgreSQL text. Undefined for arrays and objects, whose format depends on the column type. */
function asText(value: unknown): string | null | undefined {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? undefined : String(value);
}

const isTexts = (values: readonly unknown[]): values is Texts => !values.includes(undefined);

const MEGABYTE = 1_048_576;
/** buffer size for a new database, where the machine has the memory */
const ROOM_MB = 512;
const LEAST_MB = 128;
const MOST_MB = 1_024;
/** share of the machine's memory */
const SHARE = 1 / 16;

/** Start parameters for the database in this directory, fixed until it closes. `memory` is the machine's, in bytes. */
export function embeddedSettings(directory: string, memory: number = totalmem()): readonly string[] {
  const room = Math.min(ROOM_MB, Math.max(LEAST_MB, Math.floor((memory * SHARE) / MEGABYTE)));
  const buffers = Math.min(MOST_MB, Math.max(room, Math.ceil(megabytesOf(path.join(directory, 'base')))));
  // sorting all events of a large timeline stays in memory; JIT is off because no query runs long enough to benefit
  const settings = [`shared_buffers=${buffers}MB`, 'work_mem=32MB', 'maintenance_work_mem=256MB', 'jit=off', 'random_page_cost=1.1'];
  return settings.flatMap((setting) => ['-c', setting]);
}

function megabytesOf(directory: string): number {
  let bytes = 0;
  try {
    for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true }))
      if (entry.isFile()) bytes += statSync(path.join(entry.parentPath, entry.name)).size;
  } catch {
    // does not exist yet
  }
  return bytes / MEGABYTE;
}

const LOOK_MS = 10_000;
/** Replaying this much takes about a tenth of a second, and a checkpoint takes about as long. */
export const MOST_LOG_BYTES = 24 * 1_048_576;

/**
 * Makes checkpoints for the embedded database, so that recovery after a kill -9 is short: PostgreSQL replays its log from the last one.
 * A server makes checkpoints by itself. PGlite has no process for that, and its log would grow until the database closes. Checks every
 * ten seconds until the database is closed.
 */
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
