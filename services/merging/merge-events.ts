/** Two events turn out to be one: the sentences of the one go to the other, whose address its own leads to for ever. */
import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventMentions, events } from '@/db/schema/events';
import { badData, conflict } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import { type Caller, writeAudit } from '../audit/write-audit';
import { recordRevision, snapshotEvent } from '../events/editing/event-snapshot';
import { reconcileEvent, weighEvents } from '../events/editing/reconcile-event';
import { writeInput } from '../events/editing/write-input';
import { lockEvents } from '../events/lock-events';
import { write } from '../facts/write';
import { refuseCircles } from '../relations/circles';

export interface VersionedEvent {
  readonly id: number;
  /** as the editor saw it */
  readonly version: number;
}

export interface Merging {
  /** the event that stays */
  readonly into: VersionedEvent;
  /** the one that leads to it from now on */
  readonly from: VersionedEvent;
  /** what the event says then, chosen field by field; null: what it says already */
  readonly input: EventInput | null;
  readonly by: Caller;
  readonly reason?: string | null;
}

/**
 * Readers see the event if they saw either of the two. Returns its new version. Throws `not-found`, bad data for an event and itself, a
 * rejected one, or a circle of links, or a conflict when one of them was changed or merged meanwhile.
 */
export async function mergeEvents(db: Database, { into, from, input, by, reason }: Merging): Promise<{ readonly version: number }> {
  if (into.id === from.id) throw badData('An event cannot be merged into itself. Choose another event.', 'other');
  return write(db, async (tx) => {
    const [kept, gone] = await lockEvents(tx, [into.id, from.id]);
    if (kept.version !== into.version || gone.version !== from.version || kept.mergedInto !== null || gone.mergedInto !== null)
      throw conflict('Not merged: another editor changed one of the two events. Review both and try again.', {
        current: { into: kept.version, from: gone.version },
        yours: { into: into.version, from: from.version },
      });
    if (kept.state === 'rejected' || gone.state === 'rejected')
      throw badData('A rejected event cannot be merged. Accept it first.', 'other');
    const before = { into: await snapshotEvent(tx, kept.id), from: await snapshotEvent(tx, gone.id) };
    const note = reason ?? 'An editor decided that both are the same event.';
    const moved = await moveMentions(tx, gone.id, kept.id, note);
    if (gone.state === 'published' && kept.state === 'draft')
      await tx.update(events).set({ state: 'published' }).where(eq(events.id, kept.id));
    if (input) {
      await reconcileEvent(tx, kept.id);
      const [worked] = await lockEvents(tx, [kept.id]);
      // the version was raised already
      await writeInput(tx, { ...worked, version: kept.version }, input);
    } else {
      await tx
        .update(events)
        .set({ version: kept.version + 1, updatedAt: new Date() })
        .where(eq(events.id, kept.id));
      await weighEvents(tx, [kept.id]);
    }
    const version = kept.version + 1;
    await tx
      .update(events)
      .set({ mergedInto: kept.id, version: gone.version + 1, updatedAt: new Date() })
      .where(eq(events.id, gone.id));
    await refuseCircles(tx, kept.id, 'other');
    const other = { otherId: gone.id, otherVersion: gone.version + 1, moved };
    const after = {
      into: await recordRevision(tx, kept.id, { change: 'absorbed', by, reason, about: other }),
      from: await recordRevision(tx, gone.id, { change: 'merged', by, reason, about: { otherId: kept.id, otherVersion: version, moved } }),
    };
    await writeAudit(tx, { ...by, action: 'events.merge', target: { type: 'event', id: kept.id }, before, after });
    return { version };
  });
}

/** All of them, whatever was decided on each; those that count say why they are here. Returns them as they were. */
async function moveMentions(tx: Database, fromId: number, toId: number, note: string) {
  const moved = await tx
    .select({ id: eventMentions.id, mergeReasons: eventMentions.mergeReasons })
    .from(eventMentions)
    .where(eq(eventMentions.eventId, fromId))
    .orderBy(eventMentions.id);
  const reasons = JSON.stringify([{ name: 'editor', weight: 1, note }]);
  await tx
    .update(eventMentions)
    .set({
      eventId: toId,
      mergeReasons: sql`case when ${eventMentions.state} = 'accepted' then ${reasons}::jsonb else ${eventMentions.mergeReasons} end`,
    })
    .where(eq(eventMentions.eventId, fromId));
  return moved;
}
