/** Articles that were published with an event are drafts again when that is undone, unless something else that is published rests on them. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { auditLog } from '@/db/schema/history';
import { arrayOf } from '../facts/truth';

/**
 * Those that accepting an event, alone or with others, or accepting it again, had published. `version` is the one that the acceptance, or the
 * undoing of its undoing, made; its audit row names the articles.
 */
export const holdArticles = (tx: Database, eventId: number, version: number): Promise<void> =>
  hold(
    tx,
    sql`select jsonb_array_elements_text(after->'publishedArticles')::int from ${auditLog}
      where target_type = 'event' and target_id = ${String(eventId)} and action in ('events.accept', 'events.undo') and (after->>'version')::int = ${version}
      union all
      select jsonb_array_elements_text(after->'publishedArticles')::int from ${auditLog}
      where action = 'mentions.accept' and (after->>'eventId')::int = ${eventId} and (after->>'version')::int = ${version}
      union all
      select jsonb_array_elements_text(after->'others' || to_jsonb(case when before->>'state' = 'published' then '{}' else array[target_id] end))::int
      from ${auditLog}
      where action = 'articles.accept-many' and after->'events' @> ${JSON.stringify([{ id: eventId, version }])}::jsonb`,
  );

/** Certain ones. */
export const holdUnused = (tx: Database, ids: readonly number[]): Promise<void> => hold(tx, sql`select unnest(${arrayOf(ids)})`);

async function hold(tx: Database, ids: SQL): Promise<void> {
  await tx.execute(sql`
    update ${articles} set state = 'draft', updated_at = now()
    where ${articles.id} in (${ids}) and ${articles.state} = 'published' and not exists (
      select 1 from ${eventMentions} m join ${articleRevisions} r on r.id = m.revision_id join ${events} e on e.id = m.event_id
      where r.article_id = ${articles.id} and m.state = 'accepted' and e.state = 'published' and e.merged_into is null
    )`);
}
