/** Returns a FacetView with counts: `/api/timeline/facet?facet=source&find=reu&limit=300&actor=china`. */
import { isFacet } from '@/domain/filters/facets';
import { getFacet } from '@/services/timeline/facets';
import { dataVersion } from '@/services/timeline/facts/query-cache';
import { countRequest } from '../../../_server/answers/count-request';
import { answerTagged, readTimelineQuery } from '../../../_server/answers/timeline-query';
import { database } from '../../../_server/context';
import { readFacetPage } from '../../../_server/facet-page';
import { defineRoute } from '../../../_server/mutations/define-route';

/** a reader who types causes several requests a second */
const RATE = { max: 240, seconds: 60 };

export const GET = defineRoute({
  name: 'timeline.facet',
  role: 'public',
  async handle(request) {
    countRequest(request.headers, 'facet', RATE);
    const { page, rest } = readFacetPage(request.url);
    const { value: facet, filters } = readTimelineQuery(rest, 'facet', (text) => (isFacet(text) ? text : null));
    const db = await database();
    return answerTagged(request, await dataVersion(db), () => getFacet(db, filters, facet, page));
  },
});
