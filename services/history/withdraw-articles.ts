/** Articles that were published with an event are drafts again when that is undone, unless something else that is published rests on them. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { auditLog, eventRevisions } from '@/db/schema/history';
import { arrayOf } from '../facts/timeline-projection';

/** What a verdict, or the undoing of one, had published along with events. */
export interface PublishedWith {
  readonly articles: readonly number[];
  /** when it was done, as the database writes it; null when it published none */
  readonly since: string | null;
}

/**
 * Those that accepting an event, alone or with others, or accepting it again, had published. `version` is the one that the acceptance, or the
 * undoing of its undoing, made; its audit row names the articles.
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
 * An event that was published before, with the very sentence, does not need them: it stood so with the article held. Call it with the articles
 * locked, before the events were, and the events as they are to be. Returns those that are drafts now.
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

/** Those that an undoing, which made `version`, had withdrawn; null where it is no such undoing, or one that did not keep them. */
export async function withdrawnWith(tx: Database, eventId: number, version: number): Promise<readonly number[] | null> {
  const [row] = await rows<{ ids: readonly number[] | null }>(
    tx,
    sql`
      select after->'withdrawnArticles' as ids from ${auditLog}
      where target_type = 'event' and target_id = ${String(eventId)} and action = 'events.undo' and (after->>'version')::int = ${version}`,
  );
  return row?.ids ?? null;
}
