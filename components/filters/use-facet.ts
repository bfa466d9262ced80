'use client';
import { type FacetView, facetHref } from '@/domain/filters/facet-view';
import type { Facet } from '@/domain/filters/facets';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { useFetched } from '../ui/use-fetched';

const PAUSE_MS = 200;

/** Fetches the values of a facet: after a pause while typing, and again when other filters change. */
export function useFacet(filters: TimelineFilters, facet: Facet, { find, limit }: { readonly find: string; readonly limit: number }) {
  const href = facetHref(filters, facet, { find, skip: 0, limit });
  const { answer, ...rest } = useFetched<FacetView>(href, find === '' ? 0 : PAUSE_MS);
  return { view: answer?.data ?? null, ...rest };
}
