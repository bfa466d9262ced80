/** Lists the planned events of a view from today on, soonest first. */
import { and, asc, eq, gte } from 'drizzle-orm';
import { type Database, events, idsOf } from '@/db/database';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import type { ComingUpView } from '@/domain/timeline/timeline-view';
import { loadSummaries } from '../events/load-summaries';
import { published } from '../events/published';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { eventsAsOf } from './facts/projection';
import { answerQuery } from './facts/query-cache';
import { readScope } from './scope';
import { isAmong } from './sets';

const MOST_COMING = 5;

/** @param today `YYYY-MM-DD`; an event counts for as long as its last possible day has not passed */
export function getComingUp(db: Database, filters: TimelineFilters, today: string): Promise<ComingUpView> {
  return answerQuery(db, ['coming up', today, choosingOnly(filters)], () => readComingUp(db, filters, today));
}

async function readComingUp(db: Database, filters: TimelineFilters, today: string): Promise<ComingUpView> {
  const planned = and(
    published,
    isAmong(await readScope(db, filters), events.id.getSQL()),
    gte(events.latest, today),
    eq(events.status, 'planned'),
    eq(events.outcome, 'unknown'),
    eq(events.polarity, 'affirmed'),
  );
  const [ids, total] = await settleAllOrThrow([
    db
      .select({ id: events.id })
      .from(eventsAsOf(filters.known))
      .where(planned)
      .orderBy(asc(events.earliest), asc(events.latest), asc(events.id))
      .limit(MOST_COMING),
    db.$count(eventsAsOf(filters.known), planned),
  ]);
  return { total, events: await loadSummaries(db, idsOf(ids), filters) };
}
