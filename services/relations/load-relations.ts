/** What an event is a part of, and what its parts are. */
import { and, eq, ne, or } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventRelations } from '@/db/schema/relations';

export interface RelationRow {
  readonly partId: number;
  readonly wholeId: number;
  readonly state: 'proposed' | 'confirmed';
  readonly reasons: readonly string[];
}

/** Relations of an event that nobody has rejected, either way round. */
export async function loadRelations(db: Database, eventId: number): Promise<readonly RelationRow[]> {
  const found = await db
    .select()
    .from(eventRelations)
    .where(and(or(eq(eventRelations.partId, eventId), eq(eventRelations.wholeId, eventId)), ne(eventRelations.state, 'rejected')))
    .orderBy(eventRelations.createdAt, eventRelations.partId, eventRelations.wholeId);
  return found.map(({ partId, wholeId, state, reasons }) => ({
    partId,
    wholeId,
    state: state === 'confirmed' ? 'confirmed' : 'proposed',
    reasons: reasons.map(({ note }) => note),
  }));
}
