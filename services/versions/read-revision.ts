/** Reads stored versions of an event. */
import { and, desc, eq, type SQL } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventRevisions } from '@/db/schema/history';
import type { EventSnapshot } from '../events/editing/event-snapshot';

export interface StoredRevision {
  readonly version: number;
  readonly change: string;
  readonly changedBy: string | null;
  readonly snapshot: EventSnapshot;
}

/** Null if the version does not exist. */
export const readRevision = (db: Database, eventId: number, version: number): Promise<StoredRevision | null> =>
  read(db, eventId, eq(eventRevisions.version, version));

/** The last version with this kind of change; null if there is none. */
export const readLastRevision = (db: Database, eventId: number, change: string): Promise<StoredRevision | null> =>
  read(db, eventId, eq(eventRevisions.change, change));

async function read(db: Database, eventId: number, which: SQL): Promise<StoredRevision | null> {
  const [row] = await db
    .select()
    .from(eventRevisions)
    .where(and(eq(eventRevisions.eventId, eventId), which))
    .orderBy(desc(eventRevisions.version))
    .limit(1);
  // only recordRevision writes this column
  return row ? { ...row, snapshot: row.snapshot as unknown as EventSnapshot } : null;
}
