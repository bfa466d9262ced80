'use client';
/** Opens the filter sheet where the rail is folded away, and says how many filters are set. */
import type { ReactNode } from 'react';
import { countChosen } from '@/domain/filters/facet-choice';
import { Button } from '../ui/button';
import { FILTER_SHEET } from './filter-ids';
import { useFilterState } from './filter-state';

/** `icon` is drawn on the server. */
export function FilterOpener({ className, icon }: { readonly className: string; readonly icon: ReactNode }) {
  const { filters } = useFilterState();
  const count = countChosen(filters) + [filters.from, filters.to, filters.known].filter(Boolean).length;
  return (
    <Button
      iconOnly
      popoverTarget={FILTER_SHEET}
      className={`filter-opener ${className}`}
      aria-label={count > 0 ? `Filters, ${count} active` : 'Filters'}
    >
      {icon}
      {count > 0 ? <span className="filter-count">{count}</span> : null}
    </Button>
  );
}
