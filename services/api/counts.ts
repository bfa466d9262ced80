/** Returns the histogram and the facets of a filter, with the same counts as the timeline page. */
import type { ApiFacets, ApiHistogram } from '@/domain/api/count-schema';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { countOf, startsOf } from '../timeline/counts';
import { FIRST_PAGE, getFacet } from '../timeline/facets';
import { readWhole } from '../timeline/get-timeline';
import { loadHistogram } from '../timeline/histogram';
import { readScope } from '../timeline/scope';
import type { ApiContext } from './answer';

export async function getHistogram({ db, filters }: ApiContext<'getHistogram'>): Promise<ApiHistogram> {
  const scope = await readScope(db, filters);
  const [{ starts: all, span: whole }, shown] = await settleAllOrThrow([readWhole(db, filters), startsOf(db, filters, scope)]);
  const histogram = whole && (await loadHistogram(db, scope, { all, shown, whole }));
  return {
    total: countOf(shown),
    unit: histogram?.unit ?? null,
    buckets: (histogram?.buckets ?? []).map(({ from, to, all, shown }) => ({ from, to, all, shown })),
    strips: (histogram?.strips ?? []).map(({ from, to, count }) => ({ from, to, count })),
  };
}

export async function getFacets({ db, filters, query }: ApiContext<'getFacets'>): Promise<ApiFacets> {
  const wanted = new Set(query.facet ?? (['actor', 'theme'] as const));
  const [shown, facets] = await settleAllOrThrow([
    readScope(db, filters).then((scope) => startsOf(db, filters, scope)),
    settleAllOrThrow([...wanted].map(async (facet) => ({ facet, ...(await getFacet(db, filters, facet, FIRST_PAGE)) }))),
  ]);
  return {
    total: countOf(shown),
    facets: facets.map(({ facet, total, values }) => ({
      facet,
      total,
      values: values.map(({ id, label, count, mark }) => ({ id, label, count, mark })),
    })),
  };
}
