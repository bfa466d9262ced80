/** Lists articles that need an editor: unpublished ones, and those with undecided candidates. */

import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { ArticleSummary } from '@/domain/article-views';
import type { NotRead } from '@/domain/desk/not-read';

export interface QueuedArticle extends Pick<ArticleSummary, 'id' | 'title' | 'sourceName' | 'published' | 'state'> {
  /** number of draft events, and of existing events with proposed mentions */
  readonly undecided: number;
  /** number of published events that no person has checked */
  readonly unchecked: number;
  readonly events: number;
  /** why its events are missing or incomplete */
  readonly notRead: NotRead | null;
}

const perArticle = sql`
  select a.id, a.title, s.name as "sourceName", a.published::text as published, a.state,
    count(distinct m.event_id) filter (where (e.state = 'draft' and m.state <> 'rejected') or (m.state = 'proposed' and e.state <> 'rejected'))::int as undecided,
    count(distinct m.event_id) filter (where e.state = 'published' and m.state = 'accepted' and e.checked_at is null)::int as unchecked,
    count(distinct m.event_id) filter (where e.state <> 'rejected' and m.state <> 'rejected')::int as events,
    max(r.not_read) as "notRead", a.created_at
  from articles a
  join shown_sources s on s.id = a.source_id
  left join article_revisions r on r.article_id = a.id
    and r.number = (select max(number) from article_revisions where article_id = a.id)
  left join event_mentions m on m.revision_id = r.id
  left join events e on e.id = m.event_id and e.merged_into is null
  where a.state <> 'rejected'
  group by a.id, s.name`;

const waiting = sql`(q.state = 'draft' or q.undecided > 0 or q."notRead" is not null)`;

/** `waiting`: undecided articles, newest first. `done`: the others, those with unchecked events first. */
export function listQueue(db: Database, part: 'waiting' | 'done'): Promise<readonly QueuedArticle[]> {
  const columns = sql.raw(`id, title, "sourceName", published, state, undecided, unchecked, events, "notRead"`);
  const chosen =
    part === 'waiting'
      ? sql`where ${waiting} order by q.created_at desc, q.id desc`
      : sql`where not ${waiting} order by (q.unchecked > 0) desc, q.published desc, q.id desc`;
  return rows<QueuedArticle>(db)`select ${columns} from (${perArticle}) q ${chosen} limit 200`;
}
