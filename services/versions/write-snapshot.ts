/** Makes an event say again exactly what a stored version says, who made each field included. Sentences and merges are not touched. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
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
  await setActors(
    tx,
    id,
    snapshot.actors.map(({ id: actorId, role, origin }) => ({ actorId, role, origin })),
  );
  await setThemes(
    tx,
    id,
    snapshot.themes.map(({ id: themeId, origin }) => ({ themeId, origin })),
  );
}
