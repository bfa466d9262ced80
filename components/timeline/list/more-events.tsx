import type { ReactNode } from 'react';
import { isRanked, timeOrder } from '@/domain/filters/timeline-filters';
import { JoinPages, type JoinProps } from './join-pages';

interface MoreEventsProps extends Pick<JoinProps, 'filters' | 'first' | 'last' | 'where'> {
  readonly pageCount: number;
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

const RowSkeletons = () => (
  <div className="event-list" aria-hidden="true">
    {['w-3/4', 'w-2/3', 'w-4/5'].map((width) => (
      <div key={width} className="event-row">
        <div className="date-column">
          <Skeleton className="h-7 w-8" />
        </div>
        <div className="flex flex-col gap-2">
          <Skeleton className={`h-6 ${width}`} />
          <Skeleton className="h-4 w-1/2" />
        </div>
      </div>
    ))}
  </div>
);

export const Skeleton = ({ className = '' }: { className?: string }) => (
  <span aria-hidden="true" className={`block rounded-control bg-raised ${className}`} />
);
