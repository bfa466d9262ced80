/** Helpers for tests that create and read events. */
import { desc, eq } from 'drizzle-orm';
import { type Database, events, rows } from '@/db/database';
import type { EventFields } from '@/domain/event-input';
import type { EventView } from '@/domain/views';
import { createEvent } from '../events/editing/create-event';
import { snapshotEvent } from '../events/editing/event-snapshot';
import { getEvent } from '../events/get-event';
import { write } from '../timeline/facts/write';
import { sampleEvent } from './sample-event';

const BY = { userId: 'editor-1' } as const;

/** Missing fields come from the sample event; `publish` false creates a draft. */
export const enterEvent = (db: Database, fields: Partial<EventFields> = {}, publish = true): Promise<EventView> =>
  createEvent(db, { input: sampleEvent(fields), by: BY, publish });

/** Enters `count` equal events; only the first has actors and themes. Entering many one by one is slow. */
export async function enterCopies(db: Database, count: number, fields: Partial<EventFields>): Promise<void> {
  const { id } = await enterEvent(db, fields);
  await write(
    db,
    (tx) => rows(tx)`
      insert into events (title, edtf, earliest, latest, precision, extent, date_basis, status, action, salience, state)
      select title, edtf, earliest, latest, precision, extent, date_basis, status, action, salience, state
      from events, generate_series(2, ${count}::int) where id = ${id}`,
  );
}

export const versionOf = async (db: Database, id: number): Promise<number> => (await snapshotEvent(db, id)).version;

/** The event ID with its current version. */
export const versioned = async (db: Database, id: number) => ({ id, version: await versionOf(db, id) });

/** The event as editors see it. */
export async function eventNow(db: Database, id: number | undefined): Promise<EventView> {
  const event = await getEvent(db, id ?? 0, { includeDrafts: true });
  if (!event) throw new Error(`There is no event ${id}.`);
  return event;
}

/** The newest event with this title. */
export async function eventTitled(db: Database, title: string): Promise<EventView> {
  const [row] = await db.select({ id: events.id }).from(events).where(eq(events.title, title)).orderBy(desc(events.id)).limit(1);
  return eventNow(db, row?.id);
}
