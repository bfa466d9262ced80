/** SQL conditions for the queue items of the demo data, which the queue lists separately. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, onlyRow } from '@/db/database';
import { INVENTED_HASHES, REAL_HASH } from '../demonstration/demonstration-files';

const INVENTED = sql`r.content_hash in (select jsonb_array_elements_text(${JSON.stringify(INVENTED_HASHES)}::jsonb))`;
/** The real article is demo data until a person changes it. */
const UNCHANGED = sql`(r.content_hash = ${REAL_HASH} and a.version = 1)`;

const demoArticles = (condition: SQL): SQL => sql`
  select a.id from articles a join article_revisions r on r.article_id = a.id and r.number = 1
  where a.created_by is null and ${condition}`;

export const isDemoArticle = (id: SQL): SQL => sql`(${id} = any(array(${demoArticles(sql`(${INVENTED} or ${UNCHANGED})`)})))`;

const ofEvent = (id: SQL, condition: SQL): SQL =>
  sql`exists (select 1 from event_mentions m join article_revisions r on r.id = m.revision_id
    where m.event_id = ${id} and m.state <> 'rejected' and ${condition})`;

/** Whether the queue item `found` is about a demo article, or an event that only demo articles report. */
export const isDemonstration: SQL = sql`(
  (found.article_id is not null and ${isDemoArticle(sql`found.article_id`)})
  or (found.event_id is not null and ${ofEvent(sql`found.event_id`, isDemoArticle(sql`r.article_id`))}
    and not ${ofEvent(sql`found.event_id`, sql`not ${isDemoArticle(sql`r.article_id`)}`)})
)`;

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
