/** Selects, reorders and folds lanes, and filters by one lane. `shown`: all values with a lane now, from the URL or by default. */

import { isShared } from './facets';
import { type LaneChoice, type LaneKind, laneFacet, MOST_LANES, OTHERS } from './lane-choice';
import { choiceOf, type TimelineFilters, withChoice } from './timeline-filters';

/** Moves a lane up (−1) or down (1); unchanged at either end. */
export function withLaneMoved(lanes: LaneChoice, shown: readonly string[], value: string, step: -1 | 1): LaneChoice {
  const at = shown.indexOf(value);
  const other = shown[at + step];
  if (at === -1 || other === undefined) return lanes;
  return { ...lanes, values: shown.map((one) => (one === value ? other : one === other ? value : one)) };
}

export const withLane = (lanes: LaneChoice, shown: readonly string[], value: string): LaneChoice =>
  shown.includes(value) || shown.length >= MOST_LANES ? lanes : { ...lanes, values: [...shown, value] };

/** Removes a lane; when none is left, the most frequent values get lanes again. */
export const withoutLane = (lanes: LaneChoice, shown: readonly string[], value: string): LaneChoice => ({
  ...lanes,
  values: shown.filter((one) => one !== value),
  folded: lanes.folded.filter((one) => one !== value),
});

/** Folds or unfolds a lane or `OTHERS`. */
export const withFold = (lanes: LaneChoice, id: string, fold: boolean): LaneChoice => ({
  ...lanes,
  folded: [...lanes.folded.filter((one) => one !== id), ...(fold ? [id] : [])],
});

/** The filters for the events of one lane; null if a URL cannot express them together with the other filters. */
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
