/** The filters of a page: their title, and the field words of their search. */
import 'server-only';
import { redirect } from 'next/navigation';
import { isFiltered, isPlainClock, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { withQuery } from '@/domain/text/url-query';
import { describeView } from '@/services/export/describe-view';
import { readFieldWords } from '@/services/timeline/field-words';
import { database } from '../context';

/** Returns text such as "China, from 2023"; null without filters. */
export async function filterTitle(filters: TimelineFilters): Promise<string | null> {
  if (!isFiltered(filters) && isPlainClock(filters)) return null;
  return (await describeView(await database(), filters)).title;
}

/**
 * Redirects a URL whose search contains field words (`actor:China`) to one with the equivalent filters. The new URL also names unknown
 * values. Returns normally if the search has no field words.
 */
export async function followFieldWords(filters: TimelineFilters, hrefOf: (filters: TimelineFilters) => string): Promise<void> {
  if (!filters.query.includes(':')) return;
  const read = await readFieldWords(await database(), filters);
  if (!read) return;
  redirect(withQuery(hrefOf(read.filters), new URLSearchParams(read.unread.map(([field, value]) => [field, value]))));
}
