/** What a count on the axis stands for: the events of a filter that begin in some days. */
import { and, asc, count, desc } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import type { TimelineFilters } from '@/domain/filters';
import type { DaySpan } from '@/domain/tiles';
import type { MembersView } from '@/domain/timeline-view';
import { allOf, filterConditions } from './filter-conditions';
import { beginsIn } from './get-tile';
import { keepAnswer } from './keep-answer';
import { loadAxisEvents } from './load-axis-events';

const LISTED = 10;

/** Published events only; order and page of the filters are not looked at. */
export function getMembers(db: Database, filters: TimelineFilters, days: DaySpan): Promise<MembersView> {
  const { order: _, page: __, ...chosen } = filters;
  return keepAnswer(db, JSON.stringify(['members', days, chosen]), () => readMembers(db, filters, days));
}

async function readMembers(db: Database, filters: TimelineFilters, { from, to }: DaySpan): Promise<MembersView> {
  const where = and(allOf(await filterConditions(db, filters)), beginsIn(from, to));
  const [[all], top] = await Promise.all([
    db.select({ total: count() }).from(events).where(where),
    db.select({ id: events.id }).from(events).where(where).orderBy(desc(events.salience), asc(events.id)).limit(LISTED),
  ]);
  const ids = top.map(({ id }) => id);
  return { total: Number(all?.total ?? 0), events: await loadAxisEvents(db, ids) };
}
