/** Which version of an event a person made last: tells whether what that person sent has arrived. */
import { and, eq, max } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventRevisions } from '@/db/schema/history';

/** 0 when none is theirs. */
export async function ownVersion(db: Database, eventId: number, userId: string): Promise<number> {
  const [last] = await db
    .select({ version: max(eventRevisions.version) })
    .from(eventRevisions)
    .where(and(eq(eventRevisions.eventId, eventId), eq(eventRevisions.changedBy, userId)));
  return last?.version ?? 0;
}
