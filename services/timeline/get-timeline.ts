/** The timeline under a filter: one page of the list, what the axis draws first, facets with counts, and the histogram. */
import { asc, count, desc, max, min, type SQL } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import type { TimelineFilters } from '@/domain/filters';
import type { DaySpan } from '@/domain/tiles';
import type { TimelineView } from '@/domain/timeline-view';
import { loadSummaries } from '../events/load-summaries';
import { loadFacets } from './facets';
import { allOf, filterConditions } from './filter-conditions';
import { loadHistogram } from './histogram';
import { keepAnswer } from './keep-answer';
import { loadAxis } from './load-axis';

export const PAGE_SIZE = 50;

/** Published events only. A page past the end is empty, with the true `pageCount`. `window` is the part of time that the axis is to show. */
export function getTimeline(db: Database, filters: TimelineFilters, window: DaySpan | null = null): Promise<TimelineView> {
  return keepAnswer(db, JSON.stringify(['timeline', filters, window]), () => readTimeline(db, filters, window));
}

async function readTimeline(db: Database, filters: TimelineFilters, window: DaySpan | null): Promise<TimelineView> {
  const conditions = await filterConditions(db, filters);
  const where = allOf(conditions);
  const [all, shown, pageIds, facets] = await Promise.all([
    countAndSpan(db, conditions.published),
    countAndSpan(db, where),
    idsOfPage(db, where, filters),
    loadFacets(db, conditions, filters),
  ]);
  const histogram = all.span && (await loadHistogram(db, conditions, all.span));
  return {
    events: await loadSummaries(db, pageIds),
    total: shown.total,
    unfilteredTotal: all.total,
    facets,
    page: filters.page,
    pageCount: Math.max(1, Math.ceil(shown.total / PAGE_SIZE)),
    axis: shown.span && histogram && (await loadAxis(db, filters, { asked: window, bounds: shown.span, histogram })),
    span: shown.span && { earliest: shown.span.from, latest: shown.span.to },
    histogram,
  };
}

async function countAndSpan(db: Database, where: SQL | undefined): Promise<{ readonly total: number; readonly span: DaySpan | null }> {
  const [row] = await db
    .select({ total: count(), earliest: min(events.earliest), latest: max(events.latest) })
    .from(events)
    .where(where);
  return { total: Number(row?.total ?? 0), span: row?.earliest && row.latest ? { from: row.earliest, to: row.latest } : null };
}

async function idsOfPage(db: Database, where: SQL | undefined, { order, page }: TimelineFilters): Promise<readonly number[]> {
  const found = await db
    .select({ id: events.id })
    .from(events)
    .where(where)
    .orderBy(...(order === 'newest' ? [desc(events.earliest), desc(events.id)] : [asc(events.earliest), asc(events.id)]))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE);
  return found.map((row) => row.id);
}
