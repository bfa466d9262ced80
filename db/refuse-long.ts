/** Refuses a statement that the planner expects to take too long, because one that runs cannot be stopped. */
import type { Transaction } from '@electric-sql/pglite';
import { tooMuch } from '@/domain/errors';
import { EXPLAIN } from './embedded-client';

/** In the planner's units: about two seconds on the machine of `docs/performance.md`. */
export const MOST_COST = 250_000;
/** Rows that an inverted index finds, in about a second: of more, whole pages are looked through, which the planner does not see. */
export const MOST_FOUND = 400_000;
/** In the planner's units, about a second: rows that are read one after the other to see which have words, which takes much longer than it thinks. */
export const MOST_READ = 1_500;
/** In front of a statement that reads a bounded number of rows: the planner, which thinks that look-ups in memory cost much, is not asked. */
export const BOUNDED = '/* bounded */';
/** In front of one that reads a bounded number of rows by an inverted index: the planner is only asked how much that finds. */
export const FOUND = '/* found */';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Total Cost': number;
  /** after the conditions of the node; of a scan of an index by itself, as many as it finds */
  readonly 'Plan Rows': number;
  readonly 'Index Name'?: string;
  readonly Filter?: string;
  readonly Plans?: readonly PlanNode[];
}

interface Plan {
  readonly 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }];
}

/** Where words stand in most rows, the planner does without their index. */
const readsMany = (node: PlanNode): boolean =>
  (node['Node Type'] === 'Seq Scan' && node['Total Cost'] > MOST_READ && (node.Filter ?? '').includes('@@')) ||
  (node.Plans ?? []).some(readsMany);

const findsMany = (node: PlanNode): boolean => {
  const below = node.Plans ?? [];
  const [bitmap] = node['Node Type'] === 'Bitmap Heap Scan' ? below : [];
  return (bitmap !== undefined && isByWords(bitmap) && foundBy(bitmap) > MOST_FOUND) || below.some(findsMany);
};

const isByWords = (node: PlanNode): boolean => node['Index Name'] === 'timeline_search_words' || (node.Plans ?? []).some(isByWords);

function foundBy(bitmap: PlanNode): number {
  const parts = (bitmap.Plans ?? []).map(foundBy);
  if (bitmap['Node Type'] === 'BitmapAnd') return Math.min(...parts);
  return bitmap['Node Type'] === 'BitmapOr' ? parts.reduce((sum, part) => sum + part, 0) : bitmap['Plan Rows'];
}

/** Throws `too-much`. */
export async function refuseLong(tx: Transaction, text: string, values: unknown[] | undefined): Promise<void> {
  const mark = text.trimStart();
  if (mark.startsWith(BOUNDED)) return;
  const { rows } = await tx.query<Plan>(`${EXPLAIN}(format json) ${text}`, values);
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  const costsMuch = plan && plan['Total Cost'] > MOST_COST && !mark.startsWith(FOUND);
  if (plan && (costsMuch || findsMany(plan) || readsMany(plan))) throw tooMuch();
}
