'use client';
/** Above the list: search, the way to the filters where the rail is folded away, and the order. */
import { ArrowDownUp, SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { timelineHref } from '@/domain/filters';
import { Button } from '../ui/button';
import { FILTER_SHEET } from './filter-form';
import { useFilterState } from './filter-state';
import { SearchField } from './search-field';

export function FilterBar() {
  const { filters } = useFilterState();
  const count = filters.actors.length + filters.themes.length + (filters.from ? 1 : 0) + (filters.to ? 1 : 0);
  const other = filters.order === 'newest' ? 'oldest' : 'newest';
  return (
    <div className="mb-3 flex items-center gap-2 print:hidden">
      <Button popoverTarget={FILTER_SHEET} className="rail-opener" aria-label={count > 0 ? `Filters, ${count} active` : 'Filters'}>
        <SlidersHorizontal size={16} aria-hidden />
        <span className="max-tablet:hidden">Filters</span>
        {count > 0 ? <span className="tabular-nums">{count}</span> : null}
      </Button>
      <SearchField />
      <Link className="button" data-variant="secondary" href={timelineHref({ ...filters, order: other, page: 1 })} scroll={false}>
        <ArrowDownUp size={16} aria-hidden />
        <span className="max-tablet:sr-only">{other === 'oldest' ? 'Oldest first' : 'Newest first'}</span>
      </Link>
    </div>
  );
}
