/** Undoes a merge: a sentence that was joined to an event becomes an event of its own again, and both say only what is left to them. */
import { and, count, eq, ne } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventActors, eventMentions, events, eventThemes } from '@/db/schema/events';
import { badData, notFound } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { recordRevision } from './event-snapshot';
import { reconcileEvent } from './reconcile-event';
import { setActors, setThemes } from './set-participants';

export interface Detachment {
  readonly mentionId: number;
  readonly by: Caller;
  readonly reason?: string | null;
}

/** Returns the ids of both events. Throws `not-found`, or bad data when the mention is all that its event rests on. */
export async function detachMention(
  db: Database,
  { mentionId, by, reason }: Detachment,
): Promise<{ readonly from: number; readonly to: number }> {
  return db.transaction(async (tx) => {
    const [mention] = await tx.select().from(eventMentions).where(eq(eventMentions.id, mentionId)).for('update');
    if (mention?.state !== 'accepted') throw notFound('The mention');
    const [old] = await tx.select().from(events).where(eq(events.id, mention.eventId)).for('update');
    if (!old) throw notFound('The event');
    const others = and(eq(eventMentions.eventId, old.id), eq(eventMentions.state, 'accepted'), ne(eventMentions.id, mentionId));
    const [left] = await tx.select({ n: count() }).from(eventMentions).where(others);
    if (Number(left?.n) === 0) throw badData('The event rests on this sentence alone; there is nothing to part.', 'id');
    const to = await createFrom(tx, mention, old.state);
    await tx.update(eventMentions).set({ eventId: to, mergeReasons: [] }).where(eq(eventMentions.id, mentionId));
    await withoutMachineParts(tx, old.id);
    await reconcileEvent(tx, old.id);
    await recordRevision(tx, old.id, { change: 'source-removed', by, reason });
    await recordRevision(tx, to, { change: 'split-off', by, reason });
    await writeAudit(tx, {
      ...by,
      action: 'mentions.detach',
      target: { type: 'mention', id: mentionId },
      before: { eventId: old.id, mergeReasons: mention.mergeReasons },
      after: { eventId: to },
    });
    return { from: old.id, to };
  });
}

async function createFrom(
  tx: Database,
  mention: typeof eventMentions.$inferSelect,
  state: typeof events.$inferSelect.state,
): Promise<number> {
  const { title, edtf, earliest, latest, precision, qualifier, extent, dateBasis, dateText } = mention;
  const { status, polarity, outcome, place, salience } = mention;
  const [row] = await tx
    .insert(events)
    .values({
      ...{ title, edtf, earliest, latest, precision, qualifier, extent, dateBasis, dateText },
      ...{ status, polarity, outcome, place, salience, state },
      action: mention.action ?? 'CONSULT',
    })
    .returning({ id: events.id });
  if (!row) throw new Error('The database did not return the new event.');
  await setActors(
    tx,
    row.id,
    mention.actors.map((actor) => ({ ...actor, origin: 'machine' })),
  );
  await setThemes(
    tx,
    row.id,
    mention.themes.map((themeId) => ({ themeId, origin: 'machine' })),
  );
  return row.id;
}

/** The machine's actors and themes go; what the remaining sources name comes back when they are reconciled. */
async function withoutMachineParts(tx: Database, id: number): Promise<void> {
  await tx.delete(eventActors).where(and(eq(eventActors.eventId, id), eq(eventActors.origin, 'machine')));
  await tx.delete(eventThemes).where(and(eq(eventThemes.eventId, id), eq(eventThemes.origin, 'machine')));
}
