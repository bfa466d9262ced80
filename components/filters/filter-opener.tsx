'use client';
/** Opens the filter sheet where the rail is folded away, and says how many filters are set. */
import { SlidersHorizontal } from 'lucide-react';
import { Button } from '../ui/button';
import { FILTER_SHEET } from './filter-form';
import { useFilterState } from './filter-state';

export function FilterOpener({ className }: { className: string }) {
  const { filters } = useFilterState();
  const count = filters.actors.length + filters.themes.length + (filters.from ? 1 : 0) + (filters.to ? 1 : 0);
  return (
    <Button
      iconOnly
      popoverTarget={FILTER_SHEET}
      className={`filter-opener ${className}`}
      aria-label={count > 0 ? `Filters, ${count} active` : 'Filters'}
    >
      <SlidersHorizontal size={18} aria-hidden />
      {count > 0 ? <span className="filter-count">{count}</span> : null}
    </Button>
  );
}
