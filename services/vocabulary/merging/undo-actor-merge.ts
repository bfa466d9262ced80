/** A merge of two actors taken back: the source is an actor of its own again, with what it had and what has not been changed since. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { hold } from '@/db/locks';
import { actors, vocabularyMerges } from '@/db/schema/vocabulary';
import { conflict, notFound } from '@/domain/errors';
import type { ActorRecord } from '@/domain/vocabulary/vocabulary-views';
import { type Caller, writeAudit } from '../../audit/write-audit';
import { holdEvents } from '../../events/lock-events';
import { write } from '../../facts/write';
import { getActorRecord } from '../actor-record';
import { eventsOfActor, touchEvents } from '../touch-events';
import type { MovedActor } from './move-actor';
import { moveActorBack } from './move-actor-back';

/** Returns the actor that stands for itself again. Throws `not-found` for no such merge, a conflict when the target was itself merged since. */
export function undoActorMerge(db: Database, mergeId: number, by: Caller): Promise<ActorRecord> {
  return write(db, async (tx) => {
    await hold(tx, 'ingest');
    const merge = await standingMerge(tx, mergeId);
    const both = [merge.source, merge.target];
    const found = await tx.select().from(actors).where(inArray(actors.slug, both)).orderBy(actors.id);
    const [source, target] = both.map((slug) => found.find((row) => row.slug === slug));
    if (!source || !target) throw notFound('The actor');
    if (target.mergedInto !== null || source.mergedInto !== target.id)
      throw conflict(`“${target.name}” was merged into another actor. Undo that merge first.`, { target: target.slug });
    await holdEvents(tx, await eventsOfActor(tx, target.id));
    const { followers } = merge.moved as MovedActor;
    await tx
      .select({ id: actors.id })
      .from(actors)
      .where(inArray(actors.id, [source.id, target.id, ...followers]))
      .orderBy(actors.id)
      .for('update');
    // a save of the target may have claimed something of it until here
    const moved = (await standingMerge(tx, mergeId)).moved as MovedActor;
    await tx
      .update(actors)
      .set({ mergedInto: null, version: sql`${actors.version} + 1` })
      .where(eq(actors.id, source.id));
    await tx
      .update(actors)
      .set({ version: sql`${actors.version} + 1` })
      .where(eq(actors.id, target.id));
    const events = await moveActorBack(tx, { merge: mergeId, source: source.id, target: target.id, targetSlug: target.slug, moved });
    await tx.update(vocabularyMerges).set({ undoneAt: new Date() }).where(eq(vocabularyMerges.id, mergeId));
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

/** Throws `not-found`. Only who holds `ingest` makes and undoes merges. */
async function standingMerge(tx: Database, mergeId: number): Promise<typeof vocabularyMerges.$inferSelect> {
  const [merge] = await tx
    .select()
    .from(vocabularyMerges)
    .where(and(eq(vocabularyMerges.id, mergeId), eq(vocabularyMerges.kind, 'actor'), isNull(vocabularyMerges.undoneAt)));
  if (!merge) throw notFound('This merge');
  return merge;
}
