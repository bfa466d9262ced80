/**
 * Two actors that are one: what the source takes part in moves to the target, with its names and ties, and its address leads there for ever.
 * All that moves is kept, so that the merge can be undone.
 */
import { eq, inArray, or } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { hold } from '@/db/locks';
import { actors, vocabularyMerges } from '@/db/schema/vocabulary';
import { badData, conflict } from '@/domain/errors';
import type { ActorRecord } from '@/domain/vocabulary/vocabulary-views';
import { type Caller, writeAudit } from '../../audit/write-audit';
import { holdEvents } from '../../events/lock-events';
import { write } from '../../facts/write';
import { getActorRecord } from '../actor-record';
import { isInCircle } from '../affiliations';
import { eventsOfActor, touchEvents } from '../touch-events';
import { markNames } from './marks-by-merge';
import { moveActor } from './move-actor';

export interface ActorMerge {
  readonly source: { readonly id: number; readonly version: number };
  readonly target: { readonly id: number; readonly version: number };
  readonly by: Caller;
}

/** Returns the target and the number of the merge. Throws `not-found`, bad data, or a conflict when one of the two was changed meanwhile. */
export async function mergeActors(
  db: Database,
  { source, target, by }: ActorMerge,
): Promise<{ readonly mergeId: number; readonly target: ActorRecord }> {
  if (source.id === target.id) throw badData('An actor cannot be merged into itself. Choose another actor.', 'into');
  return write(db, async (tx) => {
    await hold(tx, 'ingest');
    await holdEvents(tx, await eventsOfActor(tx, source.id));
    await tx
      .select({ id: actors.id })
      .from(actors)
      .where(or(inArray(actors.id, [source.id, target.id]), eq(actors.mergedInto, source.id)))
      .orderBy(actors.id)
      .for('update');
    const [from, into] = [await present(tx, source), await present(tx, target)];
    const events = await eventsOfActor(tx, from.id);
    const moved = { ...(await moveActor(tx, from, into)), ...(await markNames(tx, into)) };
    if (await isInCircle(tx, into.id))
      throw badData(
        `“${from.name}” and “${into.name}” are connected through other actors, so the merged actor would belong to itself. Remove one of these affiliations first.`,
        'into',
      );
    await tx
      .update(actors)
      .set({ mergedInto: into.id, version: from.version + 1 })
      .where(eq(actors.id, from.id));
    await tx
      .update(actors)
      .set({ version: into.version + 1 })
      .where(eq(actors.id, into.id));
    const [made] = await tx
      .insert(vocabularyMerges)
      .values({ kind: 'actor', source: from.slug, target: into.slug, moved, mergedBy: by.userId })
      .returning({ id: vocabularyMerges.id });
    if (!made) throw new Error('The database did not return the merge.');
    await touchEvents(tx, events, { change: 'actors-merged', by, reason: `“${from.name}” and “${into.name}” are the same actor.` });
    await writeAudit(tx, {
      ...by,
      action: 'actors.merge',
      target: { type: 'actor', id: into.slug },
      before: { source: from, target: into },
      after: { merge: made.id, events: moved.events.length, mentions: moved.mentions.length, aliases: moved.aliases },
    });
    return { mergeId: made.id, target: await getActorRecord(tx, into.id) };
  });
}

async function present(tx: Database, { id, version }: ActorMerge['source']): Promise<ActorRecord> {
  const found = await getActorRecord(tx, id);
  if (found.version !== version || found.mergedInto !== null)
    throw conflict(`Not merged: “${found.name}” has changed. Check the preview again.`, { current: found });
  return found;
}
