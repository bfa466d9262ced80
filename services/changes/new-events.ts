/** What is new in a view, and what was corrected in it, since a reader's last visit. */
import type { Database } from '@/db/database';
import { dateWords } from '@/domain/dates/date-words';
import { fillOf } from '@/domain/drawing';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { type NewEventsView, sinceWords } from '@/domain/history/new-events';
import { eventHref } from '@/domain/hrefs';
import { withClocks } from '../clocks/with-clocks';
import { loadSummaries } from '../events/load-summaries';
import { cacheQuery } from '../facts/query-cache';
import { changesSince, lastRevision } from './changes-since';

const MOST_NEW = 10;

/** `since` is what an earlier answer said with `upTo`; with null only that is answered. */
export function getNewEvents(db: Database, filters: TimelineFilters, since: string | null): Promise<NewEventsView> {
  return cacheQuery(db, JSON.stringify(['new events', since, choosingOnly(filters)]), () =>
    withClocks(db, filters, (read) => readNewEvents(read, filters, since)),
  );
}

async function readNewEvents(db: Database, filters: TimelineFilters, since: string | null): Promise<NewEventsView> {
  const upTo = await lastRevision(db);
  if (since === null || since >= upTo) return { upTo, added: 0, corrected: 0, events: [], marks: [] };
  const { added, corrected, events } = await changesSince(db, filters, since);
  const fieldsOf = new Map(events.map(({ id, fields }) => [id, fields]));
  const summaries = await loadSummaries(
    db,
    events.slice(0, MOST_NEW).map(({ id }) => id),
  );
  return {
    upTo,
    added,
    corrected,
    events: summaries.map((event) => ({
      id: event.id,
      href: eventHref(event),
      title: event.title,
      dateWords: dateWords(event.date, 'short'),
      family: event.family,
      fill: fillOf(event),
      fields: fieldsOf.get(event.id) ?? [],
    })),
    marks: events.map(({ id, fields }) => [id, sinceWords(fields)] as const),
  };
}
