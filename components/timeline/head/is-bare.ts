/** Whether nothing is published at all, and nothing was asked for: then there is nothing to filter, to search or to take away either. */
import { isFiltered } from '@/domain/filters/facet-choice';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { TimelineView } from '@/domain/timeline/timeline-view';

export const isBare = ({ unfilteredTotal }: Pick<TimelineView, 'unfilteredTotal'>, filters: TimelineFilters): boolean =>
  unfilteredTotal === 0 && filters.clock === 'happened' && filters.known === null && !isFiltered(filters);
