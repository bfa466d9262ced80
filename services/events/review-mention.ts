/** An editor's verdict on a proposal: is this sentence a further report of that event? */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventMentions } from '@/db/schema/events';
import { conflict } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { recordRevision } from './event-snapshot';
import { lockMention } from './lock-events';
import { reconcileEvent } from './reconcile-event';

const STATES = { accept: 'accepted', reject: 'rejected', reopen: 'proposed' } as const;

export interface MentionReview {
  readonly id: number;
  /** reopen: a rejected one waits for a verdict again */
  readonly decision: 'accept' | 'reject' | 'reopen';
  readonly by: Caller;
}

export interface MentionVerdict {
  readonly eventId: number;
  /** the event's new version; null when the verdict changed nothing of it */
  readonly version: number | null;
}

/** Accepting works the event out again from all its sources. Throws `not-found`, or a conflict when it has been decided already. */
export async function reviewMention(db: Database, { id, decision, by }: MentionReview): Promise<MentionVerdict> {
  return db.transaction(async (tx) => {
    const mention = await lockMention(tx, id);
    if (mention.state !== (decision === 'reopen' ? 'rejected' : 'proposed'))
      throw conflict('Somebody has decided this already.', { current: { state: mention.state }, yours: { decision } });
    const { eventId } = mention;
    await tx.update(eventMentions).set({ state: STATES[decision] }).where(eq(eventMentions.id, id));
    let version: number | null = null;
    if (decision === 'accept') {
      await reconcileEvent(tx, eventId);
      ({ version } = await recordRevision(tx, eventId, { change: 'source-added', by }));
    }
    await writeAudit(tx, { ...by, action: `mentions.${decision}`, target: { type: 'mention', id }, after: { eventId } });
    return { eventId, version };
  });
}
