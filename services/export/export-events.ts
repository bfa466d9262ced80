/** An export: the events of a view, or a single one, in a format, as a stream of text with what its headers need. */
import type { Database } from '@/db/database';
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';
import { eventExportHref, exportHref, type FormatId } from '@/domain/export/formats';
import { timelineHref } from '@/domain/filters/print-filters';
import { NO_FILTERS, type TimelineFilters, timeOrder } from '@/domain/filters/timeline-filters';
import { eventHref } from '@/domain/hrefs';
import type { Clocks } from '../clocks/clock-settings';
import { withClocksOn } from '../clocks/with-clocks';
import { getSettings } from '../settings/site-settings';
import { describeView } from './describe-view';
import { writeExport } from './formats/format';
import { FORMAT_WRITERS } from './formats/format-writers';
import { type Listed, listFirst, listIds } from './list-ids';
import { loadPublished } from './load-records';

/** records of one piece of a stream */
export const BATCH = 250;

export interface EventExport {
  /** how many events there are */
  readonly count: number;
  readonly changedAt: Date | null;
  /** "China, Sanctions", or the title of the event */
  readonly title: string;
  /** a file name without its suffix: a-z, 0-9 and hyphens */
  readonly name: string;
  /** Begins the stream; each piece is a batch of events. Ask once. */
  stream(): AsyncGenerator<string, void>;
}

/** Feeds begin with what was changed last. */
export const orderIn = (format: FormatId, filters: TimelineFilters) =>
  format === 'atom' || format === 'jsonfeed' ? ('changed' as const) : timeOrder(filters.order);

/** The published events of these filters, or the first of them only. `origin` is the site's; `named` is what a saved view says of itself. */
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
  return openExport(db, listed, { format, name, clocks: filters, head: { title, origin, ...addresses, ...named } });
}

/** One event; null when there is no such published event. */
export async function exportEvent(db: Database, id: number, format: FormatId, origin: string): Promise<EventExport | null> {
  const [found] = await loadPublished(db, [id]);
  if (!found) return null;
  const addresses = { page: `${origin}${eventHref(found)}`, self: `${origin}${eventExportHref(id, format)}` };
  const head = { title: found.title, origin, ...addresses };
  return openExport(db, { ids: [id], changedAt: found.updatedAt }, { format, name: `dateline-event-${id}`, clocks: NO_FILTERS, head });
}

interface Wanted {
  readonly format: FormatId;
  readonly name: string;
  readonly clocks: Clocks;
  readonly head: Omit<ExportHead, 'changedAt' | 'site'>;
}

function openExport(db: Database, { ids, changedAt }: Listed, { format, name, clocks, head }: Wanted): EventExport {
  return {
    count: ids.length,
    changedAt: changedAt === null ? null : new Date(changedAt),
    title: head.title,
    name,
    async *stream() {
      const { name: site } = await getSettings(db);
      const full = { ...head, site, title: `${site}: ${head.title}`, changedAt };
      yield* writeExport(FORMAT_WRITERS[format], full, readRecords(db, clocks, ids));
    },
  };
}

async function* readRecords(db: Database, clocks: Clocks, ids: readonly number[]): AsyncGenerator<readonly ExportRecord[], void> {
  for (let from = 0; from < ids.length; from += BATCH)
    yield await withClocksOn(db, clocks, (read) => loadPublished(read, ids.slice(from, from + BATCH)));
}
