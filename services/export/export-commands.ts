/** Exports events to a program outside the server: first all ids, then records in batches of the size that it requests. */
import { z } from 'zod';
import type { Database } from '@/db/database';
import { badData } from '@/domain/errors';
import type { ExportRecord } from '@/domain/export/export-record';
import { parseFilters } from '@/domain/filters/parse-filters';
import { type TimelineFilters, timeOrder } from '@/domain/filters/timeline-filters';
import { missingWords } from '@/domain/timeline/facet-words';
import { parseQuery } from '@/domain/timeline/query-language';
import { getSettings } from '../site/site-settings';
import { findMissing } from '../timeline/facet-names';
import { withoutTimeLimit } from '../timeline/facts/time-limit';
import { queryEvents, withFieldWords } from '../timeline/field-words';
import { describeView } from './describe-view';
import { BATCH, type Listed, listIds } from './export-events';
import { loadPublished } from './load-records';

export const exportIdsInput = z.strictObject({
  /** as in the timeline URL: `actor=china&theme=sanction` */
  filter: z.string().max(4_000).optional(),
  /** in the query language, instead of `filter` */
  query: z.string().max(1_000).optional(),
  order: z.enum(['newest', 'oldest', 'changed']).optional(),
});
export type ExportIdsInput = z.input<typeof exportIdsInput>;

export interface ExportedView extends Listed {
  readonly title: string;
  readonly site: string;
  readonly filters: TimelineFilters;
  /** parameters that could not be parsed */
  readonly dropped: readonly string[];
}

/** Lists all ids without a time limit, because the operator runs it. Throws bad data for an invalid query or an unknown value. */
export async function exportIds(db: Database, { filter, query, order }: z.output<typeof exportIdsInput>): Promise<ExportedView> {
  const given = parseFilters(new URLSearchParams(filter));
  const { filters, dropped } =
    query === undefined
      ? await withFieldWords(db, given.filters)
      : { filters: await queryEvents(db, parseQuery(query), { suggests: true }), dropped: [] };
  const [missing] = await findMissing(db, filters);
  if (missing) throw badData(missingWords(missing), query === undefined ? 'filter' : 'query');
  const listed = await withoutTimeLimit(db, (read) => listIds(read, filters, order ?? timeOrder(filters.order)));
  const [{ title }, { name: site }] = await Promise.all([describeView(db, filters), getSettings(db)]);
  return { ...listed, title, site, filters, dropped: [...given.dropped, ...dropped] };
}

export const exportRecordsInput = z.strictObject({
  ids: z.array(z.int().positive()).max(BATCH),
  /** the filter of the IDs; its clocks determine which data the events have */
  filter: z.string().max(4_000).optional(),
});

export const exportRecords = (db: Database, { ids, filter }: z.output<typeof exportRecordsInput>): Promise<readonly ExportRecord[]> =>
  withoutTimeLimit(db, (read) => loadPublished(read, ids, parseFilters(new URLSearchParams(filter)).filters.known));
