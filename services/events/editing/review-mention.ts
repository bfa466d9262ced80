/** Saves an editor’s verdict on a proposed mention. It applies to all proposed mentions of the same event in the same revision. */
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { auditLog, type Database, eventMentions, events } from '@/db/database';
import { badData, conflict, notFound } from '@/domain/errors';
import { type Caller, write, writeAudit } from '../../timeline/facts/write';
import { lockMention, markMentions } from '../lock-events';
import { holdSources, publishSources } from '../publish-sources';
import { recordRevision } from './event-snapshot';
import { reconcileEvent } from './reconcile-event';

const STATES = { accept: 'accepted', reject: 'rejected', reopen: 'proposed' } as const;

interface MentionReview {
  readonly id: number;
  /** reopen: a rejected mention becomes a proposal again */
  readonly decision: 'accept' | 'reject' | 'reopen';
  readonly by: Caller;
}

interface MentionVerdict {
  readonly eventId: number;
  /** the new version of the event; null if the event is unchanged */
  readonly version: number | null;
}

/**
 * Accepting computes the event from all its sources. It also accepts the event itself, unless it was rejected, and publishes the articles
 * of its sources, because a published event must link to them. Undoing the new version undoes all of this. Throws `not-found`, or a
 * conflict if the mention is already decided.
 */
export async function reviewMention(db: Database, { id, decision, by }: MentionReview): Promise<MentionVerdict> {
  return write(db, async (tx) => {
    const from = decision === 'reopen' ? 'rejected' : 'proposed';
    const [seen] = await tx.select({ eventId: eventMentions.eventId }).from(eventMentions).where(eq(eventMentions.id, id));
    if (decision === 'accept') await holdSources(tx, seen ? [seen.eventId] : []);
    const mention = await lockMention(tx, id);
    if (mention.eventId !== seen?.eventId)
      throw conflict('Another editor has just moved this quote. Reload the page and try again.', {
        current: { eventId: mention.eventId },
        yours: { eventId: seen?.eventId ?? null },
      });
    if (mention.state !== from)
      throw conflict('Another editor has already accepted or rejected this quote. Reload the page to see the result.', {
        current: { state: mention.state },
        yours: { decision },
      });
    const { eventId, revisionId } = mention;
    const together = and(eq(eventMentions.eventId, eventId), eq(eventMentions.revisionId, revisionId), eq(eventMentions.state, from));
    const which = decision === 'reopen' ? and(together, inArray(eventMentions.id, await rejectedWith(tx, id))) : together;
    const decided = await markMentions(tx, STATES[decision], which);
    let version: number | null = null;
    let publishedArticles: readonly number[] = [];
    if (decision === 'accept') {
      const [event] = await tx
        .update(events)
        .set({ state: 'published', checkedAt: new Date(), checkedBy: by.userId })
        .where(and(eq(events.id, eventId), ne(events.state, 'rejected')))
        .returning({ id: events.id });
      if (event) publishedArticles = await publishSources(tx, [eventId]);
      await reconcileEvent(tx, eventId);
      ({ version } = await recordRevision(tx, eventId, { change: 'source-added', by }));
    }
    const after = { eventId, version, publishedArticles, mentions: decided };
    await writeAudit(tx, by, `mentions.${decision}`, ['mention', id], { after });
    return { eventId, version };
  });
}

/** Returns the mentions that one verdict rejected together. A mention that was also changed separately is returned alone. */
async function rejectedWith(tx: Database, id: number): Promise<number[]> {
  const [verdict] = await tx
    .select({ mentions: sql<number[]>`${auditLog.after}->'mentions'` })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.action, 'mentions.reject'),
        sql`${auditLog.after}->'mentions' @> to_jsonb(${id}::int)`,
        sql`not exists (
          select 1 from ${auditLog} later where later.id > ${auditLog.id} and later.target_type in ('mention', 'article')
            and (later.target_type = 'mention' and later.target_id = ${String(id)} or later.after->'mentions' @> to_jsonb(${id}::int)) )`,
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(1);
  return verdict?.mentions ?? [id];
}

interface Removal {
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
    if ((await tx.$count(eventMentions, others)) === 0)
      throw badData('This sentence is the event’s only source. Withdraw the event instead.', 'id');
    await markMentions(tx, 'rejected', eq(eventMentions.id, mentionId));
    await reconcileEvent(tx, eventId);
    await recordRevision(tx, eventId, { change: 'source-removed', by, reason });
    await writeAudit(tx, by, 'mentions.remove', ['mention', mentionId], {
      before: { state: 'accepted' },
      after: { state: 'rejected', eventId },
    });
    return { eventId };
  });
}
