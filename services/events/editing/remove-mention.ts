/** Rejects an accepted mention of an event, for example when its article no longer contains the words. */
import { and, count, eq, ne } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventMentions } from '@/db/schema/events';
import { badData, notFound } from '@/domain/errors';
import { type Caller, writeAudit } from '../../audit/write-audit';
import { write } from '../../timeline/facts/write';
import { lockMention } from '../lock-events';
import { recordRevision } from './event-snapshot';
import { reconcileEvent } from './reconcile-event';

export interface Removal {
  readonly mentionId: number;
  readonly by: Caller;
  readonly reason?: string | null;
}

/** Computes the event from the remaining mentions. Throws `not-found`, or bad data if this is the only mention. */
export async function removeMention(db: Database, { mentionId, by, reason }: Removal): Promise<{ readonly eventId: number }> {
  return write(db, async (tx) => {
    const { state, eventId } = await lockMention(tx, mentionId);
    if (state !== 'accepted') throw notFound('This quote');
    const others = and(eq(eventMentions.eventId, eventId), eq(eventMentions.state, 'accepted'), ne(eventMentions.id, mentionId));
    const [left] = await tx.select({ n: count() }).from(eventMentions).where(others);
    if (Number(left?.n) === 0) throw badData('This sentence is the event’s only source. Withdraw the event instead.', 'id');
    await tx.update(eventMentions).set({ state: 'rejected' }).where(eq(eventMentions.id, mentionId));
    await reconcileEvent(tx, eventId);
    await recordRevision(tx, eventId, { change: 'source-removed', by, reason });
    await writeAudit(tx, {
      ...by,
      action: 'mentions.remove',
      target: { type: 'mention', id: mentionId },
      before: { state: 'accepted' },
      after: { state: 'rejected', eventId },
    });
    return { eventId };
  });
}
