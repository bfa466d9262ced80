/** Articles go in one after another, so that two that tell of one event find it. */
import { desc, eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { held } from '@/db/locks';
import { articleRevisions } from '@/db/schema/articles';
import { notFound } from '@/domain/errors';

/** Until the transaction ends. What it stores is the same for any values, so its statements are planned once. */
export async function lockArticles(tx: Database): Promise<void> {
  await tx.execute(sql`select ${held('ingest')}, set_config('plan_cache_mode', 'force_generic_plan', true)`);
}

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
