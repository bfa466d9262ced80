/** The filters of the timeline (facets, search, time window), with list page, order and lanes of the axis. */
import type { ActorRole } from '@/engine/model/event';
import type { Facet } from './facets';
import type { LaneChoice } from './lane-choice';

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
