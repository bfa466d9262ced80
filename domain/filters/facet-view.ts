/** The values of a facet as pages and routes return them, in plain JSON, and as an indented tree. */
import { withQuery } from '../text/url-query';
import type { Facet } from './facets';
import { choosingOnly, type Mark, printFilters, type TimelineFilters, timelineHref } from './timeline-filters';

export interface FacetValue {
  readonly id: string;
  readonly label: string;
  /** number of events with this value under all filters except those of its own facet */
  readonly count: number;
  readonly mark: Mark;
  /** for a person or body: the actor it belongs to */
  readonly parent: { readonly id: string; readonly label: string } | null;
}

export interface FacetView {
  /** most frequent first, or in the fixed order of the list; chosen and excluded values are always included */
  readonly values: readonly FacetValue[];
  readonly total: number;
}

/** The counted facets, which always include actors and themes. */
export type FacetViews = Readonly<Partial<Record<Facet, FacetView>> & Record<'actor' | 'theme', FacetView>>;

export interface NamedChoice {
  readonly facet: Facet;
  readonly value: string;
  readonly label: string;
  readonly mark: Exclude<Mark, null>;
  /** false for an unknown actor, theme or source, which no event has */
  readonly exists: boolean;
}

export interface FacetPage {
  /** part of a name; empty for all */
  readonly find: string;
  readonly skip: number;
  readonly limit: number;
}

interface Branch {
  readonly value: FacetValue;
  /** 0 at the top */
  readonly depth: number;
}

/** Keeps the order, but places each value directly below its parent. */
export function asTree(values: readonly FacetValue[]): readonly Branch[] {
  const rooted: FacetValue[] = [];
  const below = new Map(values.map(({ id }): [string, FacetValue[]] => [id, []]));
  for (const value of values) (below.get(value.parent?.id ?? '') ?? rooted).push(value);
  const placed = new Set<string>();
  const place = (value: FacetValue, depth: number): Branch[] => {
    if (placed.has(value.id)) return [];
    placed.add(value.id);
    return [{ value, depth }, ...(below.get(value.id) ?? []).flatMap((one) => place(one, depth + 1))];
  };
  // of two values that are each other's parent, the first becomes a root
  return [...rooted, ...values].flatMap((value) => place(value, 0));
}

/** URL of a FacetView: `/api/timeline/facet?facet=source&find=reu&limit=300&actor=china`. */
export function facetHref(filters: TimelineFilters, facet: Facet, { find, skip, limit }: FacetPage): string {
  const params = new URLSearchParams({ facet });
  if (find !== '') params.set('find', find);
  if (skip > 0) params.set('skip', String(skip));
  params.set('limit', String(limit));
  return withQuery('/api/timeline/facet', params, printFilters(choosingOnly(filters)));
}

/** The timeline page with all values of a facet, for readers without JavaScript. */
export const openFacetHref = (filters: TimelineFilters, facet: Facet): string =>
  withQuery(timelineHref({ ...filters, page: 1 }), `facet=${facet}`);

/** `No actors in these results.`, for the label of a facet. */
export const noneWords = (label: string): string => `No ${label.toLowerCase()} in these results.`;
