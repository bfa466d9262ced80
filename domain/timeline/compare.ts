/** Comparison of actors, `/compare?actor=china&actor=united-states`: it uses the timeline filters and compares their actors. */

import type { LaneChoice } from '../filters/lane-choice';
import { parseFilters, type SearchInput } from '../filters/parse-filters';
import { choiceOf, lanePageHref, type TimelineFilters, withChoice } from '../filters/timeline-filters';
import type { EventSummary } from '../views';

export const LEAST_COMPARED = 2;
export const MOST_COMPARED = 6;

/** Never throws: `dropped` names actors beyond the sixth and invalid values. Only the order and folding of lanes are used. */
export function parseCompare(input: SearchInput): { readonly filters: TimelineFilters; readonly dropped: readonly string[] } {
  const { filters, dropped } = parseFilters(input);
  const order = filters.lanes?.by === 'actor' ? filters.lanes.values : [];
  const actors = choiceOf(filters, 'actor').values;
  const values = [...order.filter((one) => actors.includes(one)), ...actors.filter((one) => !order.includes(one))];
  const folded = filters.lanes?.by === 'actor' ? filters.lanes.folded.filter((id) => values.includes(id)) : [];
  return {
    filters: {
      ...withChoice(filters, 'actor', { values: values.slice(0, MOST_COMPARED), match: 'any' }),
      page: 1,
      lanes: folded.length > 0 ? { by: 'actor', values: [], folded } : null,
    },
    dropped: [...dropped, ...values.slice(MOST_COMPARED).map((value) => `actor=${value}`)],
  };
}

export const compareHref = (filters: TimelineFilters): string => lanePageHref('/compare', filters);

/** One lane per actor, in URL order. */
export const comparedLanes = (filters: TimelineFilters): LaneChoice => ({
  by: 'actor',
  values: choiceOf(filters, 'actor').values,
  folded: filters.lanes?.folded ?? [],
});

export const aloneFilters = (filters: TimelineFilters, actor: string): TimelineFilters => ({
  ...withChoice(filters, 'actor', { values: [actor], match: 'any' }),
  lanes: null,
});

export interface ComparedActor {
  readonly slug: string;
  readonly name: string;
  readonly total: number;
  /** number of events shared with another compared actor */
  readonly shared: number;
  /** first event in list order */
  readonly first: EventSummary | null;
  readonly last: EventSummary | null;
  /** most frequent action; null without events */
  readonly action: { readonly id: string; readonly label: string; readonly count: number } | null;
}

export interface Comparison {
  readonly actors: readonly ComparedActor[];
  /** pairs of actors (by index) that share events, most first */
  readonly pairs: readonly { readonly one: number; readonly other: number; readonly count: number }[];
  readonly sharedTotal: number;
  /** the most salient shared events, newest first */
  readonly shared: readonly { readonly event: EventSummary; readonly actors: readonly number[] }[];
}
