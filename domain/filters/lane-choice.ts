/**
 * Lanes: the timeline's events side by side, by one kind of thing. In the address
 * `lanes=actor&lane=china&lane=japan&folded=japan&folded=*`; where no lane is named, the most frequent values have one. `*` is what no lane has.
 */
import { isValueOf } from './facet-values';
import type { Facet } from './facets';

export const LANE_KINDS = ['actor', 'country', 'theme', 'action', 'source'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** The lane of all events that are in no other. */
export const OTHERS = '*';
export const MOST_LANES = 12;

export interface LaneChoice {
  readonly by: LaneKind;
  /** what has a lane, in the order of the lanes; none: the most frequent values */
  readonly values: readonly string[];
  /** lanes that show only counts: values or `OTHERS` */
  readonly folded: readonly string[];
}

/** The parameters of an address that speak of lanes. */
const LANE_PARAMETERS = ['lanes', 'lane', 'folded'] as const;
type LaneParameter = (typeof LANE_PARAMETERS)[number];
export const isLaneParameter = (name: string): name is LaneParameter => (LANE_PARAMETERS as readonly string[]).includes(name);

/** The facet whose values have the lanes: a country is an actor. */
export const laneFacet = (by: LaneKind): Extract<Facet, 'actor' | 'theme' | 'action' | 'source'> => (by === 'country' ? 'actor' : by);

const kindOf = (text: string): LaneKind | null => LANE_KINDS.find((kind) => kind === text) ?? null;

/** A parameter and its value. */
export type LanePair = readonly [name: LaneParameter, value: string];

/** What parameters say of lanes; null for nothing. `dropped` are those that were not understood. */
export function readLanes(pairs: readonly LanePair[]): { readonly lanes: LaneChoice | null; readonly dropped: readonly LanePair[] } {
  const by = pairs.flatMap(([name, value]) => (name === 'lanes' ? (kindOf(value) ?? []) : [])).at(-1) ?? null;
  const lists = { lane: new Set<string>(), folded: new Set<string>() };
  const dropped = pairs.filter(([name, value]) => {
    if (name === 'lanes') return kindOf(value) === null;
    const isLane = by !== null && (isValueOf(laneFacet(by), value) || (name === 'folded' && value === OTHERS));
    if (!isLane || (lists[name].size >= MOST_LANES && !lists[name].has(value))) return true;
    lists[name].add(value);
    return false;
  });
  return { lanes: by && { by, values: [...lists.lane], folded: [...lists.folded] }, dropped };
}

/** Adds what `readLanes` reads. */
export function printLanes(params: URLSearchParams, lanes: LaneChoice): void {
  params.set('lanes', lanes.by);
  for (const value of lanes.values) params.append('lane', value);
  for (const value of lanes.folded) params.append('folded', value);
}
