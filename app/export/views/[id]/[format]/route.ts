/** Exports a shared view as a feed or file with its own name. The public URL is `/views/12.atom`. Private views have no export. */
import { connection } from 'next/server';
import { answerExport } from '@/app/_server/answers/answer-export';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/mutations/define-route';
import { openError } from '@/app/_server/mutations/open-error';
import { publicOrigin } from '@/app/_server/site';
import { notFound } from '@/domain/errors';
import { formatOfSuffix, viewExportHref } from '@/domain/export/formats';
import { idInUrl } from '@/domain/text/number-in-url';
import { viewHref } from '@/domain/timeline/saved-views';
import { exportView } from '@/services/export/export-events';
import { getView } from '@/services/history/saved-views';
import { countEvents } from '@/services/timeline/counts';

export const GET = defineRoute<{ id: string; format: string }, 'public'>({
  name: 'export.view',
  role: 'public',
  respondToError: openError,
  async handle(request, { params }) {
    await connection();
    const [format, id] = [formatOfSuffix(params.format), idInUrl(params.id)];
    const [db, origin] = [await database(), publicOrigin(request.headers)];
    const view = format === null || id === null ? null : await getView(db, id, null);
    if (format === null || view === null) throw notFound('This view');
    const self = `${origin}${viewExportHref(view.id, format)}`;
    const named = { title: view.name, page: `${origin}${viewHref(view.id)}`, self };
    const answer = await answerExport(db, {
      request,
      format,
      // The entity tag must change with the name and the filters.
      address: `${self} ${view.query} ${view.name}`,
      cost: () => countEvents(db, view.filters),
      open: () => exportView(db, view.filters, format, origin, undefined, named),
    });
    if (answer === null) throw notFound('This view');
    return answer;
  },
});
