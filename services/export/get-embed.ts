/** Finds and loads an embed: the first events of a view with histograms of all events and lanes, or chosen events by date. */
import { type Database, idsOf } from '@/db/database';
import { parseChosen } from '@/domain/chosen-events';
import { byBeginning } from '@/domain/dates/day-words';
import { laneValues } from '@/domain/filters/lane-choice';
import { choosingOnly, filtersOf, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { EMBED_PATH, type EmbedSubject, embedTitle, parseEmbed } from '@/domain/timeline/embed';
import { missingWords } from '@/domain/timeline/facet-words';
import type { LaneStrip, TimelineView } from '@/domain/timeline/timeline-view';
import type { EventSummary } from '@/domain/views';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { countOf, countsByMonth } from '../timeline/counts';
import { cacheQuery } from '../timeline/facts/query-cache';
import { withTimeLimit } from '../timeline/facts/time-limit';
import { getTimeline } from '../timeline/get-timeline';
import { loadHistogram } from '../timeline/histogram';
import { laneScopes, lanesOf, readLanes } from '../timeline/lanes';
import { getActor } from '../vocabulary/get-actor';
import { findTheme } from '../vocabulary/list-themes';
import { describeView } from './describe-view';
import { loadChosen } from './load-records';

/** Returns strips in lane order, or none without published events. Throws `bad-data` for filters without lanes. */
function laneStrips(db: Database, filters: TimelineFilters): Promise<readonly LaneStrip[]> {
  const choice = lanesOf(filters);
  return cacheQuery(db, JSON.stringify(['lane strips', choice, choosingOnly(filters)]), async () => {
    const { lanes } = await readLanes(db, filters);
    return withTimeLimit(db, async () => {
      const scopes = await laneScopes(db, filters, choice.by, laneValues(lanes));
      const scopeOf = new Map(scopes.map(({ id, scope }) => [id, scope]));
      const strips = await settleAllOrThrow(
        lanes.map(async ({ id, label }): Promise<readonly LaneStrip[]> => {
          const scope = scopeOf.get(id);
          if (scope === undefined) return [];
          const starts = await countsByMonth(db, scope);
          const histogram = await loadHistogram(db, scope, starts);
          return histogram === null ? [] : [{ id, label, count: countOf(starts), histogram }];
        }),
      );
      return strips.flat();
    });
  });
}

interface EmbedView extends Pick<TimelineView, 'total' | 'unfilteredTotal' | 'histogram'> {
  readonly title: string;
  readonly events: readonly EventSummary[];
  /** one sentence for each filter value that does not exist */
  readonly missing: readonly string[];
  /** empty if the URL asks for no lanes */
  readonly lanes: readonly LaneStrip[];
}

export async function getEmbed(db: Database, subject: EmbedSubject): Promise<EmbedView> {
  if (subject.kind === 'chosen') {
    const events = [...(await loadChosen(db, subject.ids))].sort(byBeginning);
    return {
      title: embedTitle(events),
      events,
      total: events.length,
      unfilteredTotal: subject.ids.length,
      histogram: null,
      lanes: [],
      missing: [],
    };
  }
  const { filters } = subject;
  const [{ title }, view, lanes] = await Promise.all([
    describeView(db, filters),
    getTimeline(db, filters),
    filters.lanes === null ? [] : laneStrips(db, filters),
  ]);
  const { events, total, unfilteredTotal, histogram, choices } = view;
  const missing = choices.filter(({ exists }) => !exists).map(missingWords);
  return { title, missing, events, total, unfilteredTotal, histogram, lanes };
}

/** Returns null for a page that cannot be embedded, and for missing content. */
export async function findSubject(db: Database, { pathname, searchParams }: URL): Promise<EmbedSubject | null> {
  const [, place = '', name = ''] = pathname.split('/');
  if (pathname === '/') return parseEmbed(withoutEvent(searchParams)).subject;
  if (pathname === EMBED_PATH) return parseEmbed(searchParams).subject;
  if (place === 'events') return chosen(db, parseChosen(name));
  if (pathname === '/tray') return chosen(db, parseChosen(searchParams.getAll('event')));
  if (place === 'actors') {
    const actor = await getActor(db, name);
    return actor && { kind: 'view', filters: filtersOf({ actor: [actor.slug] }) };
  }
  const theme = place === 'themes' ? await findTheme(db, name) : null;
  return theme && { kind: 'view', filters: filtersOf({ theme: [theme.id] }) };
}

/** On the timeline, `event` only opens an event beside the others. */
function withoutEvent(params: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(params);
  rest.delete('event');
  return rest;
}

async function chosen(db: Database, ids: readonly number[]): Promise<EmbedSubject | null> {
  const found = await loadChosen(db, ids);
  return found.length === 0 ? null : { kind: 'chosen', ids: idsOf(found) };
}
