/** Facets of which every event has one value, of a fixed list: they are all counted by their bits. */
import { type Database, rows } from '@/db/database';
import { markOf } from '@/domain/filters/facet-choice';
import type { FacetPage, FacetView } from '@/domain/filters/facet-view';
import { FACET_VALUES, type Facet } from '@/domain/filters/facets';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { valueWords } from '@/domain/timeline/facet-words';
import { bitsOf, SINGLE_FACETS, type SingleFacet } from '../scope/bit-conditions';
import { touching } from '../scope/fact-sets';
import type { Scope } from '../scope/scope';
import { traitCounts } from './facet-counts';

export const isSingle = (facet: Facet): facet is SingleFacet => (SINGLE_FACETS as readonly Facet[]).includes(facet);

interface Counted extends Record<string, unknown> {
  readonly traits: number;
  readonly rank: number;
  readonly n: number;
}

interface Wanted {
  readonly filters: TimelineFilters;
  readonly facet: SingleFacet;
  readonly page: FacetPage;
}

/** Every value, in the order of its list, also those that no event has. */
export async function loadSingleFacet(db: Database, scope: Scope, { filters, facet, page }: Wanted): Promise<FacetView> {
  const counted = await rows<Counted>(db, traitCounts(touching(scope)));
  const countOf = (value: string): number => {
    const bits = bitsOf(facet, value);
    const has = counted.filter(({ traits, rank }) => ((facet === 'precision' ? 1 << rank : traits) & bits) !== 0);
    return has.reduce((sum, { n }) => sum + n, 0);
  };
  const values = FACET_VALUES[facet].flatMap((id) => {
    const label = valueWords(facet, id) ?? id;
    const wanted = label.toLowerCase().includes(page.find.toLowerCase());
    return wanted ? [{ id, label, count: countOf(id), mark: markOf(filters, facet, id), parent: null }] : [];
  });
  return { values: values.slice(page.skip, page.skip + page.limit), total: values.length };
}
