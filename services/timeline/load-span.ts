/** From the first day of the events of a scope to the last. */
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

/** Null when there are none. `starts` are those of the scope, so that no other month has to be looked at. */
export async function loadSpan(db: Database, scope: Scope, starts: readonly MonthlyCount[]): Promise<DaySpan | null> {
  const [first, last] = [starts[0], starts.at(-1)];
  if (!first || !last) return null;
  // what ends last does not end before the month in which the last one begins, and none begins later
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
