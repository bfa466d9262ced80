/** Exports one event. The public URL is `/events/12.json`. */
import { exportRoute } from '@/app/_server/answers/answer-export';
import { eventExportHref } from '@/domain/export/formats';
import { idInUrl } from '@/domain/text/number-in-url';
import { resolveMerged } from '@/services/events/merged';
import { exportEvent } from '@/services/export/export-events';

export const GET = exportRoute<{ id: string; format: string }>('export.event', 'This event', async ({ db, params, format, origin }) => {
  const requestedId = idInUrl(params.id);
  const id = requestedId === null ? null : await resolveMerged(db, requestedId);
  if (id === null) return null;
  const address = `${origin}${eventExportHref(id, format)}`;
  return { address, cost: async () => 1, open: () => exportEvent(db, id, format, origin) };
});
