/** The words that showed an event before other ones were chosen show it again. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { badData } from '@/domain/errors';
import type { EvidenceChange } from '../events/event-snapshot';
import { writeEvidence } from './write-evidence';

/** Returns the change that this is. Throws bad data when the text has a new revision since: the positions would count in another body. */
export async function turnBack(tx: Database, { mentionId, revisionId, before, after }: EvidenceChange): Promise<EvidenceChange> {
  const [found] = await tx
    .select({ mention: eventMentions, body: articleRevisions.body })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .where(eq(eventMentions.id, mentionId))
    .for('update', { of: eventMentions });
  if (found?.mention.revisionId !== revisionId)
    throw badData('The text was corrected since, so the words cannot be put back. Choose them again.', 'version');
  await writeEvidence(tx, found.mention, found.body, before);
  return { mentionId, revisionId, before: after, after: before };
}
