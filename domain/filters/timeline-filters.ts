/** The filters of the timeline, such as facets, search and time window. Includes list page, order, lanes, and the URL of a view. */
import type { ActorRole } from '@/engine/model/event';
import { withQuery } from '../text/url-query';
import { FACETS, type Facet } from './facets';
import { type LaneChoice, printLanes } from './lane-choice';

export interface FacetChoice {
  readonly values: readonly string[];
  /** whether an event needs one of the values or all of them */
  readonly match: 'any' | 'all';
  /** values that an event must not have */
  readonly not: readonly string[];
}

export type TimeOrder = 'newest' | 'oldest';
export const LIST_ORDERS = ['newest', 'oldest', 'best'] as const;
/** `best`: best search matches first. */
export type ListOrder = (typeof LIST_ORDERS)[number];

export interface TimelineFilters {
  /** only facets with chosen or excluded values, in the order of `FACETS` */
  readonly facets: Readonly<Partial<Record<Facet, FacetChoice>>>;
  /** the role that the chosen actors must, or must not, have; null without such actors */
  readonly role: ActorRole | null;
  readonly query: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the window is inclusive */
  readonly from: string | null;
  readonly to: string | null;
  /** the date that places an event: when it happened, or when it was first reported */
  readonly clock: 'happened' | 'reported';
  /** `YYYY-MM-DD`: the timeline based on reports published up to that day; null for all reports */
  readonly known: string | null;
  /** `best` requires a search; without one it means `newest` */
  readonly order: ListOrder;
  /** list page, from 1 */
  readonly page: number;
  /** null for an axis without lanes */
  readonly lanes: LaneChoice | null;
}

export const NO_FILTERS: TimelineFilters = {
  facets: {},
  role: null,
  query: '',
  from: null,
  to: null,
  clock: 'happened',
  known: null,
  order: 'newest',
  page: 1,
  lanes: null,
};

/** Whether the list is ordered by search rank rather than time. */
export const isRanked = ({ order, query }: Pick<TimelineFilters, 'order' | 'query'>): boolean => order === 'best' && query !== '';

/** The time order, for views that cannot be ranked. */
export const timeOrder = (order: ListOrder): TimeOrder => (order === 'oldest' ? 'oldest' : 'newest');

export const choosingOnly = (filters: TimelineFilters): TimelineFilters => ({ ...filters, order: 'newest', page: 1, lanes: null });

/** The two clocks of the timeline: when an event happened, and when it was reported. */
export const CLOCKS = ['happened', 'reported'] as const satisfies readonly TimelineFilters['clock'][];

export const CLOCK_WORDS: Readonly<Record<TimelineFilters['clock'], string>> = { happened: 'Date of event', reported: 'Reporting date' };

/** Which clock dates the events, and the day as of which they are shown. */
export type Clocks = Pick<TimelineFilters, 'clock' | 'known'>;

/** Whether events are placed by the date they happened, without a limit on the date they were reported. */
export const isPlainClock = ({ clock, known }: Clocks): boolean => clock === 'happened' && known === null;

const NOTHING: FacetChoice = { values: [], match: 'any', not: [] };

/** The chosen values of a facet. Every change keeps the normal form that parsing produces. */
export const choiceOf = (filters: TimelineFilters, facet: Facet): FacetChoice => filters.facets[facet] ?? NOTHING;

export function withChoice(filters: TimelineFilters, facet: Facet, change: Partial<FacetChoice>): TimelineFilters {
  const changed = { ...choiceOf(filters, facet), ...change };
  const facets = Object.fromEntries(
    FACETS.flatMap((one) => {
      const choice = one === facet ? changed : filters.facets[one];
      if (choice === undefined || choice.values.length + choice.not.length === 0) return [];
      return [[one, choice.values.length === 0 ? { ...choice, match: 'any' as const } : choice]];
    }),
  );
  return { ...filters, facets, role: facets.actor === undefined ? null : filters.role };
}

export const withoutFacet = (filters: TimelineFilters, facet: Facet): TimelineFilters => withChoice(filters, facet, NOTHING);

export type Mark = 'chosen' | 'left out' | null;

export function markOf(filters: TimelineFilters, facet: Facet, value: string): Mark {
  const { values, not } = choiceOf(filters, facet);
  return values.includes(value) ? 'chosen' : not.includes(value) ? 'left out' : null;
}

export const choiceParameter = ({ facet, mark }: { readonly facet: Facet; readonly mark: Mark }): string =>
  mark === 'left out' ? `not-${facet}` : facet;

export function withMark(filters: TimelineFilters, facet: Facet, value: string, mark: Mark): TimelineFilters {
  const { values, not } = choiceOf(filters, facet);
  const others = (list: readonly string[]): readonly string[] => list.filter((one) => one !== value);
  return withChoice(filters, facet, {
    values: mark === 'chosen' ? [...others(values), value] : others(values),
    not: mark === 'left out' ? [...others(not), value] : others(not),
  });
}

/** Filters by any of these values per facet, with no other filter: `filtersOf({ actor: ['china'] })`. */
export const filtersOf = (values: Readonly<Partial<Record<Facet, readonly string[]>>>): TimelineFilters =>
  FACETS.reduce((filters, facet) => withChoice(filters, facet, { values: values[facet] ?? [] }), NO_FILTERS);

export const countChosen = (filters: TimelineFilters): number =>
  Object.values(filters.facets).reduce((sum, { values, not }) => sum + values.length + not.length, 0);

/** Whether any filter is set, ignoring clocks, order and page. */
export const isFiltered = (filters: TimelineFilters): boolean =>
  countChosen(filters) > 0 || filters.query !== '' || filters.from !== null || filters.to !== null;

/**
 * Prints filters as URL parameters in a fixed order and without defaults, which `parseFilters` restores:
 * `?actor=china&actor=united-states&all=actor&not-theme=sanction&status=planned&q=…&from=2023-01&clock=reported
 * &known=2024-01-09&order=oldest&page=2&lanes=source&lane=reuters`.
 */
export function printFilters(filters: TimelineFilters): string {
  const params = new URLSearchParams();
  for (const facet of FACETS) {
    const choice = filters.facets[facet];
    if (choice === undefined) continue;
    for (const value of choice.values) params.append(facet, value);
    if (choice.match === 'all') params.append('all', facet);
    for (const value of choice.not) params.append(`not-${facet}`, value);
    if (facet === 'actor' && filters.role) params.set('role', filters.role);
  }
  if (filters.query) params.set('q', filters.query);
  if (filters.from) params.set('from', filters.from);
  if (filters.to) params.set('to', filters.to);
  if (filters.clock !== 'happened') params.set('clock', filters.clock);
  if (filters.known) params.set('known', filters.known);
  if (filters.order !== 'newest') params.set('order', filters.order);
  if (filters.page > 1) params.set('page', String(filters.page));
  if (filters.lanes) printLanes(params, filters.lanes);
  return params.toString();
}

export const timelineHref = (filters: TimelineFilters): string => withQuery('/', printFilters(filters));

export type LanePage = '/' | '/compare';

/** URL of this page with the filters, reset to the first list page. */
export const lanePageHref = (page: LanePage, filters: TimelineFilters): string => withQuery(page, printFilters({ ...filters, page: 1 }));
