/** An editor's verdict on a proposed relation: the one event is a part of the other, or it is not. It can be changed later. */
import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventRelations } from '@/db/schema/relations';
import { notFound } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';

export interface RelationReview {
  readonly partId: number;
  readonly wholeId: number;
  readonly decision: 'accept' | 'reject';
  readonly by: Caller;
}

/** Throws `not-found` for a relation that was never proposed. */
export async function reviewRelation(db: Database, { partId, wholeId, decision, by }: RelationReview): Promise<void> {
  const state = decision === 'accept' ? 'confirmed' : 'rejected';
  await db.transaction(async (tx) => {
    const which = and(eq(eventRelations.partId, partId), eq(eventRelations.wholeId, wholeId));
    const [row] = await tx.select().from(eventRelations).where(which).for('update');
    if (!row) throw notFound('The relation');
    await tx.update(eventRelations).set({ state, decidedBy: by.userId, decidedAt: new Date() }).where(which);
    await writeAudit(tx, {
      ...by,
      action: `relations.${decision}`,
      target: { type: 'event', id: partId },
      before: { wholeId, state: row.state },
      after: { wholeId, state },
    });
  });
}
