/** Updates planner statistics while the database fills, because the embedded database has no autovacuum. */
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/database';

/** smaller databases are fast with any plan */
const FEWEST = 8;

/**
 * Tables with the columns used in filters and joins; analyzing texts and JSON is slow. One statement per table, so that other queries can
 * run between them.
 */
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

/** Analyzes the tables whenever the number of articles has doubled. Call outside a transaction. */
export async function refreshStatistics(db: Database, articleId: number): Promise<void> {
  const doubled = (articleId & (articleId - 1)) === 0;
  if (articleId < FEWEST || !doubled) return;
  for (const table of LOOKED_AT) await db.execute(sql.raw(`analyze ${table}`));
}
