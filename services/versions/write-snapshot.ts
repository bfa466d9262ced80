/** Makes an event say again exactly what a stored version says, who made each field and its links included. Sentences and merges are not touched. */
import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import { eventRelations } from '@/db/schema/relations';
import { actors, themes } from '@/db/schema/vocabulary';
import type { EventSnapshot } from '../events/event-snapshot';
import { setActors, setThemes } from '../events/set-participants';

/** The event gets this `version`; the caller records the revision. */
export async function writeSnapshot(tx: Database, id: number, snapshot: EventSnapshot, version: number): Promise<void> {
  const { title, summary, edtf, earliest, latest, precision, qualifier, extent, dateBasis, dateText } = snapshot;
  const { status, polarity, outcome, action, place, salience, state, checkedAt, checkedBy, origins } = snapshot;
  await tx
    .update(events)
    .set({
      ...{ title, summary, edtf, earliest, latest, precision, qualifier, extent, dateBasis, dateText },
      ...{ status, polarity, outcome, action, place, salience, state, checkedBy, origins },
      checkedAt: checkedAt === null ? null : new Date(checkedAt),
      version,
      updatedAt: new Date(),
    })
    .where(eq(events.id, id));
  const { actorOf, themeOf } = await namesOfNow(tx, snapshot);
  await setActors(
    tx,
    id,
    snapshot.actors.flatMap(({ id: was, role, origin }) => actorOf.get(was)?.map((actorId) => ({ actorId, role, origin })) ?? []),
  );
  await setThemes(
    tx,
    id,
    snapshot.themes.flatMap(({ id: was, origin }) => themeOf.get(was)?.map((themeId) => ({ themeId, origin })) ?? []),
  );
  if (snapshot.links) await writeLinks(tx, id, snapshot.links);
}

/** What was merged meanwhile stands for what it was merged into; what was removed is left out. The rows stay as they are until the transaction ends. */
async function namesOfNow(tx: Database, snapshot: EventSnapshot) {
  const [actorIds, themeIds] = [snapshot.actors.map(({ id }) => id), snapshot.themes.map(({ id }) => id)];
  const foundActors = await tx
    .select({ was: actors.id, into: actors.mergedInto })
    .from(actors)
    .where(inArray(actors.id, actorIds))
    .orderBy(actors.id)
    .for('share');
  const foundThemes = await tx
    .select({ was: themes.id, into: themes.mergedInto })
    .from(themes)
    .where(inArray(themes.id, themeIds))
    .orderBy(themes.id)
    .for('share');
  return {
    actorOf: new Map(foundActors.map(({ was, into }) => [was, [into ?? was]])),
    themeOf: new Map(foundThemes.map(({ was, into }): [string, string[]] => [was, [into ?? was]])),
  };
}

/** What was decided later waits for a decision again, where the machine had proposed it; what was made by hand is gone. */
async function writeLinks(tx: Database, partId: number, links: NonNullable<EventSnapshot['links']>): Promise<void> {
  const decided = and(eq(eventRelations.partId, partId), ne(eventRelations.state, 'proposed'));
  await tx
    .update(eventRelations)
    .set({
      state: 'proposed',
      decidedBy: null,
      decidedAt: null,
      reasons: sql`jsonb_path_query_array(${eventRelations.reasons}, '$[*] ? (@.name != "editor")')`,
    })
    .where(and(decided, isNotNull(eventRelations.score)));
  await tx.delete(eventRelations).where(decided);
  if (links.length === 0) return;
  await tx
    .insert(eventRelations)
    .values(links.map(({ id: wholeId, by: decidedBy, ...link }) => ({ ...link, partId, wholeId, decidedBy, decidedAt: new Date() })))
    .onConflictDoUpdate({
      target: [eventRelations.partId, eventRelations.wholeId, eventRelations.kind],
      set: {
        state: sql`excluded.state`,
        reasons: sql`excluded.reasons`,
        decidedBy: sql`excluded.decided_by`,
        decidedAt: sql`excluded.decided_at`,
      },
    });
}
