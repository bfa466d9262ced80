/** Counts the events of a view by month; cached for its page, trends, files and the API. */
import type { Database } from '@/db/database';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { cacheQuery, readCachedQuery } from '../../facts/query-cache';
import { countsByMonth, type MonthlyCount } from './monthly-counts';
import type { Scope } from './scope';

/** `scope` must be the scope of the filters. */
export const startsOf = (db: Database, filters: TimelineFilters, scope: Scope): Promise<readonly MonthlyCount[]> =>
  cacheQuery(db, keyOf(filters), () => countsByMonth(db, scope));

/** The counts if they are cached; null otherwise. */
export const knownStarts = (db: Database, filters: TimelineFilters): Promise<readonly MonthlyCount[] | null> =>
  readCachedQuery(db, keyOf(filters));

const keyOf = (filters: TimelineFilters): string => JSON.stringify(['starts', choosingOnly(filters)]);
