/** Restores an event to a stored snapshot, including field origins and links, but not mentions and merges. */
import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import { eventRelations } from '@/db/schema/relations';
import type { EventSnapshot } from '../events/editing/event-snapshot';
import { setActors, setThemes } from '../events/editing/set-participants';
import { refuseCircles } from '../relations/circles';
import { withNamesOfNow } from './names-of-now';

/** Sets the event to `version`; the caller records the revision. Throws bad data if later links would form a circle. */
export async function writeSnapshot(tx: Database, id: number, snapshot: EventSnapshot, version: number): Promise<void> {
  const { title, summary, edtf, earliest, latest, precision, qualifier, extent, dateBasis, dateText } = snapshot;
  const { status, polarity, outcome, action, place, reference, salience, state, checkedAt, checkedBy, origins } = snapshot;
  await tx
    .update(events)
    .set({
      ...{ title, summary, edtf, earliest, latest, precision, qualifier, extent, dateBasis, dateText },
      ...{ status, polarity, outcome, action, place, reference, salience, state, checkedBy, origins },
      checkedAt: checkedAt === null ? null : new Date(checkedAt),
      version,
      updatedAt: new Date(),
    })
    .where(eq(events.id, id));
  const now = await withNamesOfNow(tx, snapshot);
  await setActors(
    tx,
    id,
    now.actors.map(({ id: actorId, role, origin }) => ({ actorId, role, origin })),
  );
  await setThemes(
    tx,
    id,
    now.themes.map(({ id: themeId, origin }) => ({ themeId, origin })),
  );
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
