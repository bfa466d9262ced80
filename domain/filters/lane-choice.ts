/** Lanes in the URL: `lanes=actor&lane=china&folded=*`. Without `lane`, the most frequent values get lanes. `*` is the lane of the rest. */
import type { Facet } from './facets';

export const LANE_KINDS = ['actor', 'country', 'theme', 'action', 'source'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** ID of the lane for events in no other lane. */
export const OTHERS = '*';
export const MOST_LANES = 12;

export interface LaneChoice {
  readonly by: LaneKind;
  /** values with lanes, in order; empty: the most frequent values */
  readonly values: readonly string[];
  /** lanes that show only counts: values or `OTHERS` */
  readonly folded: readonly string[];
}

/** The facet that provides the lane values; a country is an actor. */
export const laneFacet = (by: LaneKind): Extract<Facet, 'actor' | 'theme' | 'action' | 'source'> => (by === 'country' ? 'actor' : by);

/** Adds the parameters that `parseFilters` reads. */
export function printLanes(params: URLSearchParams, lanes: LaneChoice): void {
  params.set('lanes', lanes.by);
  for (const value of lanes.values) params.append('lane', value);
  for (const value of lanes.folded) params.append('folded', value);
}

/** The facet values of the lanes, without `OTHERS`. */
export const laneValues = (lanes: readonly { readonly id: string }[]): readonly string[] =>
  lanes.flatMap(({ id }) => (id === OTHERS ? [] : [id]));
