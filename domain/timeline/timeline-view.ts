/** View shapes of the timeline page and its two data routes. Plain JSON, like all views. */
import type { FacetViews, NamedChoice } from '../filters/facet-view';
import type { LaneKind } from '../filters/lane-choice';
import type { EventSummary } from '../views';
import type { AxisEvent, DaySpan, HiddenCount, Tile, TileView } from './tiles';

/** Length of one histogram bucket. */
export type HistogramUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

export interface HistogramView {
  readonly unit: HistogramUnit;
  /** in time order without gaps, at most about 200: counts of all events and of filtered ones */
  readonly buckets: readonly (DaySpan & { readonly all: number; readonly shown: number })[];
  /** filtered events with dates coarser than a bucket, counted only here */
  readonly strips: readonly HiddenCount[];
}

/** The data for the first rendering of the axis. */
export interface AxisView {
  /** initial window: from the URL, else `opening` */
  readonly window: DaySpan;
  /** default window, where the events are */
  readonly opening: DaySpan;
  readonly bounds: DaySpan;
  /** the tiles over the window, in time order */
  readonly tiles: readonly TileView[];
}

export interface MembersView {
  readonly total: number;
  /** most salient first, at most ten */
  readonly events: readonly AxisEvent[];
}

export interface NameSuggestion {
  readonly slug: string;
  readonly name: string;
  /** as entered */
  readonly word: string;
}

export interface TimelineView {
  readonly events: readonly EventSummary[];
  readonly total: number;
  readonly unfilteredTotal: number;
  readonly facets: FacetViews;
  readonly choices: readonly NamedChoice[];
  readonly page: number;
  readonly pageCount: number;
  /** null if no event matches the filters */
  readonly axis: AxisView | null;
  readonly span: { readonly earliest: string; readonly latest: string } | null;
  /** null if nothing is published */
  readonly histogram: HistogramView | null;
  /** spelling suggestions for a search without matches */
  readonly suggestions: readonly NameSuggestion[];
  /** a prefix search with matches, for a search without any */
  readonly beginnings: string | null;
  /** number of reports published after the `known` day; null without one */
  readonly reportsSince: number | null;
  /** at most `MOST_COUNTED` + 1 */
  readonly articlesFound: number;
}

export interface ComingUpView {
  readonly total: number;
  /** soonest first, at most five */
  readonly events: readonly EventSummary[];
}

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
  /** true: the lane has more events than `count`; only for `OTHERS`, whose count stops at `MOST_COUNTED` */
  readonly hasMore: boolean;
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

/** View shapes of lanes for the page and its data route. Plain JSON. */
export interface LanesView {
  readonly by: LaneKind;
  /** in order; `OTHERS` comes last, if present */
  readonly lanes: readonly LaneView[];
  readonly tiles: readonly LaneTile[];
  /** other possible lanes, most frequent first */
  readonly more: readonly LaneCandidate[];
}
