/** Resolves the date of an event if the engine and a language model disagree. The editor chooses one of the two dates. */
import { eq } from 'drizzle-orm';
import { type Database, eventMentions } from '@/db/database';
import { badData, conflict, notFound } from '@/domain/errors';
import { type DateChoice, datesOf, disagrees } from '@/domain/second-reader/reader-labels';
import { parseEdtf } from '@/engine/calendar/edtf';
import { recordRevision, snapshotEvent } from '../events/editing/event-snapshot';
import { lockEvent, updateEvent } from '../events/lock-events';
import { type Caller, write, writeAudit } from '../timeline/facts/write';

export interface ChosenDate {
  readonly mentionId: number;
  /** version of the event that the editor saw */
  readonly version: number;
  readonly choice: DateChoice;
  readonly by: Caller;
}

/** Returns the event with its new version. Throws `not-found`, a conflict, or bad data if the readers do not disagree. */
export async function chooseDate(
  db: Database,
  { mentionId, version, choice, by }: ChosenDate,
): Promise<{ eventId: number; version: number }> {
  return write(db, async (tx) => {
    const [mention] = await tx.select().from(eventMentions).where(eq(eventMentions.id, mentionId));
    if (!mention) throw notFound('The sentence');
    const row = await lockEvent(tx, mention.eventId);
    if (row.version !== version)
      throw conflict('Not saved: another editor changed this event. Reload the page and choose again.', {
        current: { version: row.version },
      });
    const date = chosenDate(mention, choice);
    const before = await snapshotEvent(tx, row.id);
    const next = row.version + 1;
    await updateEvent(tx, row.id, { ...date, origins: { ...row.origins, date: 'edited' }, version: next });
    const after = await recordRevision(tx, row.id, { change: 'edited', by });
    await writeAudit(tx, by, 'events.choose-date', ['event', row.id], { before, after });
    return { eventId: row.id, version: next };
  });
}

/** A date without words in the sentence has no date words, unless the engine reads them as this date. */
function chosenDate(mention: typeof eventMentions.$inferSelect, choice: DateChoice) {
  const { secondReading, edtf, earliest, latest, precision, qualifier, extent, dateBasis, dateText } = mention;
  if (!disagrees(secondReading)) throw badData('The engine and the model do not disagree about this date. Reload the page.', 'choice');
  const given = datesOf(secondReading, edtf)[choice];
  const bounds = given === edtf ? null : parseEdtf(given);
  if (bounds === null) return { edtf, earliest, latest, precision, qualifier, extent, dateBasis, dateText };
  return {
    ...{ edtf: given, earliest: bounds.earliest, latest: bounds.latest, precision: bounds.precision },
    ...{ qualifier: null, extent, dateBasis, dateText: choice === 'engine' ? dateText : null },
  };
}
