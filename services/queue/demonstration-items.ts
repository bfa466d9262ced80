/** SQL conditions for the queue items of the demo data, which the queue lists separately. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, idsOf, onlyRow, rows } from '@/db/database';
import { INVENTED_HASHES, REAL_HASH } from '../demonstration/demonstration-files';
import { arrayOf } from '../timeline/facts/projection';

const INVENTED = sql`r.content_hash in (select jsonb_array_elements_text(${JSON.stringify(INVENTED_HASHES)}::jsonb))`;
/** The real article is demo data until a person changes it. */
const UNCHANGED = sql`(r.content_hash = ${REAL_HASH} and a.version = 1)`;

const demoArticles = (condition: SQL): SQL => sql`
  select a.id from articles a join article_revisions r on r.article_id = a.id and r.number = 1
  where a.created_by is null and ${condition}`;

/** Queries take these IDs as an argument, because a lookup inside a query takes longer to plan than to run. */
export const demoArticleIds = async (db: Database): Promise<readonly number[]> =>
  idsOf(await rows<{ id: number }>(db)`${demoArticles(sql`(${INVENTED} or ${UNCHANGED})`)}`);

/** Whether the queue item `found` is about a demo article, or an event that only demo articles report. */
export function isDemonstration(demo: readonly number[]): SQL {
  if (demo.length === 0) return sql`false`;
  const all = arrayOf(demo);
  return sql`((found.article_id = any(${all})) is true or (
    select bool_and(r.article_id = any(${all})) from event_mentions m join article_revisions r on r.id = m.revision_id
    where m.event_id = found.event_id and m.state <> 'rejected'
  ) is true)`;
}

interface DemoData extends Record<string, unknown> {
  /** whether any demo article is left */
  readonly exists: boolean;
  /** whether an invented article is left to remove */
  readonly removable: boolean;
}

export async function demoData(db: Database): Promise<DemoData> {
  return onlyRow<DemoData>(db)`select exists (${demoArticles(sql`a.state <> 'rejected' and (${INVENTED} or ${UNCHANGED})`)}) as "exists",
    exists (${demoArticles(sql`a.state <> 'rejected' and ${INVENTED}`)}) as removable`;
}
