/**
 * Exports the events of a view as a file or feed. The public URL is that of the view with a suffix:
 * `/timeline.csv?actor=china`.
 */
import { connection } from 'next/server';
import { answerExport } from '@/app/_server/answers/answer-export';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/mutations/define-route';
import { openError } from '@/app/_server/mutations/open-error';
import { publicOrigin } from '@/app/_server/site';
import { notFound } from '@/domain/errors';
import { exportHref, formatOfSuffix } from '@/domain/export/formats';
import { parseFilters } from '@/domain/filters/parse-filters';
import { choiceParameter } from '@/domain/filters/timeline-filters';
import { exportView, orderIn } from '@/services/export/export-events';
import { countEvents } from '@/services/timeline/counts';
import { findMissing } from '@/services/timeline/facet-names';
import { withFieldWords } from '@/services/timeline/field-words';

/** number of events with `preview=1` */
const PREVIEW = 2;

export const GET = defineRoute<{ format: string }, 'public'>({
  name: 'export.timeline',
  role: 'public',
  respondToError: openError,
  async handle(request, { params }) {
    await connection();
    const format = formatOfSuffix(params.format);
    if (format === null) throw notFound('This format');
    const query = new URL(request.url).searchParams;
    const first = query.get('preview') === '1' ? PREVIEW : undefined;
    query.delete('preview');
    const given = parseFilters(query);
    const [db, origin] = [await database(), publicOrigin(request.headers)];
    const address = `${origin}${exportHref(given.filters, format)} ${first ?? ''}`;
    // Names are looked up only if the response is not a 304.
    let words: ReturnType<typeof withFieldWords> | undefined;
    const read = () => {
      words ??= withFieldWords(db, given.filters);
      return words;
    };
    const answer = await answerExport(db, {
      request,
      format,
      address,
      async cost() {
        const { filters } = await read();
        // In date order, the first events are found without the others.
        return first !== undefined && orderIn(format, filters) !== 'changed' ? first : countEvents(db, filters);
      },
      open: async () => exportView(db, (await read()).filters, format, origin, first),
      async dropped() {
        const { filters, dropped } = await read();
        const missing = (await findMissing(db, filters)).map((one) => `${choiceParameter(one)}=${one.value}`);
        return [...given.dropped, ...dropped, ...missing];
      },
    });
    if (answer === null) throw notFound('This view');
    return answer;
  },
});
