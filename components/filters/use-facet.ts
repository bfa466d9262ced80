'use client';
/** Fetches the values of a facet: immediately, after a pause while typing, and again when other filters change. */
import { useEffect, useRef, useState } from 'react';
import { type FacetView, facetHref } from '@/domain/filters/facet-view';
import type { Facet } from '@/domain/filters/facets';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';

const PAUSE_MS = 200;

/** Keeps the last response until the next one arrives. */
export function useFacet(filters: TimelineFilters, facet: Facet, { find, limit }: { readonly find: string; readonly limit: number }) {
  const [view, setView] = useState<FacetView | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const typed = useRef(find);
  const href = facetHref(filters, facet, { find, skip: 0, limit });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same address again
  useEffect(() => {
    const gone = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const response = await fetch(href, { signal: gone.signal, headers: { Accept: 'application/json' } });
        if (!response.ok) throw new Error(`${response.status} for ${href}`);
        setView((await response.json()) as FacetView);
        setFailed(false);
      } catch {
        if (!gone.signal.aborted) setFailed(true);
      }
    };
    const timer = setTimeout(ask, typed.current === find ? 0 : PAUSE_MS);
    typed.current = find;
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [href, tries]);

  return { view, failed, retry: () => setTries(tries + 1) };
}
