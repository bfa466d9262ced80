/** Finds the article to review after another one. */
import { sql } from 'drizzle-orm';
import { type Database, onlyValue } from '@/db/database';
import { batchOf, UNDECIDED } from './articles-to-review';
import { inSight } from './mark-item';

/** The most important undecided article except this one, those of the same batch first; null if no other one waits. */
export async function nextArticle(db: Database, articleId: number, today: string): Promise<number | null> {
  return onlyValue<number | null>(
    db,
    sql`select article_id as id from (${UNDECIDED}) found
      where ${inSight('article', today)} and article_id <> ${articleId}
      order by coalesce(${batchOf(sql`article_id`)} = ${batchOf(sql`${articleId}`)}, false) desc, salience desc, article_id desc limit 1`,
  );
}
