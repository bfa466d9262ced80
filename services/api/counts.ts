/** Histogram and facets of a filter, counted as the timeline's page counts them. */
import type { ApiFacets, ApiHistogram } from '@/domain/api/count-schema';
import type { FacetView } from '@/domain/filters/facet-view';
import { loadFacets } from '../timeline/facets';
import { countOf, readWhole } from '../timeline/get-timeline';
import { loadHistogram } from '../timeline/histogram';
import { readScope } from '../timeline/scope';
import { startsByMonth } from '../timeline/starts';
import type { ApiContext } from './answer';

export async function getHistogram({ db, filters }: ApiContext<'getHistogram'>): Promise<ApiHistogram> {
  const scope = await readScope(db, filters);
  const [{ starts: all, span: whole }, shown] = await Promise.all([readWhole(db), startsByMonth(db, scope)]);
  const histogram = whole && (await loadHistogram(db, scope, { all, shown, whole }));
  return {
    total: countOf(shown),
    unit: histogram?.unit ?? null,
    buckets: (histogram?.buckets ?? []).map(({ from, to, all, shown }) => ({ from, to, all, shown })),
    strips: (histogram?.strips ?? []).map(({ from, to, count }) => ({ from, to, count })),
  };
}

export async function getFacets({ db, filters }: ApiContext<'getFacets'>): Promise<ApiFacets> {
  const scope = await readScope(db, filters);
  const [shown, { actor, theme }] = await Promise.all([startsByMonth(db, scope), loadFacets(db, filters)]);
  const values = (facet: FacetView) =>
    facet.values.map(({ id, label, count, mark }) => ({ id, label, count, selected: mark === 'chosen' }));
  return { total: countOf(shown), actors: values(actor), themes: values(theme) };
}
