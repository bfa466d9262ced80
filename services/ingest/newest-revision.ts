/** The text of an article that holds now. */
import { desc, eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions } from '@/db/schema/articles';
import { notFound } from '@/domain/errors';

interface NewestRevision {
  readonly id: number;
  readonly number: number;
  readonly body: string;
}

/** Throws `not-found`. */
export async function newestRevision(db: Database, articleId: number): Promise<NewestRevision> {
  const [found] = await db
    .select({ id: articleRevisions.id, number: articleRevisions.number, body: articleRevisions.body })
    .from(articleRevisions)
    .where(eq(articleRevisions.articleId, articleId))
    .orderBy(desc(articleRevisions.number))
    .limit(1);
  if (!found) throw notFound('The article');
  return found;
}
