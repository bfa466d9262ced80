/** The words that showed an event before other ones were chosen show it again. */
import type { Database } from '@/db/database';
import { badData } from '@/domain/errors';
import type { EvidenceChange } from '../events/editing/event-snapshot';
import { lockWords, WORDS_GONE } from './lock-words';
import { writeEvidence } from './write-evidence';

/** Returns the change that this is. Throws bad data when the text has a new revision since: the positions would count in another body. */
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
