/**
 * A second way into the embedded database, for questions that take long. It has one thread, and a statement cannot be stopped once it runs:
 * so theirs are handed over one at a time, each only when nothing quick waits, and none that is going to take too long.
 */
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { QueryOptions, Results, Transaction } from '@electric-sql/pglite';
import { tooMuch } from '@/domain/errors';
import { type EmbeddedClient, EXPLAIN } from './embedded-client';

/** Settings of the database that hold for each statement alone, by name. */
export type Settings = Readonly<Record<string, string>>;

export interface SlowLane {
  /** the client as it was; the slow lane gives way to it */
  readonly quick: EmbeddedClient;
  /** It only reads. `guarded` refuses what the planner expects to take too long. */
  slow(settings: Settings, guarded: boolean): EmbeddedClient;
}

/** In the planner's units: about two seconds on the machine of `docs/performance.md`. */
export const MOST_COST = 250_000;
/** Rows that an inverted index finds: of more, whole pages are looked through, which the planner does not see. */
export const MOST_FOUND = 250_000;
const INVERTED = new Set(['timeline_search_words', 'article_revisions_words']);
/** so long the next slow statement waits for quick ones, which might never end */
const PATIENCE_MS = 1_000;
const STEP_MS = 2;
/** In front of a statement that reads a bounded number of rows: the planner, which thinks that look-ups in memory cost much, is not asked. */
export const BOUNDED = '/* bounded */';
/** In front of one that reads a bounded number of rows by an inverted index: the planner is only asked how much that finds. */
export const FOUND = '/* found */';

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

  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(giveWay).then(work);
    last = run.catch(() => undefined);
    return run;
  };

  return {
    quick: {
      query: ((...given: Parameters<Query>) => counted(() => client.query(...given))) as Query,
      transaction: (work) => counted(() => client.transaction(work)),
    },
    slow: (settings, guarded) => {
      const alone = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
        inLine(() =>
          client.transaction(async (tx) => {
            await set(tx, { ...settings, transaction_read_only: 'on' });
            return work(tx);
          }),
        );
      return {
        query: <Row>(text: string, values?: unknown[], options?: QueryOptions): Promise<Results<Row>> =>
          alone(async (tx) => {
            if (guarded && !text.trimStart().startsWith(BOUNDED)) await refuseLong(tx, text, values);
            return tx.query<Row>(text, values, options);
          }),
        transaction: alone,
      };
    },
  };
}

const set = (tx: Transaction, settings: Settings): Promise<unknown> =>
  tx.query(`select ${Object.keys(settings).map((name, at) => `set_config('${name}', $${at + 1}, true)`)}`, Object.values(settings));

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Total Cost': number;
  /** after the conditions of the node; of a scan of an index by itself, as many as it finds */
  readonly 'Plan Rows': number;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

interface Plan {
  readonly 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }];
}

const findsMany = (node: PlanNode): boolean => {
  const below = node.Plans ?? [];
  const [bitmap] = node['Node Type'] === 'Bitmap Heap Scan' ? below : [];
  return (bitmap !== undefined && isByWords(bitmap) && foundBy(bitmap) > MOST_FOUND) || below.some(findsMany);
};

const isByWords = (node: PlanNode): boolean => INVERTED.has(node['Index Name'] ?? '') || (node.Plans ?? []).some(isByWords);

function foundBy(bitmap: PlanNode): number {
  const parts = (bitmap.Plans ?? []).map(foundBy);
  if (bitmap['Node Type'] === 'BitmapAnd') return Math.min(...parts);
  return bitmap['Node Type'] === 'BitmapOr' ? parts.reduce((sum, part) => sum + part, 0) : bitmap['Plan Rows'];
}

/** Throws `too-much`. */
async function refuseLong(tx: Transaction, text: string, values: unknown[] | undefined): Promise<void> {
  const { rows } = await tx.query<Plan>(`${EXPLAIN}(format json) ${text}`, values);
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  const costsMuch = plan && plan['Total Cost'] > MOST_COST && !text.trimStart().startsWith(FOUND);
  if (plan && (costsMuch || findsMany(plan))) throw tooMuch();
}
