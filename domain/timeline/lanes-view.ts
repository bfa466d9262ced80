/** The shapes of lanes: what the page and the route of their data hand over. Plain JSON. */
import type { LaneKind } from '../filters/lane-choice';
import type { Tile, TileView } from './tiles';
import type { HistogramView } from './timeline-view';

export const LANE_WORDS: Readonly<Record<LaneKind, { readonly one: string; readonly many: string }>> = {
  actor: { one: 'actor', many: 'Actors' },
  country: { one: 'country', many: 'Countries' },
  theme: { one: 'theme', many: 'Themes' },
  action: { one: 'action', many: 'Actions' },
  source: { one: 'source', many: 'Sources' },
};

/** At most this many lanes where none is named, beside the others. */
export const USUAL_LANES = 5;
/** A lane has its share of the events of a tile, and at least so many. */
export const LEAST_LANE_EVENTS = 12;

export interface LaneCandidate {
  /** a value, or `OTHERS` */
  readonly id: string;
  readonly label: string;
  /** events of the filters that are in it; one can be in several lanes */
  readonly count: number;
}

export interface LaneView extends LaneCandidate {
  readonly folded: boolean;
}

export interface LaneStrip extends LaneCandidate {
  readonly histogram: HistogramView;
}

/** One tile of every lane, by the lane's id. A folded lane has no events, only counts. */
export interface LaneTile {
  readonly tile: Tile;
  readonly lanes: Readonly<Record<string, TileView>>;
}

export interface LanesView {
  readonly by: LaneKind;
  /** in their order; the others, where there are any, come last */
  readonly lanes: readonly LaneView[];
  readonly tiles: readonly LaneTile[];
  /** what could have a lane too, the most frequent first */
  readonly more: readonly LaneCandidate[];
}
