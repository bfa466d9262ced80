/** Selects the number of the newest revision of an article, for use in a condition. */
import { eq, max } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions } from '@/db/schema/articles';

export const newestRevision = (db: Database, articleId: number) =>
  db
    .select({ number: max(articleRevisions.number) })
    .from(articleRevisions)
    .where(eq(articleRevisions.articleId, articleId));
