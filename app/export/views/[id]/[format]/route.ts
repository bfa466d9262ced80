/** Exports a shared view as a feed or file with its own name. The public URL is `/views/12.atom`. Private views have no export. */
import { exportRoute } from '@/app/_server/answers/answer-export';
import { viewExportHref } from '@/domain/export/formats';
import { idInUrl } from '@/domain/text/number-in-url';
import { viewHref } from '@/domain/timeline/saved-views';
import { exportView } from '@/services/export/export-events';
import { getView } from '@/services/history/saved-views';
import { countEvents } from '@/services/timeline/counts';

export const GET = exportRoute<{ id: string; format: string }>('export.view', 'This view', async ({ db, params, format, origin }) => {
  const id = idInUrl(params.id);
  const view = id === null ? null : await getView(db, id, null);
  if (view === null) return null;
  const self = `${origin}${viewExportHref(view.id, format)}`;
  const named = { title: view.name, page: `${origin}${viewHref(view.id)}`, self };
  return {
    // The entity tag must change with the name and the filters.
    address: `${self} ${view.query} ${view.name}`,
    cost: () => countEvents(db, view.filters),
    open: () => exportView(db, view.filters, format, origin, undefined, named),
  };
});
