/** Exports the events of a view, or one event, as a text stream with the data for its headers. */
import { inArray, max, type SQL, sql } from 'drizzle-orm';
import { type Database, events, onlyRow } from '@/db/database';
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';
import { eventExportHref, exportHref, type FormatId } from '@/domain/export/formats';
import { type Clocks, type TimelineFilters, type TimeOrder, timelineHref, timeOrder } from '@/domain/filters/timeline-filters';
import { eventHref } from '@/domain/hrefs';
import { published } from '../events/published';
import { getSettings } from '../site/site-settings';
import { startsOf } from '../timeline/counts';
import { withoutTimeLimit, withTimeLimit } from '../timeline/facts/time-limit';
import { IN_ORDER, idsOfPages } from '../timeline/list';
import { readScope } from '../timeline/scope';
import { touching } from '../timeline/sets';
import { describeView } from './describe-view';
import { writeExport } from './format';
import { FORMAT_WRITERS } from './format-writers';
import { loadPublished } from './load-records';

/** `changed`: the last changed event comes first. */
type ExportOrder = TimeOrder | 'changed';

export interface Listed {
  readonly ids: readonly number[];
  /** time of the last change among the events, ISO 8601; null without events */
  readonly changedAt: string | null;
}

/** Lists only ids: a million take a few MB, and writes during the export do not shift them. Inside a transaction, there is no time limit. */
export const listIds = (db: Database, filters: TimelineFilters, order: ExportOrder): Promise<Listed> =>
  withTimeLimit(db, () => readIds(db, filters, order));

interface Row {
  readonly ids: readonly number[] | null;
  /** microseconds since 1970 */
  readonly changed: number | null;
}

/** `first`: maximum number of events. */
async function readIds(db: Database, filters: TimelineFilters, order: ExportOrder, first: number | null = null): Promise<Listed> {
  const scope = await readScope(db, filters);
  const { ids, changed } = await onlyRow<Row>(db)`
    select array_agg(event_id order by ${ORDERS[order]}) as ids, max(changed) as changed
    from (
      select found.*, one.changed from (${touching(scope)}) found
      cross join lateral (
        select (extract(epoch from ${events.updatedAt}) * 1000000)::float8 as changed
        from ${events} where ${events.id} = found.event_id and ${published} offset 0
      ) one
      ${first === null ? sql`` : sql`order by ${ORDERS[order]} limit ${first}::int`}
    ) listed`;
  return { ids: ids ?? [], changedAt: changed === null ? null : new Date(changed / 1_000).toISOString() };
}

/** Lists the first events only. Orders by date do not need to list the others. */
const listFirst = (db: Database, filters: TimelineFilters, order: ExportOrder, first: number): Promise<Listed> =>
  withTimeLimit(db, () => (order === 'changed' ? readIds(db, filters, order, first) : readFirst(db, filters, order, first)));

async function readFirst(db: Database, filters: TimelineFilters, order: TimeOrder, first: number): Promise<Listed> {
  const scope = await readScope(db, filters);
  const found = await idsOfPages(db, scope, await startsOf(db, filters, scope), { order, query: '', page: 1, through: 1 });
  const ids = found.slice(0, first);
  const [last] =
    ids.length === 0
      ? []
      : await db
          .select({ at: max(events.updatedAt) })
          .from(events)
          .where(inArray(events.id, ids));
  return { ids, changedAt: last?.at?.toISOString() ?? null };
}

const ORDERS: Readonly<Record<ExportOrder, SQL>> = { ...IN_ORDER, changed: sql`changed desc, event_id desc` };

/** records per chunk of a stream */
export const BATCH = 250;

export interface EventExport {
  readonly count: number;
  readonly changedAt: Date | null;
  /** "China, Sanctions", or the title of the event */
  readonly title: string;
  /** a file name without its suffix: a-z, 0-9 and hyphens */
  readonly name: string;
  /** Starts the stream; each chunk is a batch of events. Call it once. */
  stream(): AsyncGenerator<string, void>;
}

/** Feeds start with the last changed event. */
export const orderIn = (format: FormatId, filters: TimelineFilters) =>
  format === 'atom' || format === 'jsonfeed' ? ('changed' as const) : timeOrder(filters.order);

/**
 * Exports the published events of the filters, or only the first ones. `origin` is the site’s origin. `named` sets the title and links for
 * a saved view.
 */
export async function exportView(
  db: Database,
  filters: TimelineFilters,
  format: FormatId,
  origin: string,
  first?: number,
  named?: Pick<ExportHead, 'title' | 'page' | 'self'>,
): Promise<EventExport> {
  const order = orderIn(format, filters);
  const [listed, { title, name }] = await Promise.all([
    first === undefined ? listIds(db, filters, order) : listFirst(db, filters, order, first),
    describeView(db, filters),
  ]);
  const addresses = { page: `${origin}${timelineHref({ ...filters, page: 1 })}`, self: `${origin}${exportHref(filters, format)}` };
  return openExport(db, listed, { format, name, known: filters.known, head: { title, origin, ...addresses, ...named } });
}

/** Exports one event; null if it is not published or does not exist. */
export async function exportEvent(db: Database, id: number, format: FormatId, origin: string): Promise<EventExport | null> {
  const [found] = await loadPublished(db, [id]);
  if (!found) return null;
  const addresses = { page: `${origin}${eventHref(found)}`, self: `${origin}${eventExportHref(id, format)}` };
  const head = { title: found.title, origin, ...addresses };
  return openExport(db, { ids: [id], changedAt: found.updatedAt }, { format, name: `dateline-event-${id}`, known: null, head });
}

interface Wanted {
  readonly format: FormatId;
  readonly name: string;
  readonly known: Clocks['known'];
  readonly head: Omit<ExportHead, 'changedAt' | 'site'>;
}

function openExport(db: Database, { ids, changedAt }: Listed, { format, name, known, head }: Wanted): EventExport {
  return {
    count: ids.length,
    changedAt: changedAt === null ? null : new Date(changedAt),
    title: head.title,
    name,
    async *stream() {
      const { name: site } = await getSettings(db);
      const full = { ...head, site, title: `${site}: ${head.title}`, changedAt };
      yield* writeExport(FORMAT_WRITERS[format], full, readRecords(db, known, ids));
    },
  };
}

async function* readRecords(db: Database, known: Clocks['known'], ids: readonly number[]): AsyncGenerator<readonly ExportRecord[], void> {
  for (let from = 0; from < ids.length; from += BATCH)
    yield await withoutTimeLimit(db, (read) => loadPublished(read, ids.slice(from, from + BATCH), known));
}
