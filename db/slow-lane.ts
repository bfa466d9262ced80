/**
 * A second way into the embedded database, for questions that take long. It has one thread, and a statement cannot be stopped once it runs:
 * so theirs are handed over one at a time, each only when nothing quick waits.
 */
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { QueryOptions, Results, Transaction } from '@electric-sql/pglite';
import { unlessCalledOff, whoAsks } from './asking';
import type { EmbeddedClient } from './embedded-client';

/** Settings of the database that hold for each statement alone, by name. */
export type Settings = Readonly<Record<string, string>>;

/** What must hold for each statement, though others write between two of them. */
export interface Ground {
  /** asked in the transaction of the statement */
  holds(tx: Pick<Transaction, 'query'>): Promise<boolean>;
  /** `giveWay` lets others go first. */
  make(giveWay: () => Promise<unknown>): Promise<void>;
}

export interface SlowLane {
  /** the client as it was; the slow lane gives way to it */
  readonly quick: EmbeddedClient;
  /** It only reads. */
  slow(settings: Settings, ground?: Ground | null): EmbeddedClient;
}

/** so long the next slow statement waits for quick ones, which might never end */
const PATIENCE_MS = 1_000;
const STEP_MS = 2;
/** a write may come between making the ground and reading by it; who meets that so often reads all the same */
const MOST_TRIES = 4;

type Query = EmbeddedClient['query'];

export function slowLane(client: EmbeddedClient): SlowLane {
  let quickOnes = 0;
  let last: Promise<unknown> = Promise.resolve();

  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    quickOnes += 1;
    try {
      return await work();
    } finally {
      quickOnes -= 1;
    }
  };

  /** A request that has just come sends its first statement in the turn after the one in which it is read. */
  const giveWay = async (): Promise<void> => {
    const until = performance.now() + PATIENCE_MS;
    await nextTurn();
    await nextTurn();
    while (quickOnes > 0 && performance.now() < until) await sleep(STEP_MS);
  };

  /** In the line of whoever asks now: what is called off meanwhile is not begun. */
  const inLine = <T>(work: (giveWay: () => Promise<void>) => Promise<T>): Promise<T> => {
    const who = whoAsks();
    const next = async (): Promise<void> => {
      unlessCalledOff(who);
      await giveWay();
      unlessCalledOff(who);
    };
    const run = last.then(next).then(() => work(next));
    last = run.catch(() => undefined);
    return run;
  };

  return {
    quick: {
      query: ((...given: Parameters<Query>) => counted(() => client.query(...given))) as Query,
      transaction: (work) => counted(() => client.transaction(work)),
    },
    slow: (settings, ground = null) => {
      /** Null where the ground does not hold. */
      const once = <T>(work: (tx: Transaction) => Promise<T>, on: Ground | null): Promise<{ readonly value: T } | null> => {
        const who = whoAsks();
        return client.transaction(async (tx) => {
          const since = performance.now();
          try {
            await set(tx, { ...settings, transaction_read_only: 'on' });
            return on && !(await on.holds(tx)) ? null : { value: await work(tx) };
          } finally {
            who?.worked?.(performance.now() - since);
          }
        });
      };
      const alone = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
        inLine(async (next) => {
          for (let left = MOST_TRIES; ; left -= 1) {
            const done = await once(work, left > 1 ? ground : null);
            if (done) return done.value;
            await ground?.make(next);
          }
        });
      return {
        query: <Row>(text: string, values?: unknown[], options?: QueryOptions): Promise<Results<Row>> =>
          alone((tx) => tx.query<Row>(text, values, options)),
        transaction: alone,
      };
    },
  };
}

const set = (tx: Transaction, settings: Settings): Promise<unknown> =>
  tx.query(`select ${Object.keys(settings).map((name, at) => `set_config('${name}', $${at + 1}, true)`)}`, Object.values(settings));
