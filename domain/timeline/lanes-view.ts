/** View shapes of lanes for the page and its data route. Plain JSON. */
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

/** Default maximum number of lanes, not counting `OTHERS`. */
export const USUAL_LANES = 5;
/** Minimum number of events per lane and tile; above it, lanes share the limit of a tile. */
export const LEAST_LANE_EVENTS = 12;

export interface LaneCandidate {
  /** a value, or `OTHERS` */
  readonly id: string;
  readonly label: string;
  /** number of filtered events in this lane; an event may be in several lanes */
  readonly count: number;
}

export interface LaneView extends LaneCandidate {
  readonly folded: boolean;
}

export interface LaneStrip extends LaneCandidate {
  readonly histogram: HistogramView;
}

/** One tile for every lane, by lane ID. Folded lanes contain only counts. */
export interface LaneTile {
  readonly tile: Tile;
  readonly lanes: Readonly<Record<string, TileView>>;
}

export interface LanesView {
  readonly by: LaneKind;
  /** in order; `OTHERS` comes last, if present */
  readonly lanes: readonly LaneView[];
  readonly tiles: readonly LaneTile[];
  /** other possible lanes, most frequent first */
  readonly more: readonly LaneCandidate[];
}
