/** Returns a FacetView with counts: `/api/timeline/facet?facet=source&find=reu&limit=300&actor=china`. */
import { z } from 'zod';
import { badData } from '@/domain/errors';
import type { FacetPage } from '@/domain/filters/facet-view';
import { FACET_STEP, isFacet, MOST_LETTERS } from '@/domain/filters/facets';
import { getFacet } from '@/services/timeline/facets';
import { readTimelineQuery, timelineRoute } from '../../../_server/answers/timeline-route';

const MOST_VALUES = 3_000;

/** The database rejects a NUL character. */
const NO_CONTROLS = /^\P{Cc}*$/u;

const shape = z.object({
  find: z.string().max(MOST_LETTERS).regex(NO_CONTROLS).default(''),
  skip: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(MOST_VALUES).default(FACET_STEP),
});

function readFacetPage(address: string): { readonly page: FacetPage; readonly rest: { readonly url: string } } {
  const rest = new URL(address);
  const given: Record<string, string> = {};
  for (const name of Object.keys(shape.shape)) {
    const value = rest.searchParams.get(name);
    if (value !== null) given[name] = value;
    rest.searchParams.delete(name);
  }
  const { data, error } = shape.safeParse(given);
  if (data) return { page: data, rest: { url: rest.href } };
  const name = String(error.issues[0]?.path[0] ?? 'limit');
  throw badData(`The parameter "${name}" has an invalid value. Reload the page and try again.`, name);
}

/** a reader who types causes several requests a second */
const MAX = 240;

export const GET = timelineRoute(
  'facet',
  MAX,
  (request) => {
    const { page, rest } = readFacetPage(request.url);
    return { page, ...readTimelineQuery(rest, 'facet', (text) => (isFacet(text) ? text : null)) };
  },
  (db, { page, filters, value: facet }) => getFacet(db, filters, facet, page),
);
