/** The trends of the filtered timeline. The URL has the whole state: the filters, the period unit, and the actor pairs. */
import type { Metadata } from 'next';
import { filterTitle, followFieldWords } from '@/app/_server/answers/page-filters';
import { orRefused } from '@/app/_server/answers/refused-view';
import { database } from '@/app/_server/context';
import { TrendsPage } from '@/components/trends/trends-page';
import { parseTrends, trendsHref } from '@/domain/timeline/trends';
import { withCurrentNames } from '@/services/find-names';
import { getTimeline } from '@/services/timeline/get-timeline';
import { getTrends } from '@/services/timeline/trends';

export async function generateMetadata({ searchParams }: PageProps<'/trends'>): Promise<Metadata> {
  const view = await filterTitle(parseTrends(await searchParams).filters);
  return { title: view === null ? 'Trends' : `Trends: ${view}`, description: DESCRIPTION };
}

const DESCRIPTION = 'Events over time by theme, and the actors that appear together most often.';

export default async function Page({ searchParams }: PageProps<'/trends'>) {
  const { filters: requested, choice, dropped } = parseTrends(await searchParams);
  await followFieldWords(requested, (read) => trendsHref(read, choice));
  const db = await database();
  const filters = await withCurrentNames(db, requested);
  return orRefused(
    db,
    { title: 'Trends', filters, hrefOf: (other) => trendsHref(other, choice) },
    () => Promise.all([getTimeline(db, { ...filters, page: 1 }), getTrends(db, filters, choice)]),
    ([view, trends]) => <TrendsPage view={view} trends={trends} filters={filters} choice={choice} dropped={dropped} />,
  );
}
