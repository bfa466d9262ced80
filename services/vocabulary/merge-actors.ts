/** Merges an actor into another one, and undoes merges. The source refers to the target; its rows do not change. */
import { inArray, or } from 'drizzle-orm';
import { actors, type Database, insertRow, vocabularyMerges } from '@/db/database';
import { hold } from '@/db/locks';
import { badData, conflict, notFound } from '@/domain/errors';
import type { ActorRecord } from '@/domain/vocabulary/vocabulary-views';
import { changeEvents } from '../events/editing/event-snapshot';
import { holdEvents } from '../events/lock-events';
import { type Caller, write, writeAudit } from '../timeline/facts/write';
import { getActorRecord } from './actor-record';
import { closeMerge, type Merge, previewActorMerge, refer } from './merge-records';
import { isInCircle } from './save-actor';
import { eventsOfActor } from './vocabulary-events';

/** Returns the target and the merge ID. Throws `not-found`, bad data, or a conflict if either has changed. */
export async function mergeActors(
  db: Database,
  { source, target, by }: Merge<number>,
): Promise<{ readonly mergeId: number; readonly target: ActorRecord }> {
  if (source.id === target.id) throw badData('An actor cannot be merged into itself. Choose another actor.', 'into');
  return write(db, async (tx) => {
    await hold(tx, 'ingest');
    const events = await eventsOfActor(tx, source.id);
    await holdEvents(tx, events);
    await holdWithMerged(tx, [source.id, target.id]);
    const [from, into] = [await present(tx, source), await present(tx, target)];
    const { mentions, aliases } = await previewActorMerge(tx, from.id, into.id);
    await refer(tx, 'actor', from.id, into.id);
    await refer(tx, 'actor', into.id, null);
    if (await isInCircle(tx, into.id))
      throw badData(
        `“${from.name}” and “${into.name}” are connected through other actors, so the merged actor would belong to itself. Remove one of these affiliations first.`,
        'into',
      );
    const mergeId = await insertRow(tx, vocabularyMerges, { kind: 'actor', source: from.slug, target: into.slug, mergedBy: by.userId });
    await changeEvents(tx, events, { change: 'actors-merged', by, reason: `“${from.name}” and “${into.name}” are the same actor.` });
    await writeAudit(tx, by, 'actors.merge', ['actor', into.slug], {
      before: { source: from, target: into },
      after: { merge: mergeId, events: events.length, mentions, aliases },
    });
    return { mergeId, target: await getActorRecord(tx, into.id) };
  });
}

/** Returns the restored actor. Throws `not-found` for an unknown merge, or a conflict if the target has been merged since. */
export function undoActorMerge(db: Database, mergeId: number, by: Caller): Promise<ActorRecord> {
  return write(db, async (tx) => {
    await hold(tx, 'ingest');
    const merge = await closeMerge(tx, 'actor', mergeId);
    const both = [merge.source, merge.target];
    const found = await tx.select().from(actors).where(inArray(actors.slug, both));
    const [source, target] = both.map((slug) => found.find((row) => row.slug === slug));
    if (!source || !target) throw notFound('The actor');
    if (target.mergedInto !== null)
      throw conflict(`“${target.name}” was merged into another actor. Undo that merge first.`, { target: target.slug });
    const events = await eventsOfActor(tx, source.id);
    await holdEvents(tx, events);
    await holdWithMerged(tx, [target.id]);
    await refer(tx, 'actor', source.id, null);
    await refer(tx, 'actor', target.id, null);
    await changeEvents(tx, events, {
      change: 'actors-parted',
      by,
      reason: `The merge of the actors “${source.name}” and “${target.name}” was undone.`,
    });
    await writeAudit(tx, by, 'actors.undo-merge', ['actor', source.slug], {
      before: { merge: mergeId, target: target.slug },
      after: { events: events.length },
    });
    return getActorRecord(tx, source.id);
  });
}

/** Locks the actors and those merged into them, in ID order. */
const holdWithMerged = (tx: Database, ids: readonly number[]) =>
  tx
    .select({ id: actors.id })
    .from(actors)
    .where(or(inArray(actors.id, [...ids]), inArray(actors.root, [...ids])))
    .orderBy(actors.id)
    .for('update');

async function present(tx: Database, { id, version }: Merge<number>['source']): Promise<ActorRecord> {
  const found = await getActorRecord(tx, id);
  if (found.version !== version || found.mergedInto !== null)
    throw conflict(`Not merged: “${found.name}” has changed. Check the preview again.`, { current: found });
  return found;
}
