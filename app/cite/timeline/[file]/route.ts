/** The citation of a view for a reference manager. Reached as `/timeline.bib?actor=china`. */
import { citationRoute } from '@/app/_server/answers/answer-citation';
import { countExport, countListing } from '@/app/_server/answers/count-request';
import { citableView } from '@/domain/export/citable';
import { parseFilters } from '@/domain/filters/parse-filters';
import { timelineHref } from '@/domain/filters/timeline-filters';
import { exportView } from '@/services/export/export-events';
import { countEvents } from '@/services/timeline/counts';
import { withFieldWords } from '@/services/timeline/field-words';

export const GET = citationRoute<{ file: string }>('cite.timeline', 'This citation', async (db, _params, citedSite, request) => {
  await countExport(request.headers);
  const { filters } = await withFieldWords(db, parseFilters(new URL(request.url).searchParams).filters);
  await countListing(request.headers, await countEvents(db, filters));
  const cited = await citedSite();
  const { title, name, count, changedAt } = await exportView(db, filters, 'json', cited.origin);
  const view = { title, name, count, changedAt: changedAt?.toISOString() ?? null, href: timelineHref({ ...filters, page: 1 }) };
  return citableView(view, cited);
});
