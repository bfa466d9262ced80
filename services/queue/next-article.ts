/** Finds the article to review after another one. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { itemsOf } from './kinds-of-items';
import { inSight } from './mark-item';

/** The most important article in the queue except this one, in the order of the queue; null if no other one waits. */
export async function nextArticle(db: Database, articleId: number, today: string): Promise<number | null> {
  const [next] = await rows<{ id: number }>(
    db,
    sql`select article_id as id from (${itemsOf('article', today, { conflicts: [], duplicates: [] })}) found
      where ${inSight('article', today)} and article_id <> ${articleId}
      order by salience desc, article_id desc limit 1`,
  );
  return next?.id ?? null;
}
