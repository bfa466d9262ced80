/** The first steps of a new site: whether its editors have added and published an article. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { arrayOf } from '../timeline/facts/projection';
import { demoArticleIds } from './demonstration-items';

export interface FirstSteps {
  /** the newest own article that is not published */
  readonly article: { readonly id: number; readonly title: string; readonly undecided: number } | null;
}

/** Null once an own article is published. */
export async function firstSteps(db: Database): Promise<FirstSteps | null> {
  const isOwn = sql`a.id <> all(${arrayOf(await demoArticleIds(db))})`;
  const published = await rows(db)`select 1 from articles a where a.state = 'published' and ${isOwn} limit 1`;
  if (published.length > 0) return null;
  const [article] = await rows<{ id: number; title: string; undecided: number }>(db)`
    select a.id, a.title, (
      select count(distinct e.id)::int from event_mentions m join article_revisions r on r.id = m.revision_id join events e on e.id = m.event_id
      where r.article_id = a.id and e.state = 'draft' and e.merged_into is null and m.state <> 'rejected'
    ) as undecided
    from articles a where a.state = 'draft' and ${isOwn} order by a.id desc limit 1`;
  return { article: article ?? null };
}
