/** Choosing, ordering and folding lanes, and the filters of one lane. `shown` are the values that have a lane now, named in the address or not. */
import { choiceOf, withChoice } from './facet-choice';
import { isShared } from './facets';
import { type LaneChoice, type LaneKind, laneFacet, MOST_LANES, OTHERS } from './lane-choice';
import type { TimelineFilters } from './timeline-filters';

/** A lane further up (−1) or down (1); the same where there is no further. */
export function withLaneMoved(lanes: LaneChoice, shown: readonly string[], value: string, step: -1 | 1): LaneChoice {
  const at = shown.indexOf(value);
  const other = shown[at + step];
  if (at === -1 || other === undefined) return lanes;
  return { ...lanes, values: shown.map((one) => (one === value ? other : one === other ? value : one)) };
}

export const withLane = (lanes: LaneChoice, shown: readonly string[], value: string): LaneChoice =>
  shown.includes(value) || shown.length >= MOST_LANES ? lanes : { ...lanes, values: [...shown, value] };

/** Without a lane; where none is left, the most frequent values have one again. */
export const withoutLane = (lanes: LaneChoice, shown: readonly string[], value: string): LaneChoice => ({
  ...lanes,
  values: shown.filter((one) => one !== value),
  folded: lanes.folded.filter((one) => one !== value),
});

/** A lane, or `OTHERS`, folded or unfolded. */
export const withFold = (lanes: LaneChoice, id: string, fold: boolean): LaneChoice => ({
  ...lanes,
  folded: [...lanes.folded.filter((one) => one !== id), ...(fold ? [id] : [])],
});

/** The filters under which a list has the events of one lane, or null where an address cannot say that together with the filters. */
export function laneFilters(filters: TimelineFilters, by: LaneKind, shown: readonly string[], id: string): TimelineFilters | null {
  const facet = laneFacet(by);
  const { values, match, not } = choiceOf(filters, facet);
  const alone = { ...filters, page: 1, lanes: null };
  if (id === OTHERS) {
    const rest = values.filter((value) => !shown.includes(value));
    const isEmpty = values.length > 0 && (rest.length === 0 || (match === 'all' && rest.length < values.length));
    return isEmpty ? null : withChoice(alone, facet, { values: rest, not: [...new Set([...not, ...shown])] });
  }
  if (not.includes(id)) return null;
  if (values.length === 0 || (match === 'any' && values.includes(id))) return withChoice(alone, facet, { values: [id], match: 'any' });
  const all = match === 'all' || values.length === 1;
  return all && isShared(facet) ? withChoice(alone, facet, { values: [...new Set([...values, id])], match: 'all' }) : null;
}
