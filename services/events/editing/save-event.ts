/**
 * An editor's changes to an event. A save names the version it was made from; when somebody else was faster, nothing is written and the
 * error carries both versions, so that no work is lost.
 */
import type { Database } from '@/db/database';
import type { NamedSlug } from '@/domain/desk/event-values';
import { conflict, notFound } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { EventView } from '@/domain/views';
import { type Caller, writeAudit } from '../../audit/write-audit';
import { getEvent } from '../get-event';
import { lockEvent } from '../lock-events';
import { recordRevision, snapshotEvent } from './event-snapshot';
import { writeInput } from './write-input';

export interface Save {
  readonly id: number;
  /** the version the editor saw */
  readonly version: number;
  readonly input: EventInput;
  readonly by: Caller;
  readonly reason?: string | null;
}

/** What a stale save carries: `details` of the conflict. */
export interface SaveConflict {
  readonly current: EventView | null;
  readonly yours: unknown;
  /** names for actors of yours that the stored version may not have */
  readonly actors?: readonly NamedSlug[];
}

/** Returns the event as stored. Throws `not-found`, or a conflict whose details are a SaveConflict. */
export async function saveEvent(db: Database, save: Save): Promise<EventView> {
  const { id, version, input, by, reason } = save;
  const saved = await db.transaction(async (tx) => {
    const before = await lockEvent(tx, id);
    if (before.version !== version) return false;
    const snapshot = await snapshotEvent(tx, id);
    await writeInput(tx, before, input);
    const after = await recordRevision(tx, id, { change: 'edited', by, reason });
    await writeAudit(tx, { ...by, action: 'events.save', target: { type: 'event', id }, before: snapshot, after });
    return true;
  });
  const current = await getEvent(db, id, { includeDrafts: true });
  if (!saved) throw staleVersion(current, input);
  if (!current) throw notFound('The event');
  return current;
}

export const staleVersion = (current: EventView | null, yours: unknown, actors?: readonly NamedSlug[]) =>
  conflict('Somebody else changed this event while you were working on it.', {
    current,
    yours,
    ...(actors ? { actors } : {}),
  } satisfies SaveConflict);
