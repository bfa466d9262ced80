/** Undoes a split while nothing has happened to either event since: the sentences go back, and the address of the new event leads to the old one. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventMentions, events } from '@/db/schema/events';
import { conflict, notFound } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { recordRevision, snapshotEvent } from '../events/editing/event-snapshot';
import { lockEvents } from '../events/lock-events';
import { write } from '../facts/write';
import { readRevision } from '../versions/read-revision';
import { writeSnapshot } from '../versions/write-snapshot';
import type { VersionedEvent } from './merge-events';

export interface Unsplitting {
  /** both as the split made them */
  readonly old: VersionedEvent;
  readonly made: VersionedEvent;
  readonly by: Caller;
}

/** Throws `not-found`, or a conflict when one of them was changed since: then they can be merged by hand. */
export async function unsplitEvent(db: Database, { old, made, by }: Unsplitting): Promise<void> {
  await write(db, async (tx) => {
    const [kept, gone] = await lockEvents(tx, [old.id, made.id]);
    const [split, earlier] = await Promise.all([readRevision(tx, made.id, made.version), readRevision(tx, old.id, old.version - 1)]);
    const moved = split?.snapshot.about?.moved;
    if (!earlier || !moved) throw notFound('The event');
    if (kept.version !== old.version || gone.version !== made.version || kept.mergedInto !== null || gone.mergedInto !== null)
      throw conflict('The split cannot be undone because one of the two events has changed. Merge them instead.', {
        current: { old: kept.version, made: gone.version },
        yours: { old: old.version, made: made.version },
      });
    const before = { old: await snapshotEvent(tx, kept.id), made: await snapshotEvent(tx, gone.id) };
    for (const { id, mergeReasons } of moved)
      await tx.update(eventMentions).set({ eventId: kept.id, mergeReasons }).where(eq(eventMentions.id, id));
    // what was proposed for the new event is proposed for the old one
    await tx.update(eventMentions).set({ eventId: kept.id }).where(eq(eventMentions.eventId, gone.id));
    await writeSnapshot(tx, kept.id, earlier.snapshot, kept.version + 1);
    await tx
      .update(events)
      .set({ mergedInto: kept.id, version: gone.version + 1, updatedAt: new Date() })
      .where(eq(events.id, gone.id));
    const empty = moved.map(({ id }) => ({ id, mergeReasons: [] }));
    const after = {
      old: await recordRevision(tx, kept.id, {
        change: 'absorbed',
        by,
        about: { otherId: gone.id, otherVersion: gone.version + 1, moved: empty },
      }),
      made: await recordRevision(tx, gone.id, {
        change: 'merged',
        by,
        about: { otherId: kept.id, otherVersion: kept.version + 1, moved: empty },
      }),
    };
    await writeAudit(tx, { ...by, action: 'events.unsplit', target: { type: 'event', id: kept.id }, before, after });
  });
}
