/**
 * Undoes a merge. At once both events are exactly as they were; later the sentences go home, and what people have set since stays.
 */
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventMentions, events } from '@/db/schema/events';
import { badData, conflict, notFound } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { type EventSnapshot, type MovedMention, recordRevision, snapshotEvent } from '../events/editing/event-snapshot';
import { reconcileEvent } from '../events/editing/reconcile-event';
import { lockEvents } from '../events/lock-events';
import { write } from '../facts/write';
import { resolveMerged } from '../relations/merged';
import { withNamesOfNow } from '../versions/names-of-now';
import { readLastRevision, readRevision } from '../versions/read-revision';
import { writeSnapshot } from '../versions/write-snapshot';
import { requireGround } from './require-ground';
import { takeBack } from './take-back';

export interface Unmerging {
  /** the event that was merged into another */
  readonly id: number;
  readonly version: number;
  readonly by: Caller;
  readonly reason?: string | null;
}

/** Returns the event that had taken it in. Throws `not-found`, bad data when it was not merged, or a conflict when that was undone meanwhile. */
export async function unmergeEvent(db: Database, { id, version, by, reason }: Unmerging): Promise<{ readonly from: number }> {
  return write(db, async (tx) => {
    const holder = await resolveMerged(tx, id);
    if (holder === null) throw notFound('The event');
    if (holder === id) throw badData('This event is not merged into another event, so there is nothing to undo.', 'id');
    const [gone, kept] = await lockEvents(tx, [id, holder]);
    if (gone.version !== version || kept.mergedInto !== null || gone.mergedInto === null)
      throw conflict('Nothing was undone: another editor has split or merged these events. Review both and try again.', {
        current: { version: gone.version },
        yours: { version },
      });
    // what the vocabulary has changed of it since raised its version too
    const merge = await readLastRevision(tx, id, 'merged');
    const about = merge?.snapshot.about;
    if (!merge || !about) throw badData('This merge cannot be undone because it was not recorded. Split the event instead.', 'id');
    const before = { holder: await snapshotEvent(tx, kept.id), event: await snapshotEvent(tx, id) };
    const home = await sendHome(tx, about.moved, kept.id, id);
    await tx
      .update(events)
      .set({ mergedInto: null, version: gone.version + 1, updatedAt: new Date() })
      .where(eq(events.id, id));
    const direct = about.otherId === kept.id;
    await partHolder(tx, kept, direct ? about.otherVersion : null);
    await requireGround(tx, id, 'This merge cannot be undone because its quotes now belong to other events. Edit those events instead.');
    await requireGround(
      tx,
      kept.id,
      'This merge cannot be undone because the remaining event would have no quotes. Edit the event instead.',
    );
    const parted = await recordRevision(tx, id, {
      change: 'unmerged',
      by,
      reason,
      about: { otherId: kept.id, otherVersion: kept.version + 1, moved: home },
    });
    const left = await recordRevision(tx, kept.id, {
      change: 'released',
      by,
      reason,
      about: { otherId: id, otherVersion: gone.version + 1, moved: home },
    });
    await writeAudit(tx, {
      ...by,
      action: 'events.unmerge',
      target: { type: 'event', id },
      before,
      after: { holder: left, event: parted },
    });
    return { from: kept.id };
  });
}

/** Those of them that are still with the holder, each with the reason it had before. */
async function sendHome(tx: Database, moved: readonly MovedMention[], holderId: number, homeId: number): Promise<readonly MovedMention[]> {
  const ids = moved.map(({ id }) => id);
  if (ids.length === 0) return [];
  const there = await tx
    .select({ id: eventMentions.id, mergeReasons: eventMentions.mergeReasons })
    .from(eventMentions)
    .where(and(inArray(eventMentions.id, ids), eq(eventMentions.eventId, holderId)));
  for (const mention of there)
    await tx
      .update(eventMentions)
      .set({ eventId: homeId, mergeReasons: moved.find(({ id }) => id === mention.id)?.mergeReasons ?? [] })
      .where(eq(eventMentions.id, mention.id));
  return there;
}

/** `mergedAt` is the version that the merge made, where the merge was with this very event. Raises the version by one. */
async function partHolder(tx: Database, kept: typeof events.$inferSelect, mergedAt: number | null): Promise<void> {
  const [merged, earlier] =
    mergedAt === null ? [null, null] : await Promise.all([readRevision(tx, kept.id, mergedAt), readRevision(tx, kept.id, mergedAt - 1)]);
  if (merged && earlier && kept.version === mergedAt) return writeSnapshot(tx, kept.id, earlier.snapshot, kept.version + 1);
  if (merged && earlier) {
    const now: EventSnapshot = await snapshotEvent(tx, kept.id);
    const [after, before] = [await withNamesOfNow(tx, merged.snapshot), await withNamesOfNow(tx, earlier.snapshot)];
    await writeSnapshot(tx, kept.id, takeBack(after, now, before), kept.version);
  }
  await reconcileEvent(tx, kept.id);
}
