/**
 * Saves an editor’s verdict: accept publishes the event as checked, and reject hides it. Delete hides a draft without a quote. The history
 * of each stays.
 */
import { eq } from 'drizzle-orm';
import { type Database, eventMentions, type events } from '@/db/database';
import { inputOf } from '@/domain/desk/event-values';
import { badData } from '@/domain/errors';
import type { EventView } from '@/domain/views';
import type { Outcome } from '@/engine/model/event';
import { type Edit, write, writeAudit } from '../../timeline/facts/write';
import { getDeskEvent } from '../get-event';
import { updateEvent } from '../lock-events';
import { holdSources, publishSources } from '../publish-sources';
import { recordRevision, snapshotEvent } from './event-snapshot';
import { lockUnchanged, saveEvent, staleVersion } from './save-event';

interface Review extends Edit {
  readonly decision: 'accept' | 'reject' | 'delete';
  readonly reason?: string | null;
}

/**
 * Accepting an event also publishes its articles, because a published event must link to its sources. Other drafts of these articles stay
 * drafts. Returns null for a rejected event. Throws `not-found`, a conflict, or bad data when all mentions of an accepted event are
 * rejected.
 */
export async function reviewEvent(db: Database, { id, version, decision, by, reason }: Review): Promise<EventView | null> {
  await write(db, async (tx) => {
    await holdSources(tx, [id]);
    const row = await lockUnchanged(tx, { id, version }, { decision });
    const accepted = decision === 'accept';
    if (accepted) await refuseWithoutSentence(tx, id);
    if (decision === 'delete') await refuseSourced(tx, row);
    const before = await snapshotEvent(tx, id);
    await updateEvent(tx, id, {
      state: accepted ? 'published' : 'rejected',
      checkedAt: new Date(),
      checkedBy: by.userId,
      version: version + 1,
    });
    const publishedArticles = accepted ? await publishSources(tx, [id]) : [];
    const after = await recordRevision(tx, id, { change: CHANGE[decision], by, reason });
    await writeAudit(tx, by, `events.${decision}`, ['event', id], { before, after: { ...after, publishedArticles } });
  });
  return decision === 'accept' ? getDeskEvent(db, id) : null;
}

const CHANGE = { accept: 'checked', reject: 'rejected', delete: 'deleted' } as const;

async function refuseSourced(tx: Database, { id, state }: Pick<typeof events.$inferSelect, 'id' | 'state'>): Promise<void> {
  if (state !== 'draft') throw badData('Only drafts can be deleted. Reject this event instead.', 'id');
  if ((await tx.$count(eventMentions, eq(eventMentions.eventId, id))) > 0)
    throw badData('An article reports this event. Reject the event instead.', 'id');
}

/** A manually entered event has no mentions and can be accepted. */
async function refuseWithoutSentence(tx: Database, id: number): Promise<void> {
  const states = await tx.select({ state: eventMentions.state }).from(eventMentions).where(eq(eventMentions.eventId, id));
  if (states.length > 0 && states.every(({ state }) => state === 'rejected'))
    throw badData('All sentences of this event were rejected. Undo one rejection on the article’s review page first.', 'id');
}

/**
 * Records the outcome of a plan for an editor ("Did it happen?"). No other field changes. Throws `not-found`, or a conflict if the event
 * has changed.
 */
export async function recordOutcome(db: Database, { id, version, outcome, by }: Edit & { readonly outcome: Outcome }): Promise<void> {
  const event = await getDeskEvent(db, id);
  if (event.version !== version) throw staleVersion(event, { outcome });
  await saveEvent(db, { id, version, input: { ...inputOf(event), outcome }, by, reason: null });
}
