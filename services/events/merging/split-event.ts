/** Splits an event: the chosen mentions become a separate event, and both events are recomputed. Unsplitting merges them again. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import { type Database, eventActors, eventMentions, events, eventThemes, idsOf, insertRow, updateRows } from '@/db/database';
import { badData, conflict, notFound } from '@/domain/errors';
import { type Caller, type Edit, type Versioned, write, writeAudit } from '../../timeline/facts/write';
import { type MovedMention, readRevision, recordRevision, snapshotEvent } from '../editing/event-snapshot';
import { reconcileEvent } from '../editing/reconcile-event';
import { lockUnchanged } from '../editing/save-event';
import { setParticipants } from '../editing/set-participants';
import { writeSnapshot } from '../editing/write-snapshot';
import { lockEvents } from '../lock-events';
import { setMerged } from './merge-events';

interface Splitting extends Edit {
  /** IDs of the mentions that belong to the new event */
  readonly mentions: readonly number[];
  readonly reason?: string | null;
}

type Mention = typeof eventMentions.$inferSelect;

/** Returns the new event's ID. Throws `not-found`, bad data if no or all mentions were chosen, or a conflict for an outdated version. */
export async function splitEvent(db: Database, { id, version, mentions: chosen, by, reason }: Splitting): Promise<{ readonly to: number }> {
  return write(db, async (tx) => {
    const old = await lockUnchanged(tx, { id, version }, { mentions: chosen });
    const all = await tx
      .select()
      .from(eventMentions)
      .where(and(eq(eventMentions.eventId, id), eq(eventMentions.state, 'accepted')))
      .orderBy(desc(eventMentions.salience), eventMentions.id);
    const parting = all.filter((mention) => chosen.includes(mention.id));
    const [first] = parting;
    if (!first || parting.length !== new Set(chosen).size) throw badData('Select at least one sentence of this event.', 'mentions');
    if (parting.length === all.length) throw badData('Leave at least one sentence in this event.', 'mentions');
    const before = await snapshotEvent(tx, id);
    const made = await createFrom(tx, first, old.state);
    const leaving = parting.map((mention) => ({ id: mention.id, mergeReasons: [] }));
    const moved = await moveMentions(tx, leaving, { from: id, to: made });
    await withoutMachineParts(tx, old);
    await reconcileEvent(tx, id);
    await reconcileEvent(tx, made);
    await tx.update(events).set({ version: 1 }).where(eq(events.id, made));
    const left = await recordRevision(tx, id, { change: 'source-removed', by, reason, about: { otherId: made, otherVersion: 1, moved } });
    const parted = await recordRevision(tx, made, {
      change: 'split-off',
      by,
      reason,
      about: { otherId: id, otherVersion: version + 1, moved },
    });
    await writeAudit(tx, by, 'events.split', ['event', id], { before, after: { left, parted } });
    return { to: made };
  });
}

async function createFrom(tx: Database, mention: Mention, state: typeof events.$inferSelect.state): Promise<number> {
  const { title, edtf, earliest, latest, precision, qualifier, extent, dateBasis, dateText } = mention;
  const { status, polarity, outcome, action, place, salience } = mention;
  const id = await insertRow(tx, events, {
    ...{ title, edtf, earliest, latest, precision, qualifier, extent, dateBasis, dateText },
    ...{ status, polarity, outcome, action, place, salience, state },
  });
  await setParticipants(tx, id, { actors: mention.actors, themes: mention.themes, origin: 'machine' });
  return id;
}

/** Removes machine-made actors and themes; reconciling restores those that the remaining mentions name. Lists edited by a person stay. */
async function withoutMachineParts(tx: Database, { id, origins }: typeof events.$inferSelect): Promise<void> {
  if ((origins.actors ?? 'machine') === 'machine')
    await tx.delete(eventActors).where(and(eq(eventActors.eventId, id), eq(eventActors.origin, 'machine')));
  if ((origins.themes ?? 'machine') === 'machine')
    await tx.delete(eventThemes).where(and(eq(eventThemes.eventId, id), eq(eventThemes.origin, 'machine')));
}

interface Unsplitting {
  /** both events, with the versions that the split created */
  readonly old: Versioned;
  readonly made: Versioned;
  readonly by: Caller;
}

/** Merges the new event back. Throws `not-found`, or a conflict if either changed since the split. */
export async function unsplitEvent(db: Database, { old, made, by }: Unsplitting): Promise<void> {
  await write(db, async (tx) => {
    const [target, gone] = await lockEvents(tx, [old.id, made.id]);
    const [split, earlier] = await Promise.all([readRevision(tx, made.id, made.version), readRevision(tx, old.id, old.version - 1)]);
    const parted = split?.snapshot.about?.moved;
    if (!earlier || !parted) throw notFound('The event');
    if (target.version !== old.version || gone.version !== made.version || target.mergedInto !== null || gone.mergedInto !== null)
      throw conflict('The split cannot be undone because one of the two events has changed. Merge them instead.', {
        current: { old: target.version, made: gone.version },
        yours: { old: old.version, made: made.version },
      });
    const restore = async () => {
      const moved = await moveMentions(tx, parted, { from: target.id, to: target.id });
      await writeSnapshot(tx, target.id, earlier.snapshot, target.version + 1);
      return moved;
    };
    await setMerged(tx, { kept: target, gone, by, action: 'events.unsplit', restate: restore });
  });
}

interface Moving {
  /** the event they currently count for; other mentions do not move */
  readonly from: number;
  /** the new event of mentions that do not name one */
  readonly to: number;
}

/** Moves mentions to another event, for a split and its undo. A merge moves none. Returns the moved mentions with their previous values. */
export async function moveMentions(
  tx: Database,
  mentions: readonly MovedMention[],
  { from, to }: Moving,
): Promise<readonly Required<MovedMention>[]> {
  const { id, ownEventId, mergeReasons, eventId } = eventMentions;
  const ids = idsOf(mentions);
  const before = await tx
    .select({ id, ownEventId, mergeReasons })
    .from(eventMentions)
    .where(and(inArray(id, ids), eq(eventId, from)))
    .orderBy(id);
  const present = mentions.filter((mention) => before.some((one) => one.id === mention.id));
  const moved = present.map((mention) => ({ ...mention, ownEventId: mention.ownEventId ?? to }));
  await updateRows(tx, eventMentions, moved);
  return before;
}
