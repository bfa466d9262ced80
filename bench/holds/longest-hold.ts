/**
 * Measures how long the embedded database is held, when no other request can use it. Counts whole transactions and single statements, in
 * milliseconds of processor time, which other programs affect less.
 */
import { PGlite } from '@electric-sql/pglite';

export interface Held {
  readonly total: number;
  readonly longest: number;
  readonly times: number;
  /** the longest single statement, which blocks the server thread */
  readonly statement: number;
}

interface Watched {
  transaction(work: (tx: unknown) => Promise<unknown>): Promise<unknown>;
  execProtocolStream(message: Uint8Array, options?: object): Promise<unknown>;
}

let times: number[] = [];
let statements: number[] = [];
let inTransaction = false;

/** Processor time of this process in milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Call before any database is opened. */
export function watchHolds(): void {
  const watched = PGlite.prototype as unknown as Watched;
  const { transaction, execProtocolStream } = watched;
  watched.transaction = function (work) {
    let since = 0;
    const begun = (tx: unknown) => {
      since = processorTime();
      inTransaction = true;
      return work(tx);
    };
    return transaction.call(this, begun).finally(() => {
      inTransaction = false;
      times.push(processorTime() - since);
    });
  };
  watched.execProtocolStream = async function (message, options) {
    const since = processorTime();
    try {
      return await execProtocolStream.call(this, message, options);
    } finally {
      const took = processorTime() - since;
      statements.push(took);
      if (!inTransaction) times.push(took);
    }
  };
}

/** Since the previous call. */
export function heldSince(): Held {
  const held = {
    total: times.reduce((sum, one) => sum + one, 0),
    longest: Math.max(0, ...times),
    times: times.length,
    statement: Math.max(0, ...statements),
  };
  times = [];
  statements = [];
  return held;
}
