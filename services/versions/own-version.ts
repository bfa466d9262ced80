/** Returns the last version of an event that a person made, to check whether a save has arrived. */
import { and, eq, max } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventRevisions } from '@/db/schema/history';

/** 0 if the person made none. */
export async function ownVersion(db: Database, eventId: number, userId: string): Promise<number> {
  const [last] = await db
    .select({ version: max(eventRevisions.version) })
    .from(eventRevisions)
    .where(and(eq(eventRevisions.eventId, eventId), eq(eventRevisions.changedBy, userId)));
  return last?.version ?? 0;
}
