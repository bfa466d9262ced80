/** The values of a facet with their counts: `/api/timeline/facet?facet=source&find=reu&limit=300&actor=china` answers a FacetView. */
import { isFacet } from '@/domain/filters/facets';
import { readEnv } from '@/env';
import { dataVersion } from '@/services/facts/data-version';
import { getFacet } from '@/services/timeline/load-facet';
import { clientAddress } from '../../../_server/client-address';
import { database } from '../../../_server/context';
import { defineRoute } from '../../../_server/define-route';
import { readFacetPage } from '../../../_server/facet-page';
import { guards } from '../../../_server/guards';
import { answerTagged, readTimelineQuery } from '../../../_server/timeline-query';

/** a reader who types asks several times a second */
const RATE = { max: 240, seconds: 60 };

export const GET = defineRoute({
  name: 'timeline.facet',
  role: 'public',
  async handle(request) {
    guards().rateLimit.count(`facet ${clientAddress(request.headers, readEnv().trustedIpHeader).key}`, RATE);
    const { page, rest } = readFacetPage(request.url);
    const { value: facet, filters } = readTimelineQuery(rest, 'facet', (text) => (isFacet(text) ? text : null));
    const db = await database();
    return answerTagged(request, await dataVersion(db), () => getFacet(db, filters, facet, page));
  },
});
