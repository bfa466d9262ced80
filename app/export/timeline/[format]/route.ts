/** Exports the events of a view as a file or feed. The public URL is that of the view with a suffix: `/timeline.csv?actor=china`. */
import { exportRoute } from '@/app/_server/answers/answer-export';
import { exportHref } from '@/domain/export/formats';
import { parseFilters } from '@/domain/filters/parse-filters';
import { choiceParameter } from '@/domain/filters/timeline-filters';
import { exportView, orderIn } from '@/services/export/export-events';
import { countEvents } from '@/services/timeline/counts';
import { findMissing } from '@/services/timeline/facet-names';
import { withFieldWords } from '@/services/timeline/field-words';

const PREVIEW = 2;

export const GET = exportRoute<{ format: string }>('export.timeline', 'This format', async ({ db, request, format, origin }) => {
  const query = new URL(request.url).searchParams;
  const first = query.get('preview') === '1' ? PREVIEW : undefined;
  query.delete('preview');
  const given = parseFilters(query);
  // Names are looked up only if the response is not a 304.
  let words: ReturnType<typeof withFieldWords> | undefined;
  const read = () => {
    words ??= withFieldWords(db, given.filters);
    return words;
  };
  return {
    address: `${origin}${exportHref(given.filters, format)} ${first ?? ''}`,
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
  };
});
