/** The citation of a view for a reference manager. Reached as `/timeline.bib?actor=china`. */
import { connection } from 'next/server';
import { answerCitation } from '@/app/_server/answers/answer-citation';
import { countExport, countListing } from '@/app/_server/answers/count-request';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/mutations/define-route';
import { publicOrigin, site, today } from '@/app/_server/site';
import { notFound } from '@/domain/errors';
import { citableView } from '@/domain/export/citable';
import { citationFileOf } from '@/domain/export/citations';
import { parseFilters } from '@/domain/filters/parse-filters';
import { timelineHref } from '@/domain/filters/timeline-filters';
import { exportView } from '@/services/export/export-events';
import { countEvents } from '@/services/timeline/counts';
import { withFieldWords } from '@/services/timeline/field-words';

export const GET = defineRoute<{ file: string }, 'public'>({
  name: 'cite.timeline',
  role: 'public',
  async handle(request, { params }) {
    await connection();
    const file = citationFileOf(params.file);
    if (file === null) throw notFound('This citation');
    await countExport(request.headers);
    const [db, origin] = [await database(), publicOrigin(request.headers)];
    const { filters } = await withFieldWords(db, parseFilters(new URL(request.url).searchParams).filters);
    await countListing(request.headers, await countEvents(db, filters));
    const { title, name, count, changedAt } = await exportView(db, filters, 'json', origin);
    const view = { title, name, count, changedAt: changedAt?.toISOString() ?? null, href: timelineHref({ ...filters, page: 1 }) };
    return answerCitation(citableView(view, { origin, accessed: today(), site: await site() }), file);
  },
});
