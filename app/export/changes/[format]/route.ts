/** The list of changes as a feed: `/changes.atom` and `/changes.jsonfeed`; `?event=12` and `?kind=corrected` filter it. */
import { exportRoute } from '@/app/_server/answers/answer-export';
import { changesFeedHref, FEED_IDS } from '@/domain/export/formats';
import { parseChangeKind } from '@/domain/history/changes';
import { idInUrl } from '@/domain/text/number-in-url';
import { exportChanges } from '@/services/history/export-changes';

export const GET = exportRoute<{ format: string }>('export.changes', 'This format', async ({ db, request, params, origin }) => {
  const format = FEED_IDS.find((id) => id === params.format);
  if (format === undefined) return null;
  const { searchParams } = new URL(request.url);
  const eventId = idInUrl(searchParams.get('event'));
  const kind = parseChangeKind(searchParams.get('kind') ?? '');
  return {
    address: `${origin}${changesFeedHref(format, eventId, kind)}`,
    // The cost is constant, because the feed has one page of changes.
    cost: async () => 1,
    open: () => exportChanges(db, { eventId, kind }, format, origin),
  };
});
