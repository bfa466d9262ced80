'use client';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, use, useMemo, useOptimistic, useTransition } from 'react';
import { printFilters, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { holdBack, useUnderWay } from '../shell/navigation';

/**
 * The current filters: those of the URL, or the reader's new choice while the server responds. Each change is a new URL, so Back undoes it.
 */
interface FilterState {
  readonly filters: TimelineFilters;
  /**
   * Opens the first page of the view with these filters. Typing replaces the URL, and other changes push one. `window` sets
   * the window of the axis in the URL format. Without it, the axis decides whether to keep its window.
   */
  readonly apply: (next: TimelineFilters, how: 'push' | 'replace', window?: string) => void;
  readonly pending: boolean;
}

const FilterContext = createContext<FilterState | null>(null);

export function useFilterState(): FilterState {
  const state = use(FilterContext);
  if (!state) throw new Error('useFilterState needs a FilterProvider above it');
  return state;
}

/** parameters that stay when the filters change: the open event, and the periods and pairs of the trends */
const KEPT = ['event', 'period', 'pairs'];

function hrefUnder(filters: TimelineFilters, window: string | undefined): string {
  const { pathname, search } = location;
  const here = new URLSearchParams(search);
  const next = new URLSearchParams(printFilters(filters));
  for (const name of KEPT) {
    const value = here.get(name);
    if (value !== null) next.set(name, value);
  }
  if (window) next.set('window', window);
  return next.size === 0 ? pathname : `${pathname}?${next}`;
}

export function FilterProvider({ filters, children }: { filters: TimelineFilters; children: ReactNode }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const leave = useUnderWay(pending);
  const [shown, show] = useOptimistic(filters);
  const state = useMemo<FilterState>(
    () => ({
      filters: shown,
      pending,
      apply: (next, how, window) => {
        const first = { ...next, page: 1 };
        const href = hrefUnder(first, window);
        if (!navigator.onLine) return holdBack(href);
        startTransition(() => {
          show(first);
          leave();
          router[how](href, { scroll: false });
        });
      },
    }),
    [shown, pending, router, show, leave],
  );
  return <FilterContext value={state}>{children}</FilterContext>;
}

/** The list while new filters load: readable and marked as busy. `page.css` dims everything that is out of date. */
export function ListFrame({ children }: { children: ReactNode }) {
  const { pending } = useFilterState();
  return (
    <div aria-busy={pending} className="list-frame">
      {children}
    </div>
  );
}
