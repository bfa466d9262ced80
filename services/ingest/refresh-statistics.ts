/** Keeps the query planner informed while the database fills: the embedded database never looks at its tables by itself. */
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/database';

/** Smaller databases are read fast by any plan. */
const FEWEST = 8;

/** Looks at the tables of an import again each time the number of articles has doubled. Call outside a transaction. */
export async function refreshStatistics(db: Database, articleId: number): Promise<void> {
  const doubled = (articleId & (articleId - 1)) === 0;
  if (articleId < FEWEST || !doubled) return;
  await db.execute(sql`analyze articles, article_revisions, events, event_mentions, event_actors, event_themes, event_revisions, actors`);
}
