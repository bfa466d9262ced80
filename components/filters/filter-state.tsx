'use client';
/**
 * The filters as the page's controls see them: what the URL says, or at once what was just chosen while the server answers.
 * Every change is an address, so Back undoes it.
 */
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, use, useMemo, useOptimistic, useTransition } from 'react';
import { type TimelineFilters, timelineHref } from '@/domain/filters';
import { panelHref } from '@/domain/hrefs';

interface FilterState {
  readonly filters: TimelineFilters;
  /** Goes to the view under these filters, from its first page; typing replaces the address, choosing adds one. */
  readonly apply: (next: TimelineFilters, how: 'push' | 'replace') => void;
  readonly pending: boolean;
}

const FilterContext = createContext<FilterState | null>(null);

export function useFilterState(): FilterState {
  const state = use(FilterContext);
  if (!state) throw new Error('useFilterState needs a FilterProvider above it');
  return state;
}

interface ProviderProps {
  readonly filters: TimelineFilters;
  readonly selectedId: number | null;
  readonly children: ReactNode;
}

export function FilterProvider({ filters, selectedId, children }: ProviderProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(filters);
  const state = useMemo<FilterState>(
    () => ({
      filters: shown,
      pending,
      apply: (next, how) =>
        startTransition(() => {
          const first = { ...next, page: 1 };
          show(first);
          router[how](selectedId === null ? timelineHref(first) : panelHref(first, selectedId), { scroll: false });
        }),
    }),
    [shown, pending, router, selectedId, show],
  );
  return <FilterContext value={state}>{children}</FilterContext>;
}
