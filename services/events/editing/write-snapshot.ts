/** Restores an event to a stored snapshot, including field origins and links, but not mentions and merges. */
import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { actors, type Database, eventRelations, idsOf, themes } from '@/db/database';
import { updateEvent } from '../lock-events';
import { refuseCircles } from '../relations';
import type { EventSnapshot } from './event-snapshot';
import { setActors, setThemes } from './set-participants';

/** Sets the event to `version`; the caller records the revision. Throws bad data if later links would form a circle. */
export async function writeSnapshot(tx: Database, id: number, snapshot: EventSnapshot, version: number): Promise<void> {
  const { title, summary, edtf, earliest, latest, precision, qualifier, extent, dateBasis, dateText } = snapshot;
  const { status, polarity, outcome, action, place, reference, salience, state, checkedAt, checkedBy, origins } = snapshot;
  await updateEvent(tx, id, {
    ...{ title, summary, edtf, earliest, latest, precision, qualifier, extent, dateBasis, dateText },
    ...{ status, polarity, outcome, action, place, reference, salience, state, checkedBy, origins },
    checkedAt: checkedAt === null ? null : new Date(checkedAt),
    version,
  });
  const now = await withNamesOfNow(tx, snapshot);
  const participants = now.actors.map(({ id: actorId, role, origin }) => ({ actorId, role, origin }));
  await setActors(tx, id, participants);
  const about = now.themes.map(({ id: themeId, origin }) => ({ themeId, origin }));
  await setThemes(tx, id, about);
  if (!snapshot.links) return;
  await writeLinks(tx, id, snapshot.links);
  await refuseCircles(tx, id, 'version');
}

/** Later decisions on proposed links are reset to proposed; links made by hand are removed. */
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

/**
 * Merged actors and themes resolve to their targets, without duplicates; removed ones are omitted. Locks the vocabulary rows until the
 * transaction ends.
 */
export async function withNamesOfNow(tx: Database, snapshot: EventSnapshot): Promise<EventSnapshot> {
  const [actorIds, themeIds] = [idsOf(snapshot.actors), idsOf(snapshot.themes)];
  const foundActors = await tx
    .select({ id: actors.id, into: actors.root })
    .from(actors)
    .where(inArray(actors.id, actorIds))
    .orderBy(actors.id)
    .for('share');
  const foundThemes = await tx
    .select({ id: themes.id, into: themes.root })
    .from(themes)
    .where(inArray(themes.id, themeIds))
    .orderBy(themes.id)
    .for('share');
  return { ...snapshot, actors: asNow(snapshot.actors, foundActors), themes: asNow(snapshot.themes, foundThemes) };
}

/** If an entry and its merge target are both present, the target keeps its own role and origin. */
function asNow<Id extends number | string, One extends { readonly id: Id }>(
  list: readonly One[],
  found: readonly { readonly id: Id; readonly into: Id }[],
): readonly One[] {
  const now = new Map(found.map(({ id, into }) => [id, into]));
  const unmoved = new Set(list.filter(({ id }) => now.get(id) === id).map(({ id }) => id));
  const taken = new Set<Id>();
  return list.flatMap((one) => {
    const id = now.get(one.id);
    if (id === undefined || taken.has(id) || (id !== one.id && unmoved.has(id))) return [];
    taken.add(id);
    return [{ ...one, id }];
  });
}
