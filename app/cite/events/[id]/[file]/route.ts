/** The citation of an event for a reference manager. Reached as `/events/12.bib`. */
import { connection } from 'next/server';
import { answerCitation } from '@/app/_server/answers/answer-citation';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/mutations/define-route';
import { publicOrigin, site, today } from '@/app/_server/site';
import { notFound } from '@/domain/errors';
import { citableEvent } from '@/domain/export/citable';
import { citationFileOf } from '@/domain/export/citations';
import { idInUrl } from '@/domain/text/number-in-url';
import { getEvent } from '@/services/events/get-event';
import { resolveMerged } from '@/services/events/merged';

export const GET = defineRoute<{ id: string; file: string }, 'public'>({
  name: 'cite.event',
  role: 'public',
  async handle(request, { params }) {
    await connection();
    const requestedId = idInUrl(params.id);
    const file = citationFileOf(params.file);
    if (file === null || requestedId === null) throw notFound('This event');
    const db = await database();
    const id = await resolveMerged(db, requestedId);
    const event = id === null ? null : await getEvent(db, id);
    if (!event) throw notFound('This event');
    return answerCitation(citableEvent(event, { origin: publicOrigin(request.headers), accessed: today(), site: await site() }), file);
  },
});
