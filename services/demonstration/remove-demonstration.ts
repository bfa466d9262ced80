/** Rejects the articles and events of the demonstration in one transaction. Nothing is deleted, and each event gets a revision. */
import { inArray, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { hold } from '@/db/locks';
import { articles } from '@/db/schema/articles';
import { events } from '@/db/schema/events';
import { conflict } from '@/domain/errors';
import { DEMONSTRATION_REMOVED } from '@/domain/history/revision-words';
import { counted } from '@/domain/text/counted';
import type { Caller } from '../audit/write-audit';
import { recordRevisions } from '../events/editing/event-snapshot';
import { holdArticles, holdEvents } from '../events/lock-events';
import { write } from '../facts/write';

/** The unchanged demonstration articles, and the events that only they report and that no editor has changed. */
interface Demonstration {
  readonly articles: readonly number[];
  readonly events: readonly number[];
  /** demonstration articles that stay because an event of theirs stays */
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

interface Removal {
  readonly hashes: readonly string[];
  /** the numbers in the confirmation that the user saw */
  readonly expected: { readonly articles: number; readonly events: number };
  readonly by: Caller;
}

/** Returns the removed ids. Throws a conflict if the numbers differ from the confirmed ones. */
export async function removeDemonstration(db: Database, { hashes, expected, by }: Removal): Promise<Demonstration> {
  return write(db, async (tx) => {
    await hold(tx, 'ingest');
    const found = await findDemonstration(tx, hashes);
    const now = { articles: found.articles.length, events: found.events.length };
    if (now.articles !== expected.articles || now.events !== expected.events)
      throw conflict(
        `Nothing was removed: the demo data has changed in the meantime. The demo data now has ${counted(now.events, 'event')} from ${counted(now.articles, 'article')}. Check the numbers and confirm again.`,
        now,
      );
    await holdArticles(tx, found.articles);
    await holdEvents(tx, found.events);
    if (found.events.length > 0)
      await tx
        .update(events)
        .set({ state: 'rejected', version: sql`${events.version} + 1`, updatedAt: new Date() })
        .where(inArray(events.id, [...found.events]));
    await recordRevisions(
      tx,
      found.events.map((id) => ({ id, change: DEMONSTRATION_REMOVED, by })),
    );
    if (found.articles.length > 0)
      await tx
        .update(articles)
        .set({ state: 'rejected', version: sql`${articles.version} + 1`, updatedAt: new Date() })
        .where(inArray(articles.id, [...found.articles]));
    return found;
  });
}
