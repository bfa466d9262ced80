/** Answers a NewEventsView: `/api/new-events?after=86&actor=china`. What is in no way a number counts as a first visit. */
import { parseFilters } from '@/domain/filters';
import { getNewEvents } from '@/services/timeline/new-events';
import { database } from '../../_server/context';
import { defineRoute } from '../../_server/define-route';

export const GET = defineRoute({
  name: 'new-events',
  role: 'public',
  async handle(request) {
    const params = new URL(request.url).searchParams;
    const after = params.get('after') ?? '';
    const { filters } = parseFilters(params);
    const view = await getNewEvents(await database(), filters, /^\d{1,9}$/.test(after) ? Number(after) : null);
    return Response.json(view, { headers: { 'Cache-Control': 'no-store' } });
  },
});
