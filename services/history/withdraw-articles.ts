/** Articles that were published with an event are drafts again when that is undone, unless something else that is published rests on them. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { auditLog } from '@/db/schema/history';
import { arrayOf } from '../facts/truth';

/**
 * Those that accepting an event, alone or with others, or accepting it again, had published. `version` is the one that the acceptance, or the
 * undoing of its undoing, made; its audit row names the articles.
 */
export async function publishedWith(tx: Database, eventId: number, version: number): Promise<readonly number[]> {
  const found = await rows<{ id: number }>(
    tx,
    sql`
      select jsonb_array_elements_text(after->'publishedArticles')::int as id from ${auditLog}
      where target_type = 'event' and target_id = ${String(eventId)} and action in ('events.accept', 'events.undo') and (after->>'version')::int = ${version}
      union all
      select jsonb_array_elements_text(after->'publishedArticles')::int from ${auditLog}
      where action = 'mentions.accept' and (after->>'eventId')::int = ${eventId} and (after->>'version')::int = ${version}
      union all
      select jsonb_array_elements_text(after->'others' || to_jsonb(case when before->>'state' = 'published' then '{}' else array[target_id] end))::int
      from ${auditLog}
      where action = 'articles.accept-many' and after->'events' @> ${JSON.stringify([{ id: eventId, version }])}::jsonb`,
  );
  return found.map(({ id }) => id);
}

/** Call it with the articles locked, before the events were, and the events as they are to be. */
export async function withdrawUnused(tx: Database, ids: readonly number[]): Promise<void> {
  await tx.execute(sql`
    update ${articles} set state = 'draft', updated_at = now()
    where ${articles.id} = any(${arrayOf(ids)}) and ${articles.state} = 'published' and not exists (
      select 1 from ${eventMentions} m join ${articleRevisions} r on r.id = m.revision_id join ${events} e on e.id = m.event_id
      where r.article_id = ${articles.id} and m.state = 'accepted' and e.state = 'published' and e.merged_into is null
    )`);
}
