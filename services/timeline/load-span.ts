/** From the first day of the events of a scope to the last. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { fromStoredDay } from '@/db/schema/iso-day';
import { firstOfMonth, monthNumber } from '@/domain/day-words';
import type { DaySpan } from '@/domain/tiles';
import { beginningIn, touching } from './fact-sets';
import { isCounted, type Scope, within } from './scope';
import { monthDays, type Starts } from './starts';

/** Null when there are none. `starts` are those of the scope. */
export async function loadSpan(db: Database, scope: Scope, starts: readonly Starts[]): Promise<DaySpan | null> {
  const first = starts[0];
  if (!first) return null;
  if (!isCounted(scope)) {
    const [whole] = await rows<{ earliest: string; latest: string }>(
      db,
      sql`select min(earliest)::text as earliest, max(latest)::text as latest from (${touching(scope)}) all_of_it`,
    );
    return whole ? { from: fromStoredDay(whole.earliest), to: fromStoredDay(whole.latest) } : null;
  }
  const earliest = await oneDay(db, sql`select min(earliest)::text as day from (${beginningIn(scope, monthDays(first.month))}) begun`);
  const latest = await lastDayOf(db, scope);
  return earliest === null || latest === null ? null : { from: earliest, to: latest };
}

/** What lasts to the end of the window outlasts the rest; where nothing does, the last month in which something ends. */
async function lastDayOf(db: Database, scope: Scope): Promise<string | null> {
  const { to } = scope;
  if (to !== null) {
    const alive = await latestOf(db, within(scope, { from: firstOfMonth(monthNumber(to)), to: null }));
    if (alive !== null) return alive;
  }
  const theme = scope.themes[0] === undefined ? 0 : scope.themes[0] + 1;
  const [last] = await rows<{ month: number | null }>(
    db,
    sql`
      select period as month from timeline_rollup
      where actor_id = ${scope.actorIds[0]}::int and theme = ${theme}::int and grain = 2 and ends > 0
        ${to === null ? sql`` : sql`and period < ${monthNumber(to)}::int`}
      order by period desc limit 1`,
  );
  return last?.month == null ? null : latestOf(db, within(scope, monthDays(last.month)));
}

const latestOf = (db: Database, scope: Scope): Promise<string | null> =>
  oneDay(db, sql`select max(latest)::text as day from (${touching(scope)}) alive`);

async function oneDay(db: Database, statement: SQL): Promise<string | null> {
  const [row] = await rows<{ day: string | null }>(db, statement);
  return row?.day == null ? null : fromStoredDay(row.day);
}
