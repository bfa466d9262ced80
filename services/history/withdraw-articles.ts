/**
 * Withdraws the articles that were published with an event, when that is undone. An article that another published event needs stays
 * published.
 */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { auditLog, eventRevisions } from '@/db/schema/history';
import { arrayOf } from '../timeline/facts/projection';

/** The articles that a verdict, or its undo, published along with events. */
export interface PublishedWith {
  readonly articles: readonly number[];
  /** time of the publication, as text from PostgreSQL; null if it published none */
  readonly since: string | null;
}

/**
 * Returns the articles that an acceptance of the event published. The acceptance may be of one or several events, or an undo that accepts
 * again. `version` is the event version that it created; its audit row names the articles.
 */
export async function publishedWith(tx: Database, eventId: number, version: number): Promise<PublishedWith> {
  const found = await rows<{ id: number; at: string }>(
    tx,
    sql`
      select jsonb_array_elements_text(after->'publishedArticles')::int as id, at::text from ${auditLog}
      where target_type = 'event' and target_id = ${String(eventId)} and action in ('events.accept', 'events.undo') and (after->>'version')::int = ${version}
      union all
      select jsonb_array_elements_text(after->'publishedArticles')::int, at::text from ${auditLog}
      where action = 'mentions.accept' and (after->>'eventId')::int = ${eventId} and (after->>'version')::int = ${version}
      union all
      select jsonb_array_elements_text(after->'others' || to_jsonb(case when before->>'state' = 'published' then '{}' else array[target_id] end))::int, at::text
      from ${auditLog}
      where action = 'articles.accept-many' and after->'events' @> ${JSON.stringify([{ id: eventId, version }])}::jsonb`,
  );
  return { articles: found.map(({ id }) => id), since: found[0]?.at ?? null };
}

/**
 * Withdraws the articles that no published event needs, and returns their ids. An event does not need an article if it was already
 * published with the same mention before. Lock the articles before the events, and update the events first.
 */
export async function withdrawUnused(tx: Database, { articles: ids, since }: PublishedWith): Promise<readonly number[]> {
  if (since === null) return [];
  const withdrawn = await rows<{ id: number }>(
    tx,
    sql`
    update ${articles} set state = 'draft', updated_at = now()
    where ${articles.id} = any(${arrayOf(ids)}) and ${articles.state} = 'published' and not exists (
      select 1 from ${eventMentions} m join ${articleRevisions} r on r.id = m.revision_id join ${events} e on e.id = m.event_id
      where r.article_id = ${articles.id} and m.state = 'accepted' and e.state = 'published' and e.merged_into is null
        and not coalesce((
          select v.snapshot->>'state' = 'published' and v.snapshot->'mentions' @> to_jsonb(m.id) from ${eventRevisions} v
          where v.event_id = e.id and v.at < ${since}::timestamptz order by v.version desc limit 1
        ), false)
    ) returning ${articles.id} as id`,
  );
  return withdrawn.map(({ id }) => id);
}

/** Returns the articles that the undo with this `version` withdrew. Returns null if there is no such undo or it did not record them. */
export async function withdrawnWith(tx: Database, eventId: number, version: number): Promise<readonly number[] | null> {
  const [row] = await rows<{ ids: readonly number[] | null }>(
    tx,
    sql`
      select after->'withdrawnArticles' as ids from ${auditLog}
      where target_type = 'event' and target_id = ${String(eventId)} and action = 'events.undo' and (after->>'version')::int = ${version}`,
  );
  return row?.ids ?? null;
}
