/** The shape of rows that are on their way, in the grid of the real ones. */
import { Skeleton } from '../../ui/skeleton';

export function RowSkeletons() {
  return (
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
}
