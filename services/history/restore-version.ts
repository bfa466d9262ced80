/** Restores an earlier version of an event as the newest. Its mentions stay, because they depend on sources and not on edits. */
import type { Database } from '@/db/database';
import { badData, notFound } from '@/domain/errors';
import type { EventView } from '@/domain/views';
import { inputOfSnapshot, readRevision, recordRevision, snapshotEvent } from '../events/editing/event-snapshot';
import { staleSave } from '../events/editing/save-event';
import { writeInput } from '../events/editing/write-input';
import { getDeskEvent } from '../events/get-event';
import { lockEvent } from '../events/lock-events';
import { type Edit, write, writeAudit } from '../timeline/facts/write';

interface Restoration extends Edit {
  /** the version to restore */
  readonly to: number;
  readonly reason?: string | null;
}

/**
 * Restores every field of the event form, the polarity and the date phrase. The event stays published or hidden. Throws `not-found`, bad
 * data for the newest version, or a conflict (details: SaveConflict) if the event has changed.
 */
export async function restoreVersion(db: Database, { id, version, to, by, reason }: Restoration): Promise<EventView> {
  const stored = await readRevision(db, id, to);
  if (!stored) throw notFound('The version');
  const input = inputOfSnapshot(stored.snapshot);
  await write(db, async (tx) => {
    const row = await lockEvent(tx, id);
    if (row.version !== version) throw await staleSave(tx, { id, base: version, yours: input, actors: stored.snapshot.actors });
    if (to === version) throw badData('This is already the latest version. Choose an earlier version.', 'to');
    const before = await snapshotEvent(tx, id);
    const { polarity, dateBasis, dateText } = stored.snapshot;
    await writeInput(tx, row, input, { polarity, dateBasis, dateText });
    const words = `Restored version ${to}.`;
    const after = await recordRevision(tx, id, { change: 'restored', by, reason: reason ? `${words} ${reason}` : words });
    await writeAudit(tx, by, 'events.restore', ['event', id], { before, after });
  });
  return getDeskEvent(db, id);
}
