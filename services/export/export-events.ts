/** An export: the events of a view, or a single one, in a format, as a stream of text with what its headers need. */
import { and, count, eq, max, type SQL } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';
import { eventExportHref, exportHref, type FormatId } from '@/domain/export/formats';
import { type TimelineFilters, timelineHref } from '@/domain/filters';
import { eventHref } from '@/domain/hrefs';
import { published } from '../events/published';
import { dataVersion } from '../facts/data-version';
import { eventsInView } from '../timeline/events-in-view';
import { describeView } from './describe-view';
import { writeExport } from './formats/format';
import { FORMAT_WRITERS } from './formats/format-writers';
import { loadRecords } from './load-records';
import { batchAfter, type WalkOrder, walkIds } from './walk-ids';

const BATCH = 250;
/** the walk by change has no index to walk along, so it takes bigger steps */
const CHANGED_BATCH = 5_000;

export interface EventExport {
  /** how many events there are when it begins */
  readonly count: number;
  readonly changedAt: Date | null;
  /** "China, Sanctions", or the title of the event */
  readonly title: string;
  /** a file name without its suffix: a-z, 0-9 and hyphens */
  readonly name: string;
  /** Begins the stream; each piece is a batch of events. Ask once. */
  stream(): AsyncGenerator<string, void>;
}

/** The published events of these filters, or the first of them only. `origin` is the site's. */
export async function exportView(
  db: Database,
  filters: TimelineFilters,
  format: FormatId,
  origin: string,
  first?: number,
): Promise<EventExport> {
  const where = await eventsInView(db, filters);
  const { title, name } = await describeView(db, filters);
  const addresses = { page: `${origin}${timelineHref({ ...filters, page: 1 })}`, self: `${origin}${exportHref(filters, format)}` };
  return openExport(db, { where, order: filters.order, format, name, first, head: { title, origin, ...addresses } });
}

/** One event; null when there is no such published event. */
export async function exportEvent(db: Database, id: number, format: FormatId, origin: string): Promise<EventExport | null> {
  await dataVersion(db);
  const where = and(published, eq(events.id, id));
  const [found] = await loadRecords(
    db,
    (await db.select({ id: events.id }).from(events).where(where)).map((row) => row.id),
  );
  if (!found) return null;
  const addresses = { page: `${origin}${eventHref(found)}`, self: `${origin}${eventExportHref(id, format)}` };
  const name = `dateline-event-${id}`;
  return openExport(db, { where, order: 'newest', format, name, head: { title: found.title, origin, ...addresses } });
}

interface Wanted {
  readonly where: SQL | undefined;
  readonly order: WalkOrder;
  readonly format: FormatId;
  readonly name: string;
  readonly first?: number;
  readonly head: Omit<ExportHead, 'changedAt'>;
}

async function openExport(db: Database, { where, order, format, name, first, head }: Wanted): Promise<EventExport> {
  const [all] = await db
    .select({ count: count(), changedAt: max(events.updatedAt) })
    .from(events)
    .where(where);
  const changedAt = all?.changedAt ?? null;
  const walk = format === 'atom' || format === 'jsonfeed' ? 'changed' : order;
  return {
    count: Math.min(Number(all?.count ?? 0), first ?? Number.POSITIVE_INFINITY),
    changedAt,
    title: head.title,
    name,
    stream: () =>
      writeExport(
        FORMAT_WRITERS[format],
        { ...head, title: `Dateline: ${head.title}`, changedAt: changedAt?.toISOString() ?? null },
        first === undefined ? readRecords(db, where, walk) : readFirst(db, where, walk, first),
      ),
  };
}

async function* readFirst(db: Database, where: SQL | undefined, order: WalkOrder, first: number): ReturnType<typeof readRecords> {
  const found = await batchAfter(db, where, order, null, first);
  yield await loadRecords(
    db,
    found.map(({ id }) => id),
  );
}

/** The records of a set, a batch at a time. */
export async function* readRecords(db: Database, where: SQL | undefined, order: WalkOrder): AsyncGenerator<readonly ExportRecord[], void> {
  for await (const ids of walkIds(db, where, order, order === 'changed' ? CHANGED_BATCH : BATCH)) {
    for (let from = 0; from < ids.length; from += BATCH) yield await loadRecords(db, ids.slice(from, from + BATCH));
  }
}
