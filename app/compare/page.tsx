/** Compares actors. The URL has the whole state: the filters with the compared actors, and the window of the axis. */
import type { Metadata } from 'next';
import { filterTitle, followFieldWords } from '@/app/_server/answers/page-filters';
import { orRefused } from '@/app/_server/answers/refused-view';
import { database } from '@/app/_server/context';
import { today } from '@/app/_server/site';
import { ComparePage } from '@/components/compare/compare-page';
import { withChoice } from '@/domain/filters/timeline-filters';
import { parseWindow } from '@/domain/timeline/axis-window';
import { comparedLanes, compareHref, LEAST_COMPARED, parseCompare } from '@/domain/timeline/compare';
import { withCurrentNames } from '@/services/find-names';
import { compareActors } from '@/services/timeline/compare';
import { getTimeline } from '@/services/timeline/get-timeline';
import { getLanes } from '@/services/timeline/lanes';

export async function generateMetadata({ searchParams }: PageProps<'/compare'>): Promise<Metadata> {
  const { filters } = parseCompare(await searchParams);
  const view = await filterTitle(withChoice(filters, 'actor', { match: 'all' }));
  return { title: view === null ? 'Compare actors' : `Compare: ${view}`, description: DESCRIPTION };
}

const DESCRIPTION = 'Compare actors side by side: their events, shared events, first and last events, and most frequent action.';

export default async function Page({ searchParams }: PageProps<'/compare'>) {
  const params = await searchParams;
  const { filters: requested, dropped } = parseCompare(params);
  await followFieldWords(requested, compareHref);
  const db = await database();
  const filters = await withCurrentNames(db, requested);
  const load = async () => {
    const lanes = comparedLanes(filters);
    const [view, comparison] = await Promise.all([getTimeline(db, filters, parseWindow(params.window)), compareActors(db, filters)]);
    const drawn = lanes.values.length >= LEAST_COMPARED && view.axis;
    return { view, comparison, lanes: drawn ? await getLanes(db, { ...filters, lanes }, drawn.window) : null };
  };
  return orRefused(db, { title: 'Compare', filters, hrefOf: compareHref }, load, (loaded) => (
    <ComparePage {...loaded} filters={filters} dropped={dropped} today={filters.known ?? today()} />
  ));
}
