/** A sentence with the text that its positions count in. */
import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';

export interface LockedWords {
  readonly mention: typeof eventMentions.$inferSelect;
  readonly body: string;
  /** of the revision that has this text */
  readonly number: number;
  /** false: the article has a later text, in which the words were not found */
  readonly isNewest: boolean;
}

/** What can be done with an orphan. */
export const WORDS_GONE =
  'The article no longer contains this quote. Remove the quote on the event page, or withdraw the event if it has no other source.';

/** Undefined when it is not there. Its event is to be locked before. */
export async function lockWords(tx: Database, mentionId: number): Promise<LockedWords | undefined> {
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
