/** Keeps the query planner informed while the database fills: the embedded database never looks at its tables by itself. */
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/database';

/** Smaller databases are read fast by any plan. */
const FEWEST = 8;

/** Tables with the columns by which rows are chosen and joined; texts and JSON take long to compare. One statement each, so that others go between. */
const LOOKED_AT = [
  'articles (source_id, url, published, state)',
  'article_revisions (article_id, number, content_hash, not_read)',
  'events (earliest, latest, span, date_basis, status, outcome, state, checked_at, merged_into)',
  'event_mentions (event_id, revision_id, start_offset, state, health)',
  'event_actors',
  'event_themes',
  'event_revisions (event_id, version, change, at)',
  'actors',
];

/** Looks at the tables of an import again each time the number of articles has doubled. Call outside a transaction. */
export async function refreshStatistics(db: Database, articleId: number): Promise<void> {
  const doubled = (articleId & (articleId - 1)) === 0;
  if (articleId < FEWEST || !doubled) return;
  for (const table of LOOKED_AT) await db.execute(sql.raw(`analyze ${table}`));
}
