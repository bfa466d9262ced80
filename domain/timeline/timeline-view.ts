/** The shapes of the timeline: what its page and its two routes of data hand over. Plain JSON, like all views. */

import type { FacetViews, NamedChoice } from '../filters/facet-view';
import type { EventSummary } from '../views';
import type { AxisEvent, DaySpan, HiddenCount, TileView } from './tiles';

/** How long one bucket of the histogram is. */
export type HistogramUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** How many events begin when, over the whole span of all published events. */
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
  /** from the first day of the filtered events to the last */
  readonly bounds: DaySpan;
  /** the tiles over the window, in the order of time */
  readonly tiles: readonly TileView[];
}

/** What a count on the axis stands for. */
export interface MembersView {
  readonly total: number;
  /** the most salient first, at most ten */
  readonly events: readonly AxisEvent[];
}

/** A name that a word of the search may have meant. */
export interface NameSuggestion {
  readonly slug: string;
  readonly name: string;
  /** as it was typed */
  readonly word: string;
}

export interface TimelineView {
  readonly events: readonly EventSummary[];
  readonly total: number;
  /** of all published events, whatever the filter */
  readonly unfilteredTotal: number;
  readonly facets: FacetViews;
  /** what is chosen or left out, by name */
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
  /** how many articles contain the words of the search */
  readonly articlesFound: number;
}

/** What is planned from today on. */
export interface ComingUpView {
  readonly total: number;
  /** the soonest first, at most five */
  readonly events: readonly EventSummary[];
}
