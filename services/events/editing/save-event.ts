/**
 * Saves an editor’s changes to an event, or restores an earlier version. A save names the version that it is based on. If another editor
 * saved first, nothing is written, and the error carries both versions.
 */
import type { Database } from '@/db/database';
import type { NamedSlug } from '@/domain/desk/event-values';
import { badData, conflict, notFound } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { EventView } from '@/domain/views';
import { type Edit, type Versioned, write, writeAudit } from '../../timeline/facts/write';
import { getDeskEvent, getEvent } from '../get-event';
import { lockEvent } from '../lock-events';
import { inputOfSnapshot, readRevision, recordRevision, snapshotEvent } from './event-snapshot';
import { writeInput } from './write-input';

export interface Save extends Edit {
  readonly input: EventInput;
  readonly reason?: string | null;
  /** the editor’s input and its base version, if `input` merges it with a later version */
  readonly typed?: { readonly input: EventInput; readonly base: number };
}

/** The `details` of the conflict for a stale save. */
export interface SaveConflict {
  readonly current: EventView | null;
  readonly yours: unknown;
  /** names of actors in `yours` that the stored version may lack */
  readonly actors?: readonly NamedSlug[];
  /** the version that `yours` is based on, if known */
  readonly base?: { readonly version: number; readonly input: EventInput };
}

/** Returns the event as stored. Throws `not-found`, or a conflict whose details are a SaveConflict. */
export async function saveEvent(db: Database, save: Save): Promise<EventView> {
  const { id, version, input, by: caller, reason, typed = { input, base: version } } = save;
  const isSaved = await write(db, async (tx) => {
    const before = await lockEvent(tx, id);
    if (before.version !== version) return false;
    const snapshot = await snapshotEvent(tx, id);
    await writeInput(tx, before, input);
    const after = await recordRevision(tx, id, { change: 'edited', by: caller, reason });
    await writeAudit(tx, caller, 'events.save', ['event', id], { before: snapshot, after });
    return true;
  });
  // the answer takes several queries, so it is read after the lock is released
  if (!isSaved) throw await staleSave(db, { id, base: typed.base, yours: typed.input });
  return getDeskEvent(db, id);
}

interface Restoration extends Edit {
  /** the version to restore */
  readonly to: number;
  readonly reason?: string | null;
}

/**
 * Restores every field of the event form, the polarity and the date phrase as the newest version. The mentions stay, because they depend
 * on sources and not on edits. The event stays published or hidden. Throws `not-found`, bad data for the newest version, or a conflict
 * (details: SaveConflict) if the event has changed.
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

interface StaleSave {
  readonly id: number;
  /** the version that `yours` is based on */
  readonly base: number;
  readonly yours: EventInput;
  readonly actors?: readonly NamedSlug[];
}

/** Builds the conflict of a save from `yours`, its base version and the current version. */
export async function staleSave(db: Database, { id, base, yours, actors }: StaleSave) {
  const [current, revision] = [await getEvent(db, id, { includeDrafts: true }), await readRevision(db, id, base)];
  if (!revision) return staleVersion(current, yours, actors);
  const { snapshot } = revision;
  return staleVersion(current, yours, actors ?? snapshot.actors, { version: base, input: inputOfSnapshot(snapshot) });
}

/** Locks an event. Throws `not-found`, or a conflict if it has changed. */
export async function lockUnchanged(tx: Database, { id, version }: Versioned, yours: unknown) {
  const row = await lockEvent(tx, id);
  if (row.version !== version) throw staleVersion(await getEvent(tx, id, { includeDrafts: true }), yours);
  return row;
}

export const staleVersion = (current: EventView | null, yours: unknown, actors: SaveConflict['actors'] = [], base?: SaveConflict['base']) =>
  conflict(
    `Not saved: another editor changed this event. ${base ? 'Your text is kept. Compare the versions.' : 'Reload the page and try again.'}`,
    {
      current,
      yours,
      ...(actors.length > 0 ? { actors } : {}),
      ...(base ? { base } : {}),
    } satisfies SaveConflict,
  );
