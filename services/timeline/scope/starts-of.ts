/** How many events of a view begin in each month, counted once for its page, its trends, its files and the API. */
import type { Database } from '@/db/database';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { keepAnswer, keptAnswer } from '../../facts/keep-answer';
import type { Scope } from './scope';
import { type Starts, startsByMonth } from './starts';

/** `scope` is that of the filters. */
export const startsOf = (db: Database, filters: TimelineFilters, scope: Scope): Promise<readonly Starts[]> =>
  keepAnswer(db, keyOf(filters), () => startsByMonth(db, scope));

/** The same where they have been counted already; null otherwise. */
export const knownStarts = (db: Database, filters: TimelineFilters): Promise<readonly Starts[] | null> => keptAnswer(db, keyOf(filters));

const keyOf = (filters: TimelineFilters): string => JSON.stringify(['starts', choosingOnly(filters)]);
