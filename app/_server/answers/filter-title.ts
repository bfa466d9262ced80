/** Describes the filters of a view for its page title. */
import { isFiltered, isPlainClock, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { describeView } from '@/services/export/describe-view';
import { database } from '../context';

/** Returns text such as "China, from 2023"; null without filters. */
export async function filterTitle(filters: TimelineFilters): Promise<string | null> {
  if (!isFiltered(filters) && isPlainClock(filters)) return null;
  return (await describeView(await database(), filters)).title;
}
