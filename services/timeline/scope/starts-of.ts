/** How many events of a view begin in each month, counted once for its page, its trends, its files and the API. */
import type { Database } from '@/db/database';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { cacheQuery, readCachedQuery } from '../../facts/query-cache';
import { countsByMonth, type MonthlyCount } from './monthly-counts';
import type { Scope } from './scope';

/** `scope` is that of the filters. */
export const startsOf = (db: Database, filters: TimelineFilters, scope: Scope): Promise<readonly MonthlyCount[]> =>
  cacheQuery(db, keyOf(filters), () => countsByMonth(db, scope));

/** The same where they have been counted already; null otherwise. */
export const knownStarts = (db: Database, filters: TimelineFilters): Promise<readonly MonthlyCount[] | null> =>
  readCachedQuery(db, keyOf(filters));

const keyOf = (filters: TimelineFilters): string => JSON.stringify(['starts', choosingOnly(filters)]);
