/** Merges an actor into another one, and undoes merges. The source refers to the target; its rows do not change. */
import { eq, inArray, or, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { hold } from '@/db/locks';
import { actors } from '@/db/schema/vocabulary';
import { badData, conflict, notFound } from '@/domain/errors';
import type { ActorRecord } from '@/domain/vocabulary/vocabulary-views';
import { holdEvents } from '../events/lock-events';
import { write } from '../timeline/facts/write';
import { type Caller, writeAudit } from '../write-audit';
import { getActorRecord } from './actor-record';
import { addMerge, closeMerge, previewActorMerge } from './merge-records';
import { isInCircle } from './save-actor';
import { eventsOfActor, touchEvents } from './touch-events';

interface ActorMerge {
  readonly source: { readonly id: number; readonly version: number };
  readonly target: { readonly id: number; readonly version: number };
  readonly by: Caller;
}

/** Returns the target and the merge ID. Throws `not-found`, bad data, or a conflict if either has changed. */
export async function mergeActors(
  db: Database,
  { source, target, by }: ActorMerge,
): Promise<{ readonly mergeId: number; readonly target: ActorRecord }> {
  if (source.id === target.id) throw badData('An actor cannot be merged into itself. Choose another actor.', 'into');
  return write(db, async (tx) => {
    await hold(tx, 'ingest');
    const events = await eventsOfActor(tx, source.id);
    await holdEvents(tx, events);
    await holdWithMerged(tx, [source.id, target.id]);
    const [from, into] = [await present(tx, source), await present(tx, target)];
    const { mentions, aliases } = await previewActorMerge(tx, from.id, into.id);
    await refer(tx, from.id, into.id);
    await refer(tx, into.id, null);
    if (await isInCircle(tx, into.id))
      throw badData(
        `“${from.name}” and “${into.name}” are connected through other actors, so the merged actor would belong to itself. Remove one of these affiliations first.`,
        'into',
      );
    const mergeId = await addMerge(tx, { kind: 'actor', source: from.slug, target: into.slug, mergedBy: by.userId });
    await touchEvents(tx, events, { change: 'actors-merged', by, reason: `“${from.name}” and “${into.name}” are the same actor.` });
    await writeAudit(tx, {
      ...by,
      action: 'actors.merge',
      target: { type: 'actor', id: into.slug },
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
    await refer(tx, source.id, null);
    await refer(tx, target.id, null);
    await touchEvents(tx, events, {
      change: 'actors-parted',
      by,
      reason: `The merge of the actors “${source.name}” and “${target.name}” was undone.`,
    });
    await writeAudit(tx, {
      ...by,
      action: 'actors.undo-merge',
      target: { type: 'actor', id: source.slug },
      before: { merge: mergeId, target: target.slug },
      after: { events: events.length },
    });
    return getActorRecord(tx, source.id);
  });
}

const refer = (tx: Database, id: number, mergedInto: number | null) =>
  tx
    .update(actors)
    .set({ mergedInto, version: sql`${actors.version} + 1` })
    .where(eq(actors.id, id));

/** Locks the actors and those merged into them, in ID order. */
const holdWithMerged = (tx: Database, ids: readonly number[]) =>
  tx
    .select({ id: actors.id })
    .from(actors)
    .where(or(inArray(actors.id, [...ids]), inArray(actors.root, [...ids])))
    .orderBy(actors.id)
    .for('update');

async function present(tx: Database, { id, version }: ActorMerge['source']): Promise<ActorRecord> {
  const found = await getActorRecord(tx, id);
  if (found.version !== version || found.mergedInto !== null)
    throw conflict(`Not merged: “${found.name}” has changed. Check the preview again.`, { current: found });
  return found;
}
