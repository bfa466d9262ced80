/** Saved views: shapes, limits and URLs. A view is a named URL query of the timeline. */
import { parseFilters } from '../filters/parse-filters';
import { printFilters, type TimelineFilters } from '../filters/timeline-filters';
import { withQuery } from '../text/url-query';
import { parseWindow, printWindow } from './axis-window';
import type { DaySpan } from './tiles';

export const MAX_VIEWS = 50;
export const MAX_VIEW_NAME = 80;
export const MAX_VIEW_DESCRIPTION = 300;
export const MAX_VIEW_QUERY = 6_000;

interface ViewAddress {
  readonly filters: TimelineFilters;
  readonly window: DaySpan | null;
}

export interface SavedView extends ViewAddress {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  /** the stored parameters of the timeline */
  readonly query: string;
  readonly shared: boolean;
  /** the viewer owns it */
  readonly mine: boolean;
}

/** A listed view with changes since this person last opened it; null if signed out or never opened. */
export interface ListedView extends SavedView {
  /** its filters in words */
  readonly about: string;
  readonly since: { readonly added: number; readonly corrected: number } | null;
}

/** Parses filters and window from a timeline URL, with or without path and host. `dropped` lists invalid parameters. */
export function readViewAddress(text: string): ViewAddress & { readonly dropped: readonly string[] } {
  const params = new URLSearchParams(text.includes('?') ? text.slice(text.indexOf('?') + 1) : text.includes('/') ? '' : text);
  const window = parseWindow(params.get('window'));
  const { filters, dropped } = parseFilters(params);
  return { filters: { ...filters, page: 1 }, window, dropped };
}

/** The URL parameters of a view; empty for all events. */
export const printView = ({ filters, window }: ViewAddress): string =>
  [printFilters({ ...filters, page: 1 }), window === null ? '' : `window=${printWindow(window)}`].filter(Boolean).join('&');

export const viewTimelineHref = (query: string): string => withQuery('/', query);

export const viewHref = (id: number): string => `/views/${id}`;

export const newViewHref = (query: string): string => withQuery('/views/new', query);
