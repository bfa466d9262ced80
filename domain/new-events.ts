/** What was recorded since a reader was here last, and the address it is asked at. */
import type { Fill } from './drawing';
import type { FamilyId } from './families';
import { printFilters } from './filters/print-filters';
import type { TimelineFilters } from './filters/timeline-filters';

export interface NewEvent {
  readonly id: number;
  readonly href: string;
  readonly title: string;
  readonly dateWords: string;
  readonly family: FamilyId;
  readonly fill: Fill;
}

export interface NewEventsView {
  /** the highest number of a published event, 0 for none: what the browser keeps for the next visit */
  readonly newest: number;
  readonly total: number;
  /** the most salient first, at most ten */
  readonly events: readonly NewEvent[];
}

/** `after`: the highest number the reader has seen; null on a first visit. */
export function newEventsHref(filters: TimelineFilters, after: number | null): string {
  const params = new URLSearchParams(printFilters({ ...filters, order: 'newest', page: 1 }));
  if (after !== null) params.set('after', String(after));
  return `/api/new-events?${params}`;
}
