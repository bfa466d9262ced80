/** The scales on which two event descriptions are compared. */
import { type FeatureTable, fromTable, HUNDREDTHS } from '../scoring/linear-model';

/** From this score on, two descriptions are taken for one event. */
export const MATCH_THRESHOLD = 0.58;

/** What a margin of 1 adds to the score. */
const PER_MARGIN = 0.15;

/** The trained weights of features of two descriptions. Their sum with that of `bias` is the score. */
export function matchWeights({
  threshold,
  weights,
}: {
  readonly threshold: number;
  readonly weights: FeatureTable;
}): ReadonlyMap<string, number> {
  const scaled = [...fromTable(weights)].map(([feature, weight]) => [feature, (PER_MARGIN * Number(weight)) / HUNDREDTHS] as const);
  const found = new Map(scaled);
  return found.set('bias', (found.get('bias') ?? 0) + MATCH_THRESHOLD - PER_MARGIN * threshold);
}

/** Below this score one member of a group keeps a mention out of it, however well it fits another. */
export const VETO_BELOW = 0.4;

/** How much each reason counts when one event may be a part of another. */
export const PART_WEIGHTS = Object.freeze({
  date: 0.3,
  /** within a stretch of more than a week */
  dateWide: 0.15,
  person: 0.35,
  party: 0.15,
  /** the guest's state takes part, no person is named */
  partyOfGuest: 0,
  place: 0.3,
  host: 0.25,
  elsewhere: -0.3,
});

/** From this score on, a part is proposed. */
export const PART_THRESHOLD = 0.6;
