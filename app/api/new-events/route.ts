/** Returns a NewEventsView: `/api/new-events?since=2024-01-09T08:00:00.000000Z&actor=china`. An invalid time counts as a first visit. */
import { parseFilters } from '@/domain/filters/parse-filters';
import { isSeenMarker } from '@/domain/history/new-events';
import { getNewEvents } from '@/services/history/changes-since';
import { countRequest } from '../../_server/answers/count-request';
import { database } from '../../_server/context';
import { defineRoute } from '../../_server/mutations/define-route';

/**
 * A page sends one request when it opens, and many readers may share one IP address. Browsers cache the response until the data changes.
 */
const RATE = { max: 240, seconds: 60 };

export const GET = defineRoute({
  name: 'new-events',
  role: 'public',
  async handle(request) {
    countRequest(request.headers, 'new-events', RATE);
    const params = new URL(request.url).searchParams;
    const since = params.get('since');
    const { filters } = parseFilters(params);
    const view = await getNewEvents(await database(), filters, isSeenMarker(since) ? since : null);
    return Response.json(view, { headers: { 'Cache-Control': 'no-store' } });
  },
});
