/** Requests that need no sign-in and may be slow at a million events, by URL. */
import type { Database } from '@/db/database';
import { parseFilters } from '@/domain/filters/parse-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { parseCompare } from '@/domain/timeline/compare';
import { NO_CHOICE } from '@/domain/timeline/trends';
import { answerOf } from '@/services/api/answers';
import { listArticles } from '@/services/articles/list-articles';
import { getEvent } from '@/services/events/get-event';
import { exportView } from '@/services/export/export-events';
import { getNewEvents } from '@/services/history/changes-since';
import { listChanges } from '@/services/history/list-changes';
import { getComingUp } from '@/services/timeline/coming-up';
import { compareActors } from '@/services/timeline/compare';
import { FIRST_PAGE, getFacet } from '@/services/timeline/facets';
import { getTimeline } from '@/services/timeline/get-timeline';
import { getLanes } from '@/services/timeline/lanes';
import { searchArticles } from '@/services/timeline/search-articles';
import { getMembers, getTile } from '@/services/timeline/tiles';
import { getTrends } from '@/services/timeline/trends';
import { getActor } from '@/services/vocabulary/get-actor';
import { listActorsInEvents } from '@/services/vocabulary/list-actors';

type Ask = (db: Database) => Promise<unknown>;

const filtersIn = (query: string): TimelineFilters => parseFilters(new URLSearchParams(query)).filters;
const TODAY = '2024-03-01';
const ORIGIN = 'https://example.org';

const page =
  (query: string): Ask =>
  async (db) => {
    const filters = filtersIn(query);
    const [view] = await Promise.all([getTimeline(db, filters), getComingUp(db, filters, filters.known ?? TODAY)]);
    if (filters.lanes && view.axis) await getLanes(db, filters, view.axis.window);
  };
const trends =
  (query: string): Ask =>
  (db) =>
    Promise.all([getTimeline(db, filtersIn(query)), getTrends(db, filtersIn(query), NO_CHOICE)]);
const compare =
  (query: string): Ask =>
  (db) => {
    const { filters } = parseCompare(new URLSearchParams(query));
    return Promise.all([getTimeline(db, filters), compareActors(db, filters)]);
  };
const api =
  (operation: 'listEvents' | 'getHistogram' | 'getFacets', query: string, own: object = {}): Ask =>
  (db) =>
    answerOf(operation, { db, origin: ORIGIN, path: {}, query: { limit: 50, ...own }, filters: filtersIn(query) } as never);

const PAGES = [
  '',
  'actor=land-0',
  'theme=summit',
  'known=1990-01-01',
  'known=2015-06-01',
  'known=2015-06-01&actor=land-0',
  'clock=reported',
  'clock=reported&known=2015-06-01',
  'clock=reported&from=2010&to=2012',
  'status=happened',
  'status=happened&known=2015-06-01',
  'actor=land-0&actor=land-1&actor=land-2',
  'actor=land-0&actor=land-1&all=actor',
  'not-actor=land-0',
  'not-source=gazette-3',
  'source=gazette-3&source=gazette-7',
  'theme=summit&theme=visit&theme=trade&theme=sanction',
  'actor=land-0&role=initiator',
  'q=port',
  'q=p*',
  'q=meets',
  'q=meets&order=best',
  // matches a quarter of all events, and more than a third
  'q=meets+or+visits',
  'q=meets+or+visits+or+warns',
  'q=meets+or+visits+or+warns&from=2000&to=2009',
  'q=-port',
  'q=port&from=2010&to=2010',
  'lanes=actor',
  'lanes=theme',
  'lanes=source',
  'lanes=country&status=happened',
  'lanes=actor&known=2015-06-01',
] as const;

export const QUESTIONS: readonly (readonly [name: string, ask: Ask])[] = [
  ...['', 'status=happened', 'actor=land-0', 'theme=summit', 'q=meets', 'known=2015-06-01', 'from=2000&to=2010'].map(
    (query) => [`/trends?${query}`, trends(query)] as const,
  ),
  ...['actor=land-0&actor=land-1&actor=land-2', 'actor=land-0&actor=land-1&known=2015-06-01', 'actor=land-0&actor=land-1&q=port'].map(
    (query) => [`/compare?${query}`, compare(query)] as const,
  ),
  ...PAGES.map((query) => [`/?${query}`, page(query)] as const),
  ...(['source', 'place', 'status'] as const).map(
    (facet) => [`/api/timeline/facet ${facet}`, (db: Database) => getFacet(db, filtersIn(''), facet, FIRST_PAGE)] as const,
  ),
  ['/api/timeline/tile of 64 years, known', (db) => getTile(db, filtersIn('known=2015-06-01'), { level: 6, index: 30 })],
  ['/api/timeline/tile of 64 years, a word', (db) => getTile(db, filtersIn('q=meets'), { level: 6, index: 30 })],
  ['/api/timeline/members of 80 years', (db) => getMembers(db, filtersIn(''), { from: '1945-01-01', to: '2026-12-31' })],
  ['/api/v1/events?status=happened', api('listEvents', 'status=happened')],
  ['/api/v1/histogram?q=port', api('getHistogram', 'q=port')],
  [
    '/api/v1/facets of all kinds',
    api('getFacets', '', { facet: ['actor', 'theme', 'action', 'quad', 'status', 'source', 'place', 'precision'] }),
  ],
  ['/export/timeline/csv, listing', (db) => exportView(db, filtersIn(''), 'csv', ORIGIN)],
  ['/export/timeline/csv?q=port, listing', (db) => exportView(db, filtersIn('q=port'), 'csv', ORIGIN)],
  ['/export/timeline/csv?known, listing', (db) => exportView(db, filtersIn('known=2015-06-01'), 'csv', ORIGIN)],
  ['/export/timeline/atom, newest 50', (db) => exportView(db, filtersIn(''), 'atom', ORIGIN, 50)],
  [
    '/export/timeline/json?from=2020, whole',
    async (db) => {
      for await (const _ of (await exportView(db, filtersIn('from=2020'), 'json', ORIGIN)).stream());
    },
  ],
  ['/articles', (db) => listArticles(db)],
  ['/articles?q=port', (db) => searchArticles(db, 'port', 50)],
  ['/articles?q=p*', (db) => searchArticles(db, 'p*', 50)],
  ['/actors', (db) => listActorsInEvents(db, '', 600)],
  ['/actors/land-0', (db) => Promise.all([getActor(db, 'land-0'), getTimeline(db, filtersIn('actor=land-0'))])],
  ['/changes', (db) => listChanges(db, { eventId: null, before: null })],
  ['/api/new-events', (db) => getNewEvents(db, filtersIn(''), '2020-01-01T00:00:00.000000Z')],
  ['/events/500000', (db) => getEvent(db, 500_000)],
];
