/** The citation of an event for a reference manager. Reached as `/events/12.bib`. */
import { citationRoute } from '@/app/_server/answers/answer-citation';
import { citableEvent } from '@/domain/export/citable';
import { idInUrl } from '@/domain/text/number-in-url';
import { getEvent } from '@/services/events/get-event';
import { resolveMerged } from '@/services/events/merged';

export const GET = citationRoute<{ id: string; file: string }>('cite.event', 'This event', async (db, params, cited) => {
  const requestedId = idInUrl(params.id);
  const id = requestedId === null ? null : await resolveMerged(db, requestedId);
  const event = id === null ? null : await getEvent(db, id);
  return event && citableEvent(event, await cited());
});
