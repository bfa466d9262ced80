/** Loads the timeline for a filter: a list page, the axis, facets with counts, and the histogram. */
import { type Database, idsOf, onlyValue, rows } from '@/db/database';
import { storedDay } from '@/db/schema/column-types';
import type { Clocks, TimelineFilters } from '@/domain/filters/timeline-filters';
import { asBeginnings } from '@/domain/timeline/search-words';
import type { DaySpan } from '@/domain/timeline/tiles';
import type { TimelineView } from '@/domain/timeline/timeline-view';
import type { EventSummary } from '@/domain/views';
import { loadSummaries } from '../events/load-summaries';
import { dayView } from '../events/to-view';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { loadAxis } from './axis';
import { countEvents, countOf, type MonthlyCount, readWhole, startsOf } from './counts';
import { nameChoices } from './facet-names';
import { loadFacets } from './facets';
import { arrayOf } from './facts/projection';
import { answerQuery } from './facts/query-cache';
import { suggestNames } from './field-words';
import { loadHistogram } from './histogram';
import { idsOfPages, PAGE_SIZE } from './list';
import { readScope, type Scope } from './scope';
import { countArticles } from './search-articles';
import { markFound } from './words';

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
  return answerQuery(db, ['timeline', withoutLanes, window, through], () => readTimeline(db, withoutLanes, window, through));
}

async function readTimeline(db: Database, filters: TimelineFilters, window: DaySpan | null, through: number): Promise<TimelineView> {
  const scope = await readScope(db, filters);
  const starts = startsOf(db, filters, scope);
  const [whole, shown, facets, choices, articlesFound, events, axis, histogram] = await settleAllOrThrow([
    readWhole(db, filters),
    starts,
    loadFacets(db, filters),
    nameChoices(db, filters),
    countArticles(db, filters.query, filters.known),
    starts.then((counts) => loadPages(db, scope, counts, { ...filters, through })),
    starts.then((counts) => loadAxis(db, filters, scope, counts, window)),
    starts.then((counts) => loadHistogram(db, scope, counts)),
  ]);
  const total = countOf(shown);
  return {
    events,
    total,
    unfilteredTotal: countOf(whole.starts),
    facets,
    choices,
    page: filters.page,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    axis,
    span: axis && { earliest: axis.bounds.from, latest: axis.bounds.to },
    histogram,
    suggestions: total === 0 && filters.query !== '' ? await suggestNames(db, filters.query) : [],
    beginnings: total === 0 ? await findBeginnings(db, filters) : null,
    reportsSince: filters.known === null ? null : await countReportsSince(db, filters.known),
    articlesFound,
  };
}

type Listed = TimelineFilters & { readonly through: number };

async function loadPages(db: Database, scope: Scope, starts: readonly MonthlyCount[], wanted: Listed): Promise<readonly EventSummary[]> {
  const summaries = await loadSummaries(db, await idsOfPages(db, scope, starts, wanted), wanted);
  return markFound(db, wanted.query, await placeByReport(db, summaries, wanted));
}

/** The search for the beginnings of the same words, if it has matches. */
async function findBeginnings(db: Database, filters: TimelineFilters): Promise<string | null> {
  const query = asBeginnings(filters.query);
  return query !== null && (await countEvents(db, { ...filters, query })) > 0 ? query : null;
}

/** Counts the published articles that a timeline as of the day leaves out. */
async function countReportsSince(db: Database, day: string): Promise<number> {
  return onlyValue<number>(db)`select count(*)::int as n from articles where state = 'published' and published > ${storedDay(day)}`;
}

/** Adds the dates of the `reported` clock to events: the day of the first report. Other clocks add nothing. */
export async function placeByReport(db: Database, events: readonly EventSummary[], { clock }: Clocks): Promise<readonly EventSummary[]> {
  if (clock === 'happened') return events;
  const found = await rows<{ id: number; day: string | null }>(db)`select event_id as id, first_report::text as day from timeline_facts
    where event_id = any(${arrayOf(idsOf(events))}) and actor_id = 0 and known_to = 'infinity'`;
  const days = new Map(found.map(({ id, day }) => [id, day]));
  return events.map((event) => {
    const day = days.get(event.id) ?? null;
    return day === null ? event : { ...event, placed: dayView(day) };
  });
}
