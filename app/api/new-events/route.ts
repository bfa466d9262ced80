/** Answers a NewEventsView: `/api/new-events?after=86&actor=china`. What is in no way a number counts as a first visit. */
import { parseFilters } from '@/domain/filters/parse-filters';
import { getNewEvents } from '@/services/timeline/new-events';
import { database } from '../../_server/context';
import { countRequest } from '../../_server/count-request';
import { defineRoute } from '../../_server/define-route';

/** a page asks once when it is opened */
const RATE = { max: 60, seconds: 60 };

export const GET = defineRoute({
  name: 'new-events',
  role: 'public',
  async handle(request) {
    countRequest(request.headers, 'new-events', RATE);
    const params = new URL(request.url).searchParams;
    const after = params.get('after') ?? '';
    const { filters } = parseFilters(params);
    const view = await getNewEvents(await database(), filters, /^\d{1,9}$/.test(after) ? Number(after) : null);
    return Response.json(view, { headers: { 'Cache-Control': 'no-store' } });
  },
});
