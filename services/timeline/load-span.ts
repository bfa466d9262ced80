/** Computes the range of a scope's events, from the first day to the last. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { fromStoredDay } from '@/db/schema/iso-day';
import { dayNumber } from '@/domain/dates/day-words';
import type { DaySpan } from '@/domain/timeline/tiles';
import { beginningIn, touching } from './scope/fact-sets';
import { type MonthlyCount, monthDays } from './scope/monthly-counts';
import { type Scope, within } from './scope/scope';

interface Found extends Record<string, unknown> {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Null if there are no events. `starts` are the scope's monthly counts, which limit the search to a few months. */
export async function loadSpan(db: Database, scope: Scope, starts: readonly MonthlyCount[]): Promise<DaySpan | null> {
  const [first, last] = [starts[0], starts.at(-1)];
  if (!first || !last) return null;
  // the latest end is in or after the last month with a start, so only events that overlap it matter
  const month = monthDays(last.month);
  const isBefore = scope.from !== null && dayNumber(scope.from) > dayNumber(month.to);
  const ending = isBefore ? scope : within(scope, month);
  const [found] = await rows<Found>(
    db,
    sql`
      select (select min(earliest)::text from (${beginningIn(scope, monthDays(first.month))}) begun) as earliest,
        (select max(latest)::text from (${touching(ending)}) alive) as latest`,
  );
  return found?.earliest && found.latest ? { from: fromStoredDay(found.earliest), to: fromStoredDay(found.latest) } : null;
}
