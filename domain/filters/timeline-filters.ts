/** The filters of the timeline: facets, words and a window of time; which page of the list in which order; and the lanes of the axis. */
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
/** `best`: what fits the words of a search best is in front. */
export type ListOrder = (typeof LIST_ORDERS)[number];

export interface TimelineFilters {
  /** only facets of which something is chosen, in the order of `FACETS` */
  readonly facets: Readonly<Partial<Record<Facet, FacetChoice>>>;
  /** the role in which an event must have, or not have, the chosen actors; null without such actors */
  readonly role: ActorRole | null;
  readonly query: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the window is inclusive */
  readonly from: string | null;
  readonly to: string | null;
  /** the day that places an event: when it happened, or when it was first reported */
  readonly clock: 'happened' | 'reported';
  /** `YYYY-MM-DD`: the timeline as the reports published until then make it; null for all of them */
  readonly known: string | null;
  /** `best` needs words: without them it is `newest` */
  readonly order: ListOrder;
  /** from 1 */
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

/** Whether the list is ordered by how well events fit the words, and not by time. */
export const isRanked = ({ order, query }: Pick<TimelineFilters, 'order' | 'query'>): boolean => order === 'best' && query !== '';

/** The order in time, for what has no other. */
export const timeOrder = (order: ListOrder): TimeOrder => (order === 'oldest' ? 'oldest' : 'newest');

export const choosingOnly = (filters: TimelineFilters): TimelineFilters => ({ ...filters, order: 'newest', page: 1, lanes: null });

/** The two clocks of the timeline: when an event happened, and when it was reported. */
export const CLOCKS = ['happened', 'reported'] as const satisfies readonly TimelineFilters['clock'][];

export const CLOCK_WORDS: Readonly<Record<TimelineFilters['clock'], string>> = {
  happened: 'Date of event',
  reported: 'Reporting date',
};

/** Whether events are placed by the date they happened, without a limit on the date they were reported. */
export const isPlainClock = ({ clock, known }: Pick<TimelineFilters, 'clock' | 'known'>): boolean => clock === 'happened' && known === null;
