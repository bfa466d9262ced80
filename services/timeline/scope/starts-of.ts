/** How many events of a view begin in each month, counted once for its page, its trends, its files and the API. */
import type { Database } from '@/db/database';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { keepAnswer } from '../../facts/keep-answer';
import type { Scope } from './scope';
import { type Starts, startsByMonth } from './starts';

/** `scope` is that of the filters. */
export const startsOf = (db: Database, filters: TimelineFilters, scope: Scope): Promise<readonly Starts[]> =>
  keepAnswer(db, JSON.stringify(['starts', choosingOnly(filters)]), () => startsByMonth(db, scope));
