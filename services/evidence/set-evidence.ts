/** Sets the article words that an editor chose as evidence of an event. */
import { eq, sql } from 'drizzle-orm';
import { articleRevisions, type Database, eventMentions } from '@/db/database';
import { badData, conflict, notFound } from '@/domain/errors';
import { counted } from '@/domain/text/counted';
import type { Span } from '@/engine/index';
import { type EvidenceChange, recordRevision } from '../events/editing/event-snapshot';
import { lockUnchanged, staleVersion } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { updateEvent } from '../events/lock-events';
import { type Caller, write, writeAudit } from '../timeline/facts/write';
import { evidenceOf, wordsAt, writeEvidence } from './write-evidence';

interface LockedWords {
  readonly mention: typeof eventMentions.$inferSelect;
  readonly body: string;
  readonly number: number;
  /** false: the article has a later revision without these words */
  readonly isNewest: boolean;
}

const WORDS_GONE =
  'The article no longer contains this quote. Remove the quote on the event page, or withdraw the event if it has no other source.';

/** Returns undefined if the mention does not exist. Lock its event first. */
async function lockWords(tx: Database, mentionId: number): Promise<LockedWords | undefined> {
  const [found] = await tx
    .select({
      mention: eventMentions,
      body: articleRevisions.body,
      number: articleRevisions.number,
      isNewest: sql<boolean>`not exists (
        select 1 from ${articleRevisions} later where later.article_id = ${articleRevisions.articleId} and later.number > ${articleRevisions.number}
      )`,
    })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .where(eq(eventMentions.id, mentionId))
    .for('update', { of: eventMentions });
  return found;
}

interface EvidenceChoice {
  readonly mentionId: number;
  /** the event version that the editor saw */
  readonly version: number;
  /** number of the article revision that the offsets refer to */
  readonly revision: number;
  readonly start: number;
  readonly end: number;
  readonly by: Caller;
}

/** Throws `not-found`, a conflict if the event or the text has changed, or bad data for the field `start`. */
export async function setEvidence(
  db: Database,
  { mentionId, version, revision, start, end, by }: EvidenceChoice,
): Promise<{ readonly eventId: number; readonly version: number }> {
  const [stored] = await db.select({ eventId: eventMentions.eventId }).from(eventMentions).where(eq(eventMentions.id, mentionId));
  if (!stored) throw notFound('The sentence');
  const { eventId } = stored;
  await write(db, async (tx) => {
    await lockUnchanged(tx, { id: eventId, version }, { start, end });
    const found = await lockWords(tx, mentionId);
    if (found?.mention.eventId !== eventId) throw staleVersion(await getEvent(tx, eventId, { includeDrafts: true }), { start, end });
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
    await updateEvent(tx, eventId, { version: version + 1 });
    const evidence: EvidenceChange = { mentionId, revisionId: mention.revisionId, before, after };
    await recordRevision(tx, eventId, { change: 'evidence-set', by, reason: 'Evidence changed by an editor.', evidence });
    await writeAudit(tx, by, 'mentions.set-evidence', ['mention', mentionId], {
      before: { ...before, quote: mention.quote },
      after: { ...after, quote: body.slice(after.start, after.end), eventId },
    });
  });
  return { eventId, version: version + 1 };
}

/**
 * Restores the earlier span and returns the reverse change. Throws bad data if the article has a newer revision, because the offsets no
 * longer match.
 */
export async function revertEvidence(tx: Database, { mentionId, revisionId, before, after }: EvidenceChange): Promise<EvidenceChange> {
  const found = await lockWords(tx, mentionId);
  if (found?.mention.revisionId !== revisionId || !found.isNewest)
    throw badData(
      `The earlier evidence cannot be restored because the article text has changed. ${found?.mention.health === 'orphaned' ? WORDS_GONE : 'Choose the words again.'}`,
      'version',
    );
  await writeEvidence(tx, found.mention, found.body, before);
  return { mentionId, revisionId, before: after, after: before };
}

interface LeftOut extends Span {
  readonly mentionId: number;
  /** number of words to remove at the start and at the end */
  readonly front: number;
  readonly rear: number;
}

/** Throws bad data that names the field if no word remains. */
export async function withoutWords(db: Database, { mentionId, start, end, front, rear }: LeftOut): Promise<Span> {
  if (front === 0 && rear === 0) return { start, end };
  const [found] = await db
    .select({ body: articleRevisions.body })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .where(eq(eventMentions.id, mentionId));
  return shortened(found?.body ?? '', { start, end }, front, rear);
}

/** White space separates words. */
export function shortened(body: string, { start, end }: Span, front: number, rear: number): Span {
  const words = [...body.slice(start, end).matchAll(/\S+/g)];
  const [first, last] = [words[front], words[words.length - 1 - rear]];
  if (!first || !last || front + rear >= words.length)
    throw badData(`The selection has only ${counted(words.length, 'word')}. Keep at least one.`, front > 0 ? 'front' : 'rear');
  return { start: start + first.index, end: start + last.index + last[0].length };
}
