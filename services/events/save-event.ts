/**
 * An editor's changes to an event. A save names the version it was made from; when somebody else was faster, nothing is written and the
 * error carries both versions, so that no work is lost.
 */
import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventActors, events, eventThemes } from '@/db/schema/events';
import { conflict, notFound } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { EventView } from '@/domain/views';
import { type Caller, writeAudit } from '../audit/write-audit';
import { nameThemes } from '../lookup/stored-themes';
import { changedFields, originsAfter, toColumns } from './event-fields';
import { recordRevision, snapshotEvent } from './event-snapshot';
import { getEvent } from './get-event';
import { type NamedActor, nameActors } from './name-actors';
import { type Participant, setActors, setThemes } from './set-participants';

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
}

/** Returns the event as stored. Throws `not-found`, or a conflict whose details are a SaveConflict. */
export async function saveEvent(db: Database, save: Save): Promise<EventView> {
  const { id, version, input, by, reason } = save;
  const saved = await db.transaction(async (tx) => {
    const [before] = await tx.select().from(events).where(eq(events.id, id)).for('update');
    if (!before || before.mergedInto !== null) throw notFound('The event');
    if (before.version !== version) return false;
    const snapshot = await snapshotEvent(tx, id);
    const columns = toColumns(input);
    const changed = changedFields(before, columns);
    if (await saveActors(tx, id, await nameActors(tx, input.actors))) changed.add('actors');
    if (await saveThemes(tx, id, await nameThemes(tx, input.themes))) changed.add('themes');
    const dateByHand = changed.has('date') ? { dateText: null } : {};
    const [updated] = await tx
      .update(events)
      .set({ ...columns, ...dateByHand, origins: originsAfter(before, changed), version: version + 1, updatedAt: new Date() })
      .where(and(eq(events.id, id), eq(events.version, version)))
      .returning({ id: events.id });
    if (!updated) return false;
    const after = await recordRevision(tx, id, { change: 'edited', by, reason });
    await writeAudit(tx, { ...by, action: 'events.save', target: { type: 'event', id }, before: snapshot, after });
    return true;
  });
  const current = await getEvent(db, id, { includeDrafts: true });
  if (!saved) throw staleVersion(current, input);
  if (!current) throw notFound('The event');
  return current;
}

export const staleVersion = (current: EventView | null, yours: unknown) =>
  conflict('Somebody else changed this event while you were working on it.', { current, yours } satisfies SaveConflict);

/** True when something changed. An actor that stays as it was keeps its maker. */
async function saveActors(tx: Database, id: number, named: readonly NamedActor[]): Promise<boolean> {
  const present = await tx.select().from(eventActors).where(eq(eventActors.eventId, id)).orderBy(asc(eventActors.position));
  const same = present.length === named.length && named.every((one, at) => isSame(present[at], one));
  if (same) return false;
  const origin = (one: NamedActor): Participant['origin'] => {
    const before = present.find((row) => row.actorId === one.actorId);
    return before ? (before.role === one.role ? before.origin : 'edited') : 'human';
  };
  await setActors(
    tx,
    id,
    named.map((one) => ({ ...one, origin: origin(one) })),
  );
  return true;
}

const isSame = (row: NamedActor | undefined, one: NamedActor): boolean => row?.actorId === one.actorId && row.role === one.role;

async function saveThemes(tx: Database, id: number, wanted: readonly string[]): Promise<boolean> {
  const present = await tx.select().from(eventThemes).where(eq(eventThemes.eventId, id)).orderBy(asc(eventThemes.position));
  if (present.length === wanted.length && wanted.every((theme, at) => present[at]?.themeId === theme)) return false;
  const originOf = new Map(present.map((row) => [row.themeId, row.origin]));
  await setThemes(
    tx,
    id,
    wanted.map((themeId) => ({ themeId, origin: originOf.get(themeId) ?? 'human' })),
  );
  return true;
}
