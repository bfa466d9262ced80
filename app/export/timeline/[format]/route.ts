/** The events of a view as a file or feed. Reached as `/timeline.csv?actor=china`: the address of the view with a suffix. */
import { connection } from 'next/server';
import { answerExport } from '@/app/_server/answers/answer-export';
import { database } from '@/app/_server/context';
import { defineRoute } from '@/app/_server/mutations/define-route';
import { openError } from '@/app/_server/mutations/open-error';
import { publicOrigin } from '@/app/_server/public-origin';
import { notFound } from '@/domain/errors';
import { exportHref, formatOfSuffix } from '@/domain/export/formats';
import { choiceParameter } from '@/domain/filters/facet-choice';
import { parseFilters } from '@/domain/filters/parse-filters';
import { exportView, orderIn } from '@/services/export/export-events';
import { withFieldWords } from '@/services/search/query-events';
import { countEvents } from '@/services/timeline/count-events';
import { findMissing } from '@/services/timeline/facets/name-choices';

/** events of what `preview=1` shows */
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
    // names are looked up once it is sure that the file is written
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
        // the first events by beginning are found without the others
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
