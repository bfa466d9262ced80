/** The panel while its event is on the way: the real blocks, empty. */
import { Skeleton } from '../ui/skeleton';

export function PanelSkeleton() {
  return (
    <div className="flex flex-col gap-4 p-6" role="status" aria-label="Loading event …">
      <Skeleton className="h-4 w-1/3" />
      <Skeleton className="h-5 w-1/2" />
      <Skeleton className="h-8 w-11/12" />
      <Skeleton className="h-8 w-2/3" />
      <Skeleton className="mt-4 h-24 w-full" />
      <Skeleton className="h-4 w-1/2" />
      <Skeleton className="mt-4 h-32 w-full" />
    </div>
  );
}
