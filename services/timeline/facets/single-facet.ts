/** Loads facets with a fixed list of values, of which each event has exactly one. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { markOf } from '@/domain/filters/facet-choice';
import type { FacetPage, FacetView } from '@/domain/filters/facet-view';
import { FACET_VALUES, type Facet } from '@/domain/filters/facets';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { valueWords } from '@/domain/timeline/facet-words';
import { SINGLE_COLUMNS, SINGLE_FACETS, type SingleFacet, storedValues } from '../scope/conditions';
import { touching } from '../scope/fact-sets';
import type { Scope } from '../scope/scope';

export const isSingle = (facet: Facet): facet is SingleFacet => (SINGLE_FACETS as readonly Facet[]).includes(facet);

interface Wanted {
  readonly filters: TimelineFilters;
  readonly facet: SingleFacet;
  readonly page: FacetPage;
}

/** Returns all values in list order, including those without events. */
export async function loadSingleFacet(db: Database, scope: Scope, { filters, facet, page }: Wanted): Promise<FacetView> {
  const found = await rows<{ stored: string | null; n: number }>(
    db,
    sql`select ${SINGLE_COLUMNS[facet]} as stored, count(*)::int as n from (${touching(scope)}) found group by 1`,
  );
  const counts = new Map(found.map(({ stored, n }) => [stored, n]));
  const countOf = (value: string): number => storedValues(facet, value).reduce((sum, stored) => sum + (counts.get(stored) ?? 0), 0);
  const values = FACET_VALUES[facet].flatMap((id) => {
    const label = valueWords(facet, id) ?? id;
    const wanted = label.toLowerCase().includes(page.find.toLowerCase());
    return wanted ? [{ id, label, count: countOf(id), mark: markOf(filters, facet, id), parent: null }] : [];
  });
  return { values: values.slice(page.skip, page.skip + page.limit), total: values.length };
}
