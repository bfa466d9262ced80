/** Pages of the list, addressed by URL. */
import { type TimelineFilters, timelineHref } from '@/domain/filters';
import { LinkButton } from '../ui/button';

interface PaginationProps {
  readonly filters: TimelineFilters;
  readonly page: number;
  readonly pageCount: number;
}

export function Pagination({ filters, page, pageCount }: PaginationProps) {
  if (pageCount <= 1) return null;
  const newest = filters.order === 'newest';
  return (
    <nav aria-label="Pages" className="flex items-center gap-4 py-6 print:hidden">
      {page > 1 ? (
        <LinkButton href={timelineHref({ ...filters, page: page - 1 })} rel="prev">
          {newest ? 'Later events' : 'Earlier events'}
        </LinkButton>
      ) : null}
      <p className="text-ink-2 tabular-nums">
        Page {page} of {pageCount}
      </p>
      {page < pageCount ? (
        <LinkButton href={timelineHref({ ...filters, page: page + 1 })} rel="next">
          {newest ? 'Earlier events' : 'Later events'}
        </LinkButton>
      ) : null}
    </nav>
  );
}
