/**
 * What is left of the demonstration: its articles as the seed stored them, and the events that rest on them alone and that no person has touched.
 * An event that somebody checked, changed, merged or told from another stays, and so does the article it rests on.
 */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';

export interface Demonstration {
  /** what would go */
  readonly articles: readonly number[];
  readonly events: readonly number[];
  /** demonstration articles that stay, because of an event that stays */
  readonly kept: number;
}

export async function findDemonstration(db: Database, hashes: readonly string[]): Promise<Demonstration> {
  const [found] = await rows<{ articles: number[]; events: number[]; kept: number }>(
    db,
    sql`
      with stored as (
        select a.id from articles a join article_revisions r on r.article_id = a.id
        where a.created_by is null and a.state = 'published'
        group by a.id having count(*) = 1 and bool_and(r.content_hash in (select jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb)))
      ),
      reports as (
        select m.event_id, r.article_id, m.state, r.article_id in (select id from stored) as is_stored
        from event_mentions m join article_revisions r on r.id = m.revision_id
      ),
      going as (
        select e.id from events e
        where e.merged_into is null and e.state <> 'rejected' and e.checked_by is null
          and exists (select 1 from reports where event_id = e.id and is_stored)
          and not exists (select 1 from reports where event_id = e.id and not is_stored and state <> 'rejected')
          and not exists (select 1 from event_revisions v where v.event_id = e.id and v.changed_by is not null)
          and not exists (select 1 from event_relations l where e.id in (l.part_id, l.whole_id) and l.decided_by is not null)
      ),
      staying as (
        select distinct reports.article_id as id from reports join events e on e.id = reports.event_id
        where reports.is_stored and reports.state <> 'rejected' and e.merged_into is null and e.state <> 'rejected'
          and e.id not in (select id from going)
      )
      select
        (select coalesce(jsonb_agg(id order by id), '[]') from stored where id not in (select id from staying)) as articles,
        (select coalesce(jsonb_agg(id order by id), '[]') from going) as events,
        (select count(*)::int from staying) as kept`,
  );
  if (!found) throw new Error('The database did not return the demo articles.');
  return found;
}
