/** The events that were merged into one, each with the version that undoes it. */
import { asc, eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';

export interface AbsorbedEvent {
  readonly id: number;
  readonly version: number;
  readonly title: string;
}

export const listAbsorbed = (db: Database, id: number): Promise<readonly AbsorbedEvent[]> =>
  db
    .select({ id: events.id, version: events.version, title: events.title })
    .from(events)
    .where(eq(events.mergedInto, id))
    .orderBy(asc(events.id));
