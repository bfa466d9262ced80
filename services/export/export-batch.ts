/** A batch of an export for a program outside the server: the records after a place, so that each answer is small and nothing is held between them. */
import { and, count, max, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import type { ExportRecord } from '@/domain/export/export-record';
import { parseFilters, type TimelineFilters } from '@/domain/filters';
import { parseQuery } from '@/domain/query-language';
import { eventsInView } from '../timeline/events-in-view';
import { describeView } from './describe-view';
import { loadRecords } from './load-records';
import { queryConditions } from './query-events';
import { batchAfter, type Place } from './walk-ids';

const BATCH = 250;

export const exportBatchInput = z.strictObject({
  /** as in the address of the timeline: `actor=china&theme=sanction` */
  filter: z.string().max(4_000).default(''),
  /** in the query language; beside `filter` both must hold */
  query: z.string().max(1_000).default(''),
  order: z.enum(['newest', 'oldest', 'changed']).nullish(),
  after: z.strictObject({ key: z.string().regex(/^[\d :.+\-BC]{4,40}$/), id: z.int() }).nullish(),
});

export type ExportBatchInput = z.input<typeof exportBatchInput>;

export interface ExportBatch {
  readonly records: readonly ExportRecord[];
  /** where the next batch begins; null: this was the last */
  readonly next: Place | null;
  /** with the first batch only */
  readonly view: ExportedView | null;
}

export interface ExportedView {
  readonly count: number;
  /** ISO 8601, of the event changed last */
  readonly changedAt: string | null;
  readonly title: string;
  /** the filters as far as an address has them */
  readonly filters: TimelineFilters;
  /** parameters that were not understood */
  readonly dropped: readonly string[];
}

/** Throws bad data that names the field of a query that cannot be read. */
export async function exportBatch(db: Database, { filter, query, order, after }: z.output<typeof exportBatchInput>): Promise<ExportBatch> {
  const { filters: given, dropped } = parseFilters(new URLSearchParams(filter));
  const asked = query.trim() === '' ? null : await queryConditions(db, parseQuery(query));
  const where = and(await eventsInView(db, given), asked?.where);
  const places = await batchAfter(db, where, order ?? given.order, after ?? null, BATCH);
  const records = await loadRecords(
    db,
    places.map(({ id }) => id),
  );
  return {
    records,
    next: places.length < BATCH ? null : (places.at(-1) ?? null),
    view: after ? null : { ...(await viewOf(db, where, filter.trim() === '' && asked ? asked.filters : given)), dropped },
  };
}

async function viewOf(db: Database, where: SQL | undefined, filters: TimelineFilters): Promise<Omit<ExportedView, 'dropped'>> {
  const [all] = await db
    .select({ count: count(), changedAt: max(events.updatedAt) })
    .from(events)
    .where(where);
  const { title } = await describeView(db, filters);
  return { count: Number(all?.count ?? 0), changedAt: all?.changedAt?.toISOString() ?? null, title, filters };
}
