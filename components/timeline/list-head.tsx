/** The line above the list: its order, and what is new in it. It is always there, so that what comes later moves nothing. */
import { ArrowDownUp } from 'lucide-react';
import Link from 'next/link';
import { timelineHref } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { LIST_ANCHOR } from '../shell/view-switch';
import { NewSinceLate } from './new-since-late';

export function ListHead({ filters }: { filters: TimelineFilters }) {
  const newest = filters.order === 'newest';
  return (
    <div id={LIST_ANCHOR} className="list-head print:hidden">
      <p className="text-ink-2 text-meta">{newest ? 'Newest first' : 'Oldest first'}</p>
      <Link className="link list-order" href={timelineHref({ ...filters, order: newest ? 'oldest' : 'newest', page: 1 })} scroll={false}>
        <ArrowDownUp size={14} aria-hidden />
        {newest ? 'Oldest first' : 'Newest first'}
      </Link>
      <NewSinceLate filters={filters} />
    </div>
  );
}
