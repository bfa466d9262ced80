/** Counts the published events of a view without listing them. */
import type { Database } from '@/db/database';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { withTimeLimit } from '../clocks/time-limit';
import { cacheQuery } from '../facts/query-cache';
import { countOf } from './get-timeline';
import { readScope } from './scope/scope';
import { startsOf } from './scope/starts-of';

export function countEvents(db: Database, filters: TimelineFilters): Promise<number> {
  return cacheQuery(db, JSON.stringify(['count', choosingOnly(filters)]), () =>
    withTimeLimit(db, async () => countOf(await startsOf(db, filters, await readScope(db, filters)))),
  );
}
