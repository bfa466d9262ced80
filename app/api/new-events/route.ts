/** Answers a NewEventsView: `/api/new-events?since=2024-01-09T08:00:00.000000Z&actor=china`. What is in no way such a time counts as a first visit. */
import { parseFilters } from '@/domain/filters/parse-filters';
import { isSeenMarker } from '@/domain/history/new-events';
import { getNewEvents } from '@/services/changes/changes-since';
import { countRequest } from '../../_server/answers/count-request';
import { database } from '../../_server/context';
import { defineRoute } from '../../_server/mutations/define-route';

/** A page asks once when it is opened, and a whole office may read behind one address; an answer is kept until something changes. */
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
