/** Exports one event. The public URL is `/events/12.json`. */
import { connection } from 'next/server';
import { answerExport } from '@/app/_server/answers/answer-export';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/mutations/define-route';
import { openError } from '@/app/_server/mutations/open-error';
import { publicOrigin } from '@/app/_server/site';
import { notFound } from '@/domain/errors';
import { eventExportHref, formatOfSuffix } from '@/domain/export/formats';
import { idInUrl } from '@/domain/text/number-in-url';
import { resolveMerged } from '@/services/events/merged';
import { exportEvent } from '@/services/export/export-events';

export const GET = defineRoute<{ id: string; format: string }, 'public'>({
  name: 'export.event',
  role: 'public',
  respondToError: openError,
  async handle(request, { params }) {
    await connection();
    const requestedId = idInUrl(params.id);
    const format = formatOfSuffix(params.format);
    if (format === null || requestedId === null) throw notFound('This event');
    const [db, origin] = [await database(), publicOrigin(request.headers)];
    const id = await resolveMerged(db, requestedId);
    const answer =
      id === null
        ? null
        : await answerExport(db, {
            request,
            format,
            address: `${origin}${eventExportHref(id, format)}`,
            cost: async () => 1,
            open: () => exportEvent(db, id, format, origin),
          });
    if (answer === null) throw notFound('This event');
    return answer;
  },
});
