/** Lists articles with their event counts, newest first. */
import { and, desc, inArray, ne, sql } from 'drizzle-orm';
import { articles, type Database, fromArticles, shownSources } from '@/db/database';
import type { ArticleSummary } from '@/domain/article-views';
import type { EditorialState } from '@/domain/views';

interface ArticleListing {
  /** default: only published articles */
  readonly states?: readonly EditorialState[];
  readonly limit?: number;
}

/** Columns of an article summary. `eventCount` counts published events, and also drafts of an unpublished article. */
export const articleColumns = {
  id: articles.id,
  title: articles.title,
  sourceName: shownSources.name,
  published: articles.published,
  url: articles.url,
  note: articles.note,
  state: articles.state,
  version: articles.version,
  language: articles.language,
  displayRight: shownSources.displayRight,
  eventCount: sql<number>`(
    select count(distinct m.event_id)::int
    from event_mentions m
    join article_revisions r on r.id = m.revision_id
    join events e on e.id = m.event_id
    where r.article_id = ${articles.id} and m.state <> 'rejected' and e.merged_into is null
      and (e.state = 'published' or (${articles.state} <> 'published' and e.state = 'draft'))
  )`,
};

export async function listArticles(
  db: Database,
  { states = ['published'], limit = 500 }: ArticleListing = {},
): Promise<readonly ArticleSummary[]> {
  if (states.length === 0) return [];
  const found = await fromArticles(db, articleColumns)
    // readers do not see articles of hidden sources; only editors ask for drafts
    .where(and(inArray(articles.state, [...states]), states.includes('draft') ? undefined : ne(shownSources.displayRight, 'hidden')))
    .orderBy(desc(articles.published), desc(articles.id))
    .limit(limit);
  return found.map(({ version: _, language: __, displayRight: ___, ...summary }) => summary);
}
