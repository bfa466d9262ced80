/** The shapes of the timeline: what its page and its two routes of data hand over. Plain JSON, like all views. */
import type { FacetViews, NamedChoice } from '../filters/facet-view';
import type { EventSummary } from '../views';
import type { AxisEvent, DaySpan, HiddenCount, TileView } from './tiles';

/** How long one bucket of the histogram is. */
export type HistogramUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

export interface HistogramView {
  readonly unit: HistogramUnit;
  /** in the order of time without gaps, about two hundred at most: all events and those of the filter */
  readonly buckets: readonly (DaySpan & { readonly all: number; readonly shown: number })[];
  /** events of the filter that are dated less exactly than one bucket: counted here and in no bucket */
  readonly strips: readonly HiddenCount[];
}

/** What the axis needs for its first drawing. */
export interface AxisView {
  /** what it shows first: the window of the address, else the opening */
  readonly window: DaySpan;
  /** what it shows where the address says nothing: where the events are */
  readonly opening: DaySpan;
  readonly bounds: DaySpan;
  /** the tiles over the window, in the order of time */
  readonly tiles: readonly TileView[];
}

export interface MembersView {
  readonly total: number;
  /** the most salient first, at most ten */
  readonly events: readonly AxisEvent[];
}

export interface NameSuggestion {
  readonly slug: string;
  readonly name: string;
  /** as it was typed */
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
  /** null when no event is in the filter */
  readonly axis: AxisView | null;
  readonly span: { readonly earliest: string; readonly latest: string } | null;
  /** null when nothing is published */
  readonly histogram: HistogramView | null;
  /** where the search found nothing */
  readonly suggestions: readonly NameSuggestion[];
  /** published after the day as known on; null without such a day */
  readonly reportsSince: number | null;
  readonly articlesFound: number;
}

export interface ComingUpView {
  readonly total: number;
  /** the soonest first, at most five */
  readonly events: readonly EventSummary[];
}
