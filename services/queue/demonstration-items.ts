/** SQL conditions for the queue items of the demo data, which the queue lists separately. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';

/** The slug of the source of all demo articles. Editors may rename the source, but its slug stays. */
const SLUG = 'dateline-demonstration';
const SOURCE = sql`(select id from sources where slug = ${SLUG})`;

/** Whether the source with this ID is the one of the demo articles; false if there is none. */
export const isDemonstrationSource = (id: SQL): SQL => sql`coalesce(${id} = ${SOURCE}, false)`;

const ofEvent = (id: SQL, condition: SQL): SQL =>
  sql`exists (select 1 from event_mentions m join article_revisions r on r.id = m.revision_id join articles a on a.id = r.article_id
    where m.event_id = ${id} and m.state <> 'rejected' and ${condition})`;

/** Whether the queue item `found` is about a demo article, or an event that only demo articles report. */
export const isDemonstration: SQL = sql`(
  (found.article_id is not null and exists (select 1 from articles a where a.id = found.article_id and a.source_id = ${SOURCE}))
  or (found.event_id is not null and ${ofEvent(sql`found.event_id`, sql`a.source_id = ${SOURCE}`)}
    and not ${ofEvent(sql`found.event_id`, sql`a.source_id <> ${SOURCE}`)})
)`;

export async function hasDemonstration(db: Database): Promise<boolean> {
  const found = await rows(db, sql`select 1 from articles where source_id = ${SOURCE} and state <> 'rejected' limit 1`);
  return found.length > 0;
}
