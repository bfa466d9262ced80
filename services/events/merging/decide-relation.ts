/** Stores an editor's decision on a relation of two events: confirms, rejects or adds it. */
import { and, eq } from 'drizzle-orm';
import { type Database, eventRelations } from '@/db/database';
import { badData, mergedAway, notFound } from '@/domain/errors';
import type { RelationKind } from '@/domain/relation-kinds';
import { type Caller, write, writeAudit } from '../../timeline/facts/write';
import { recordRevision } from '../editing/event-snapshot';
import { lockEvents, updateEvent } from '../lock-events';
import { leadsBack, loadRelations } from '../relations';

const BY_EDITOR = 'editor';

interface RelationDecision {
  /** ID of the part or the response */
  readonly partId: number;
  /** ID of the whole or of the event responded to */
  readonly wholeId: number;
  readonly kind: RelationKind;
  readonly decision: 'accept' | 'reject';
  readonly by: Caller;
  readonly reason?: string | null;
  /** true: linked by hand, even if nothing was proposed */
  readonly byHand?: boolean;
}

/**
 * Returns the part's new version; its history records the decision. Throws `not-found` for an unknown relation. Throws bad data for a
 * self-reference or a circle.
 */
export async function decideRelation(db: Database, given: RelationDecision): Promise<{ readonly version: number }> {
  const { partId, wholeId, kind, decision, by: caller, reason = null, byHand = false } = given;
  if (partId === wholeId) throw badData('An event cannot be linked to itself. Choose another event.', 'other');
  return write(db, async (tx) => {
    const [part, whole] = await lockEvents(tx, [partId, wholeId]);
    if (part.mergedInto !== null || whole.mergedInto !== null) throw mergedAway();
    const isStored = (await loadRelations(tx, partId)).some((one) => one.partId === partId && one.wholeId === wholeId && one.kind === kind);
    if (!isStored && !byHand) throw notFound('This link');
    const state = decision === 'accept' ? 'confirmed' : 'rejected';
    const which = and(eq(eventRelations.partId, partId), eq(eventRelations.wholeId, wholeId), eq(eventRelations.kind, kind));
    const [before] = await tx.select({ state: eventRelations.state, reasons: eventRelations.reasons }).from(eventRelations).where(which);
    const proposed = (before?.reasons ?? []).filter(({ name }) => name !== BY_EDITOR);
    const reasons = reason === null ? proposed : [{ name: BY_EDITOR, weight: 1, note: reason }, ...proposed];
    const decided = { state, reasons, decidedBy: caller.userId, decidedAt: new Date() } as const;
    await tx
      .insert(eventRelations)
      .values({ partId, wholeId, kind, ...decided })
      .onConflictDoUpdate({ target: [eventRelations.partId, eventRelations.wholeId, eventRelations.kind], set: decided });
    if (state === 'confirmed' && (await leadsBack(tx, partId, kind)))
      throw badData(
        kind === 'part-of'
          ? 'That event is already part of this one, directly or through other events. Choose another event.'
          : 'That event already responds to this one. Choose another event.',
        'other',
      );
    const version = part.version + 1;
    await updateEvent(tx, partId, { version });
    await recordRevision(tx, partId, { change: state === 'confirmed' ? 'linked' : 'unlinked', by: caller, reason });
    await writeAudit(tx, caller, byHand ? 'relations.link' : `relations.${decision}`, ['event', partId], {
      before: before ? { wholeId, kind, state: before.state } : null,
      after: { wholeId, kind, state, version },
    });
    return { version };
  });
}
