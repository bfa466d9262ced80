/** Actors side by side, `/compare?actor=china&actor=united-states`: the filters are those of the timeline, their actors are compared. */
import { choiceOf, withChoice } from '../filters/facet-choice';
import type { LaneChoice } from '../filters/lane-choice';
import { parseFilters, type SearchInput } from '../filters/parse-filters';
import { lanePageHref } from '../filters/print-filters';
import type { TimelineFilters } from '../filters/timeline-filters';
import type { EventSummary } from '../views';

export const LEAST_COMPARED = 2;
export const MOST_COMPARED = 6;

/** Never throws: names actors beyond the sixth and unreadable values in `dropped`. Of lanes, only order and folding count. */
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

/** A lane for each of them, in the order of the address. */
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
  /** events that another of them has too */
  readonly shared: number;
  /** in the order of the list */
  readonly first: EventSummary | null;
  readonly last: EventSummary | null;
  /** null where there is no event */
  readonly action: { readonly id: string; readonly label: string; readonly count: number } | null;
}

export interface SharedEvent {
  readonly event: EventSummary;
  readonly actors: readonly number[];
}

export interface Comparison {
  readonly actors: readonly ComparedActor[];
  /** every two of them, by position, that share an event; the most first */
  readonly pairs: readonly { readonly one: number; readonly other: number; readonly count: number }[];
  readonly sharedTotal: number;
  /** the most salient of these, the newest first */
  readonly shared: readonly SharedEvent[];
}
