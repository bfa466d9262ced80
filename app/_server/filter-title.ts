/** The filters of a view in words, for the title of its page. */
import { isFiltered } from '@/domain/filters/facet-choice';
import { isPlainClock, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { describeView } from '@/services/export/describe-view';
import { database } from './context';

/** "China, from 2023"; null without filters. */
export async function filterTitle(filters: TimelineFilters): Promise<string | null> {
  if (!isFiltered(filters) && isPlainClock(filters)) return null;
  return (await describeView(await database(), filters)).title;
}
