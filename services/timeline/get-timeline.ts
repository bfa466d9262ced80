/** The timeline under a filter: one page of the list, what the axis draws, facets with counts, and the histogram of months. */
import { asc, count, desc, max, min, type SQL } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import type { TimelineFilters } from '@/domain/filters';
import type { EventSummary, TimelineView } from '@/domain/views';
import { loadSummaries } from '../events/load-summaries';
import { loadFacets } from './facets';
import { allOf, filterConditions } from './filter-conditions';
import { loadHistogram } from './histogram';
import { keepAnswer } from './keep-answer';

export const PAGE_SIZE = 50;
export const AXIS_LIMIT = 300;

/** Published events only. A page past the end is empty, with the true `pageCount`. */
export function getTimeline(db: Database, filters: TimelineFilters): Promise<TimelineView> {
  return keepAnswer(db, JSON.stringify(filters), () => readTimeline(db, filters));
}

async function readTimeline(db: Database, filters: TimelineFilters): Promise<TimelineView> {
  const conditions = await filterConditions(db, filters);
  const where = allOf(conditions);
  const [[all], [shown], pageIds, axisIds, facets, histogram] = await Promise.all([
    db.select({ total: count() }).from(events).where(conditions.published),
    db
      .select({ total: count(), earliest: min(events.earliest), latest: max(events.latest) })
      .from(events)
      .where(where),
    idsOfPage(db, where, filters),
    idsOfAxis(db, where),
    loadFacets(db, conditions, filters),
    loadHistogram(db, conditions),
  ]);
  const summaries = new Map((await loadSummaries(db, [...pageIds, ...axisIds])).map((summary) => [summary.id, summary]));
  const pick = (ids: readonly number[]): EventSummary[] => ids.flatMap((id) => summaries.get(id) ?? []);
  const total = Number(shown?.total ?? 0);
  return {
    events: pick(pageIds),
    total,
    unfilteredTotal: Number(all?.total ?? 0),
    facets,
    page: filters.page,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    axis: pick(axisIds),
    axisHidden: Math.max(0, total - axisIds.length),
    span: shown?.earliest && shown.latest ? { earliest: shown.earliest, latest: shown.latest } : null,
    histogram,
  };
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

/** The most salient, handed over in the order of time. */
async function idsOfAxis(db: Database, where: SQL | undefined): Promise<readonly number[]> {
  const top = db
    .select({ id: events.id, earliest: events.earliest })
    .from(events)
    .where(where)
    .orderBy(desc(events.salience), asc(events.id))
    .limit(AXIS_LIMIT)
    .as('top');
  const found = await db.select({ id: top.id }).from(top).orderBy(asc(top.earliest), asc(top.id));
  return found.map((row) => row.id);
}
