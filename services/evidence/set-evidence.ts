/** An editor chooses which words of the article show an event. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventMentions, events } from '@/db/schema/events';
import { badData, conflict, notFound } from '@/domain/errors';
import { type Caller, writeAudit } from '../audit/write-audit';
import { type EvidenceChange, recordRevision } from '../events/editing/event-snapshot';
import { staleVersion } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { lockEvent } from '../events/lock-events';
import { write } from '../facts/write';
import { lockWords, WORDS_GONE } from './lock-words';
import { evidenceOf, wordsAt, writeEvidence } from './write-evidence';

export interface EvidenceChoice {
  readonly mentionId: number;
  /** of the event, as the editor saw it */
  readonly version: number;
  /** number of the text in which the positions count */
  readonly revision: number;
  readonly start: number;
  readonly end: number;
  readonly by: Caller;
}

/** Throws `not-found`, a conflict when the event or the text was changed meanwhile, or bad data that names `start`. */
export async function setEvidence(
  db: Database,
  { mentionId, version, revision, start, end, by }: EvidenceChoice,
): Promise<{ readonly eventId: number; readonly version: number }> {
  const [known] = await db.select({ eventId: eventMentions.eventId }).from(eventMentions).where(eq(eventMentions.id, mentionId));
  if (!known) throw notFound('The sentence');
  const { eventId } = known;
  const done = await write(db, async (tx) => {
    const event = await lockEvent(tx, eventId);
    const found = await lockWords(tx, mentionId);
    if (event.version !== version || found?.mention.eventId !== eventId) return false;
    const { mention, body, number, isNewest } = found;
    if (number !== revision || !isNewest)
      throw conflict(
        `The article text has changed. ${mention.health === 'orphaned' ? WORDS_GONE : 'Read the new text and choose the words again.'}`,
        {
          current: { revision: number, isNewest },
          yours: { revision },
        },
      );
    if (mention.state === 'rejected') throw badData('This sentence was rejected. Undo the rejection first.', 'start');
    const before = evidenceOf(mention);
    const after = { ...wordsAt(body, { start, end }), byHand: true };
    if (before.start === after.start && before.end === after.end)
      throw badData('These words are already the evidence. Choose other words.', 'start');
    await writeEvidence(tx, mention, body, after);
    await tx
      .update(events)
      .set({ version: version + 1, updatedAt: new Date() })
      .where(eq(events.id, eventId));
    const evidence: EvidenceChange = { mentionId, revisionId: mention.revisionId, before, after };
    await recordRevision(tx, eventId, { change: 'evidence-set', by, reason: 'Evidence changed by an editor.', evidence });
    await writeAudit(tx, {
      ...by,
      action: 'mentions.set-evidence',
      target: { type: 'mention', id: mentionId },
      before: { ...before, quote: mention.quote },
      after: { ...after, quote: body.slice(after.start, after.end), eventId },
    });
    return true;
  });
  if (!done) throw staleVersion(await getEvent(db, eventId, { includeDrafts: true }), { start, end });
  return { eventId, version: version + 1 };
}
