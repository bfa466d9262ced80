/** A reader says that something is wrong with an event. It is kept as plain text and waits in the queue. */
import { and, count, eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import { mistakeReports } from '@/db/schema/queue';
import { DatelineError, notFound } from '@/domain/errors';
import { published } from '../events/published';

/** open reports of one event, and of all: beyond that nobody would read them */
const MOST_OF_EVENT = 20;
const MOST_OPEN = 2_000;

export interface Mistake {
  readonly eventId: number;
  readonly words: string;
  readonly evidence: string | null;
}

/** Returns the id of the report. Throws `not-found` for an event that readers do not see, `unavailable` when too many reports wait. */
export async function reportMistake(tx: Database, { eventId, words, evidence }: Mistake): Promise<number> {
  const [event] = await tx
    .select({ version: events.version })
    .from(events)
    .where(and(eq(events.id, eventId), published));
  if (!event) throw notFound('The event');
  const open = eq(mistakeReports.state, 'open');
  const [ofEvent] = await tx
    .select({ n: count() })
    .from(mistakeReports)
    .where(and(eq(mistakeReports.eventId, eventId), open));
  if (Number(ofEvent?.n) >= MOST_OF_EVENT)
    throw new DatelineError('unavailable', 'Many readers have already reported this event. An editor will check it.');
  const [ofAll] = await tx.select({ n: count() }).from(mistakeReports).where(open);
  if (Number(ofAll?.n) >= MOST_OPEN)
    throw new DatelineError('unavailable', 'Too many reports are waiting for review. Try again in a few days.');
  const [row] = await tx
    .insert(mistakeReports)
    .values({ eventId, eventVersion: event.version, words, evidence })
    .returning({ id: mistakeReports.id });
  if (!row) throw new Error('The database did not return the new report.');
  return row.id;
}
