/** Nothing to show: because of the filters, or because nothing has been published yet. */
import { NO_FILTERS, type TimelineFilters, timelineHref } from '@/domain/filters';
import { LinkButton } from '../ui/button';

export function EmptyTimeline({ filters, unfilteredTotal }: { filters: TimelineFilters; unfilteredTotal: number }) {
  if (unfilteredTotal === 0)
    return (
      <div className="flex flex-col items-start gap-4 border-t py-12">
        <p className="max-w-[62ch] font-serif text-middle">No event has been published yet.</p>
        <p className="max-w-[62ch] text-ink-2">
          An editor pastes an article, checks what was read from it, and publishes: then its events stand here.
        </p>
        <LinkButton href="/admin">For editors</LinkButton>
      </div>
    );
  return (
    <div className="flex flex-col items-start gap-4 border-t py-12">
      <p className="max-w-[62ch] font-serif text-middle">No event matches all of these filters.</p>
      <LinkButton href={timelineHref({ ...NO_FILTERS, order: filters.order })} variant="primary">
        Clear filters
      </LinkButton>
    </div>
  );
}
