/** Views of the timeline that people keep: what one is, its bounds, its addresses. A view is an address of the timeline under a name. */
import { parseFilters } from '../filters/parse-filters';
import { printFilters } from '../filters/print-filters';
import type { TimelineFilters } from '../filters/timeline-filters';
import { parseWindow, printWindow } from './axis-window';
import type { DaySpan } from './tiles';

export const MAX_VIEWS = 50;
export const MAX_VIEW_NAME = 80;
export const MAX_VIEW_DESCRIPTION = 300;
export const MAX_VIEW_QUERY = 6_000;

export interface ViewAddress {
  readonly filters: TimelineFilters;
  readonly window: DaySpan | null;
}

export interface SavedView extends ViewAddress {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  /** the address as it is stored: parameters of the timeline */
  readonly query: string;
  readonly shared: boolean;
  /** it is the view of who looks at it */
  readonly mine: boolean;
}

/** A view in a list, with what has happened in it since this person opened it; null where nobody is signed in, or it was never opened. */
export interface ListedView extends SavedView {
  /** its filters in words */
  readonly about: string;
  readonly since: { readonly added: number; readonly corrected: number } | null;
}

/** Filters and window in an address of the timeline, with or without its path and host. `dropped` are the parameters that were not understood. */
export function readViewAddress(text: string): ViewAddress & { readonly dropped: readonly string[] } {
  const params = new URLSearchParams(text.includes('?') ? text.slice(text.indexOf('?') + 1) : text.includes('/') ? '' : text);
  const window = parseWindow(params.get('window'));
  const { filters, dropped } = parseFilters(params);
  return { filters: { ...filters, page: 1 }, window, dropped };
}

/** The parameters under which a view is stored and opened; empty for all events. */
export function printView({ filters, window }: ViewAddress): string {
  const search = printFilters({ ...filters, page: 1 });
  if (window === null) return search;
  return `${search}${search ? '&' : ''}window=${printWindow(window)}`;
}

export const viewTimelineHref = (query: string): string => (query ? `/?${query}` : '/');

export const viewHref = (id: number): string => `/views/${id}`;

export const newViewHref = (query: string): string => (query ? `/views/new?${query}` : '/views/new');
