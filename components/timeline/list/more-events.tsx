/** More of the list, before or after what stands on the page: a link to that page, which scripts make one that joins it to the others. */
import type { ReactNode } from 'react';
import { isRanked, type TimelineFilters, timeOrder } from '@/domain/filters/timeline-filters';
import { JoinPages } from './join-pages';
import { RowSkeletons } from './row-skeletons';

interface MoreEventsProps {
  readonly filters: TimelineFilters;
  /** the pages that stand here, both inclusive */
  readonly first: number;
  readonly last: number;
  readonly pageCount: number;
  readonly where: 'above' | 'below';
  readonly icon: ReactNode;
}

export function MoreEvents({ filters, first, last, pageCount, where, icon }: MoreEventsProps) {
  const page = where === 'above' ? first - 1 : last + 1;
  const later = (where === 'above') === (timeOrder(filters.order) === 'newest');
  const words = where === 'above' ? 'Show better matches' : 'Show more matches';
  return (
    <JoinPages
      filters={filters}
      first={first}
      last={last}
      page={page < 1 || page > pageCount ? null : page}
      where={where}
      waiting={where === 'below' ? <RowSkeletons /> : null}
      count={
        <p className="text-ink-3 text-meta tabular-nums">
          {first === last ? `Page ${first}` : `Pages ${first} to ${last}`} of {pageCount}
          <span className="hidden print:inline">. Not all events are printed.</span>
        </p>
      }
    >
      {icon}
      {isRanked(filters) ? words : later ? 'Show later events' : 'Show earlier events'}
    </JoinPages>
  );
}
