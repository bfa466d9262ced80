/** Loads the timeline for a filter: a list page, the axis, facets with counts, and the histogram. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { storedDay } from '@/db/schema/iso-day';
import { NO_FILTERS, type TimelineFilters } from '@/domain/filters/timeline-filters';
import type { DaySpan } from '@/domain/timeline/tiles';
import type { TimelineView } from '@/domain/timeline/timeline-view';
import { withTimeLimit } from '../clocks/time-limit';
import { loadSummaries } from '../events/load-summaries';
import { cacheQuery } from '../facts/query-cache';
import { countArticles } from '../search/search-articles';
import { suggestNames } from '../search/suggest-names';
import { markFound } from '../search/words-query';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { loadFacets } from './facets/facets';
import { nameChoices } from './facets/name-choices';
import { loadHistogram } from './histogram';
import { idsOfPages, PAGE_SIZE } from './list-page';
import { loadAxis } from './load-axis';
import { loadSpan } from './load-span';
import { placeByReport } from './place-by-report';
import type { MonthlyCount } from './scope/monthly-counts';
import { everythingBy, readScope } from './scope/scope';
import { startsOf } from './scope/starts-of';

/**
 * Published events only. A page past the end is empty, with the correct `pageCount`. `window`: the range that the axis shows. `through`:
 * the last list page to load. Lanes have no effect.
 */
export function getTimeline(
  db: Database,
  filters: TimelineFilters,
  window: DaySpan | null = null,
  through = filters.page,
): Promise<TimelineView> {
  const withoutLanes: TimelineFilters = { ...filters, lanes: null };
  return cacheQuery(db, JSON.stringify(['timeline', withoutLanes, window, through]), () =>
    withTimeLimit(db, () => readTimeline(db, withoutLanes, window, through)),
  );
}

async function readTimeline(db: Database, filters: TimelineFilters, window: DaySpan | null, through: number): Promise<TimelineView> {
  const scope = await readScope(db, filters);
  const [{ starts: all, span: whole }, shown] = await settleAllOrThrow([readWhole(db, filters), startsOf(db, filters, scope)]);
  const [span, pageIds, facets, choices, histogram, articlesFound] = await settleAllOrThrow([
    loadSpan(db, scope, shown),
    idsOfPages(db, scope, shown, { ...filters, through }),
    loadFacets(db, filters),
    nameChoices(db, filters),
    whole && loadHistogram(db, scope, { all, shown, whole }),
    countArticles(db, filters.query, filters.known),
  ]);
  const total = countOf(shown);
  const summaries = await loadSummaries(db, pageIds, filters);
  return {
    events: await markFound(db, filters.query, filters.clock === 'reported' ? await placeByReport(db, summaries) : summaries),
    total,
    unfilteredTotal: countOf(all),
    facets,
    choices,
    page: filters.page,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    axis: span && (await loadAxis(db, filters, { asked: window, bounds: span, starts: shown })),
    span: span && { earliest: span.from, latest: span.to },
    histogram,
    suggestions: total === 0 && filters.query !== '' ? await suggestNames(db, filters.query) : [],
    reportsSince: filters.known === null ? null : await countReportsSince(db, filters.known),
    articlesFound,
  };
}

/** Counts the published articles that a timeline as of the day leaves out. */
async function countReportsSince(db: Database, day: string): Promise<number> {
  const [row] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from articles where state = 'published' and published > ${storedDay(day)}`,
  );
  return row?.n ?? 0;
}

interface Whole {
  readonly starts: readonly MonthlyCount[];
  readonly span: DaySpan | null;
}

/** Monthly counts and range of all events at the clocks; other filters have no effect. */
export function readWhole(db: Database, { clock, known }: TimelineFilters): Promise<Whole> {
  const everything = everythingBy({ clock, known });
  return cacheQuery(db, JSON.stringify(['whole', clock, known]), async () => {
    const starts = await startsOf(db, { ...NO_FILTERS, clock, known }, everything);
    return { starts, span: await loadSpan(db, everything, starts) };
  });
}

export const countOf = (starts: readonly MonthlyCount[]): number => starts.reduce((sum, { count }) => sum + count, 0);
