/** Lists the events behind a count on the axis: events of a filter that start on given days. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { badData } from '@/domain/errors';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import type { DaySpan } from '@/domain/timeline/tiles';
import type { MembersView } from '@/domain/timeline/timeline-view';
import { withTimeLimit } from '../clocks/time-limit';
import { cacheQuery } from '../facts/query-cache';
import { areInCalendar } from './calendar-bounds';
import { loadAxisEvents } from './load-axis-events';
import { beginningIn } from './scope/fact-sets';
import { readScope, type Scope } from './scope/scope';

const LISTED = 10;

/** Published events only; ignores order and page. Throws `bad-data` for days outside the calendar. */
export function getMembers(db: Database, filters: TimelineFilters, days: DaySpan): Promise<MembersView> {
  return cacheQuery(db, JSON.stringify(['members', days, choosingOnly(filters)]), () =>
    withTimeLimit(db, async () => readMembers(db, await readScope(db, filters), days)),
  );
}

/** Throws `bad-data` for days outside the calendar. */
export async function readMembers(db: Database, scope: Scope, days: DaySpan): Promise<MembersView> {
  if (!areInCalendar(days)) throw badData('These days are outside the calendar. Choose days from 4714 BC to AD 9999.', 'days');
  const found = await rows<{ id: number; total: number }>(
    db,
    sql`
      select event_id as id, (count(*) over ())::int as total from (${beginningIn(scope, days)}) begun
      order by salience desc, event_id limit ${LISTED}`,
  );
  const events = await loadAxisEvents(
    db,
    found.map(({ id }) => id),
    scope,
  );
  return { total: found[0]?.total ?? 0, events };
}
