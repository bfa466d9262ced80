/** What was recorded after a reader's last visit. Event numbers only count up, so the highest one seen is all that a browser keeps. */
import { and, count, desc, gt, max } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import { dateWords } from '@/domain/date-words';
import { fillOf } from '@/domain/drawing';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { eventHref } from '@/domain/hrefs';
import type { NewEventsView } from '@/domain/new-events';
import { loadSummaries } from '../events/load-summaries';
import { published } from '../events/published';
import { eventsInView } from './events-in-view';
import { keepAnswer } from './keep-answer';

const MOST_NEW = 10;

/** The published events under the filters with a number above `after`; none of them, only the newest number, when it is null. */
export function getNewEvents(db: Database, filters: TimelineFilters, after: number | null): Promise<NewEventsView> {
  const { order: _, page: __, ...chosen } = filters;
  return keepAnswer(db, JSON.stringify(['new events', after, chosen]), () => readNewEvents(db, filters, after));
}

async function readNewEvents(db: Database, filters: TimelineFilters, after: number | null): Promise<NewEventsView> {
  const [highest] = await db
    .select({ id: max(events.id) })
    .from(events)
    .where(published);
  const newest = highest?.id ?? 0;
  if (after === null || after >= newest) return { newest, total: 0, events: [] };
  const where = and(await eventsInView(db, filters), gt(events.id, after));
  const [ids, [all]] = await Promise.all([
    db.select({ id: events.id }).from(events).where(where).orderBy(desc(events.salience), desc(events.id)).limit(MOST_NEW),
    db.select({ total: count() }).from(events).where(where),
  ]);
  const summaries = await loadSummaries(
    db,
    ids.map(({ id }) => id),
  );
  return {
    newest,
    total: Number(all?.total ?? 0),
    events: summaries.map((event) => ({
      id: event.id,
      href: eventHref(event),
      title: event.title,
      dateWords: dateWords(event.date, 'short'),
      family: event.family,
      fill: fillOf(event),
    })),
  };
}
