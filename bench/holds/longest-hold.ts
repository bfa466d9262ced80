/**
 * How long the embedded database was held: while it is, nobody else is answered. Counts whole transactions, and statements by themselves, in
 * milliseconds of the processor, which other programs lengthen less.
 */
import { PGlite } from '@electric-sql/pglite';

export interface Held {
  readonly total: number;
  readonly longest: number;
  readonly times: number;
  /** the longest single statement: so long the thread of the server stands still */
  readonly statement: number;
}

interface Watched {
  transaction(work: (tx: unknown) => Promise<unknown>): Promise<unknown>;
  execProtocolStream(message: Uint8Array, options?: object): Promise<unknown>;
}

let times: number[] = [];
let statements: number[] = [];
let inTransaction = false;

/** Of this process, in milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Before any database is opened. */
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

/** Since it was asked last. */
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
