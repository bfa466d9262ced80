/** Reads and changes the chosen facet values. Every change keeps the normal form that parsing produces. */
import { FACETS, type Facet } from './facets';
import { type FacetChoice, NO_FILTERS, type TimelineFilters } from './timeline-filters';

const NOTHING: FacetChoice = { values: [], match: 'any', not: [] };

export const choiceOf = (filters: TimelineFilters, facet: Facet): FacetChoice => filters.facets[facet] ?? NOTHING;

export function withChoice(filters: TimelineFilters, facet: Facet, change: Partial<FacetChoice>): TimelineFilters {
  const changed = { ...choiceOf(filters, facet), ...change };
  const facets = Object.fromEntries(
    FACETS.flatMap((one) => {
      const choice = one === facet ? changed : filters.facets[one];
      if (choice === undefined || choice.values.length + choice.not.length === 0) return [];
      return [[one, choice.values.length === 0 ? { ...choice, match: 'any' as const } : choice]];
    }),
  );
  return { ...filters, facets, role: facets.actor === undefined ? null : filters.role };
}

export const withoutFacet = (filters: TimelineFilters, facet: Facet): TimelineFilters => withChoice(filters, facet, NOTHING);

export type Mark = 'chosen' | 'left out' | null;

export function markOf(filters: TimelineFilters, facet: Facet, value: string): Mark {
  const { values, not } = choiceOf(filters, facet);
  return values.includes(value) ? 'chosen' : not.includes(value) ? 'left out' : null;
}

export const choiceParameter = ({ facet, mark }: { readonly facet: Facet; readonly mark: Mark }): string =>
  mark === 'left out' ? `not-${facet}` : facet;

export function withMark(filters: TimelineFilters, facet: Facet, value: string, mark: Mark): TimelineFilters {
  const { values, not } = choiceOf(filters, facet);
  const others = (list: readonly string[]): readonly string[] => list.filter((one) => one !== value);
  return withChoice(filters, facet, {
    values: mark === 'chosen' ? [...others(values), value] : others(values),
    not: mark === 'left out' ? [...others(not), value] : others(not),
  });
}

/** Filters by any of these values per facet, with no other filter: `filtersOf({ actor: ['china'] })`. */
export const filtersOf = (values: Readonly<Partial<Record<Facet, readonly string[]>>>): TimelineFilters =>
  FACETS.reduce((filters, facet) => withChoice(filters, facet, { values: values[facet] ?? [] }), NO_FILTERS);

export const countChosen = (filters: TimelineFilters): number =>
  Object.values(filters.facets).reduce((sum, { values, not }) => sum + values.length + not.length, 0);

/** Whether any filter is set, ignoring clocks, order and page. */
export const isFiltered = (filters: TimelineFilters): boolean =>
  countChosen(filters) > 0 || filters.query !== '' || filters.from !== null || filters.to !== null;
