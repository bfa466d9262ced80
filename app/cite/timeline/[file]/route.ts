/** The citation of a view for a reference manager. Reached as `/timeline.bib?actor=china`. */
import { connection } from 'next/server';
import { answerCitation } from '@/app/_server/answer-citation';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/define-route';
import { publicOrigin } from '@/app/_server/public-origin';
import { today } from '@/app/_server/today';
import { citableView } from '@/domain/citation/citable';
import { citationFileOf } from '@/domain/citation/citation-files';
import { notFound } from '@/domain/errors';
import { parseFilters, timelineHref } from '@/domain/filters';
import { exportView } from '@/services/export/export-events';

export const GET = defineRoute<{ file: string }, 'public'>({
  name: 'cite.timeline',
  role: 'public',
  async handle(request, { params }) {
    await connection();
    const file = citationFileOf(params.file);
    if (file === null) throw notFound('This citation');
    const { filters } = parseFilters(new URL(request.url).searchParams);
    const origin = publicOrigin(request.headers);
    const { title, count, changedAt } = await exportView(await database(), filters, 'json', origin);
    const view = { title, count, changedAt: changedAt?.toISOString() ?? null, href: timelineHref({ ...filters, page: 1 }) };
    return answerCitation(citableView(view, { origin, accessed: today() }), file);
  },
});
