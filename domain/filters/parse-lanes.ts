/** Reads the lanes from an address. */
import { isValueOf } from './facet-values';
import { LANE_KINDS, type LaneChoice, type LaneKind, laneFacet, MOST_LANES, OTHERS } from './lane-choice';

/** The parameters of an address that speak of lanes. */
const LANE_PARAMETERS = ['lanes', 'lane', 'folded'] as const;
type LaneParameter = (typeof LANE_PARAMETERS)[number];
export const isLaneParameter = (name: string): name is LaneParameter => (LANE_PARAMETERS as readonly string[]).includes(name);

/** the others can be folded as well */
const MOST = { lane: MOST_LANES, folded: MOST_LANES + 1 } as const;

const kindOf = (text: string): LaneKind | null => LANE_KINDS.find((kind) => kind === text) ?? null;

/** A parameter and its value. */
export type LanePair = readonly [name: LaneParameter, value: string];

/** What parameters say of lanes; null for nothing. `dropped` are those that were not understood. */
export function parseLanes(pairs: readonly LanePair[]): { readonly lanes: LaneChoice | null; readonly dropped: readonly LanePair[] } {
  const by = pairs.flatMap(([name, value]) => (name === 'lanes' ? (kindOf(value) ?? []) : [])).at(-1) ?? null;
  const lists = { lane: new Set<string>(), folded: new Set<string>() };
  const dropped = pairs.filter(([name, value]) => {
    if (name === 'lanes') return kindOf(value) === null;
    const isLane = by !== null && (isValueOf(laneFacet(by), value) || (name === 'folded' && value === OTHERS));
    if (!isLane || (lists[name].size >= MOST[name] && !lists[name].has(value))) return true;
    lists[name].add(value);
    return false;
  });
  return { lanes: by && { by, values: [...lists.lane], folded: [...lists.folded] }, dropped };
}
