/** Returns an SQL condition on `events` for the published events of a view. */
import { and, type SQL } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { published } from '../events/published';
import { isAmong } from './scope/fact-sets';
import { readScope } from './scope/scope';

/** Ignores order and page of the filters. */
export async function eventsInView(db: Database, filters: TimelineFilters): Promise<SQL | undefined> {
  return and(published, isAmong(await readScope(db, filters), events.id.getSQL()));
}
