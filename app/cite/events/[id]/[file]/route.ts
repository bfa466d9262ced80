/** The citation of an event for a reference manager. Reached as `/events/12.bib`. */
import { citationRoute } from '@/app/_server/answers/answer-citation';
import { publicEvent } from '@/app/_server/answers/public-event';
import { citableEvent } from '@/domain/export/citable';

export const GET = citationRoute<{ id: string; file: string }>('cite.event', 'This event', async (_db, params, cited) => {
  const event = await publicEvent(params.id);
  return event && citableEvent(event, await cited());
});
