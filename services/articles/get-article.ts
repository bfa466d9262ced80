/** One article with its text and the mentions that are highlighted in it. */
import { and, asc, desc, eq, ne } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles, sources } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import type { ArticleView } from '@/domain/article-views';
import type { NotRead } from '@/domain/desk/not-read';
import { loadSummaries, type Visibility, visibleMentions } from '../events/load-summaries';
import { published } from '../events/published';
import { articleColumns } from './list-articles';
import { whatItAdds } from './what-it-adds';

/** The view, and the version that a change to the article must name. */
export interface VersionedArticle extends ArticleView {
  readonly version: number;
  /** why its events are not there, or not all of them; null when it was read */
  readonly notRead: NotRead | null;
}

/**
 * Null when there is no such article or it may not be seen. The body is empty when its source may
 * not be shown in full; the mentions then carry their quotations.
 */
export async function getArticle(db: Database, id: number, visibility: Visibility = {}): Promise<VersionedArticle | null> {
  const [row] = await db
    .select({
      ...articleColumns,
      body: articleRevisions.body,
      contentHash: articleRevisions.contentHash,
      revision: articleRevisions.number,
      revisionId: articleRevisions.id,
      notRead: articleRevisions.notRead,
    })
    .from(articles)
    .innerJoin(sources, eq(sources.id, articles.sourceId))
    .innerJoin(articleRevisions, eq(articleRevisions.articleId, articles.id))
    .where(eq(articles.id, id))
    .orderBy(desc(articleRevisions.number))
    .limit(1);
  if (!row) return null;
  if (!visibility.includeDrafts && (row.state !== 'published' || row.displayRight === 'hidden')) return null;
  const mentions = await db
    .select({
      id: eventMentions.id,
      eventId: eventMentions.eventId,
      start: eventMentions.startOffset,
      end: eventMentions.endOffset,
      quote: eventMentions.quote,
      dateStart: eventMentions.dateStart,
      dateEnd: eventMentions.dateEnd,
    })
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .innerJoin(sources, eq(sources.id, articles.sourceId))
    .where(
      and(
        eq(eventMentions.revisionId, row.revisionId),
        visibleMentions(visibility),
        visibility.includeDrafts ? ne(events.state, 'rejected') : published,
      ),
    )
    .orderBy(asc(eventMentions.startOffset), asc(eventMentions.id));
  const eventIds = [...new Set(mentions.map((mention) => mention.eventId))];
  const [summaries, additions] = await Promise.all([loadSummaries(db, eventIds, visibility), whatItAdds(db, id, eventIds)]);
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  const { revisionId: _, body, ...rest } = row;
  const showsBody = row.displayRight === 'full' || visibility.includeDrafts === true;
  return {
    ...rest,
    body: showsBody ? body : '',
    mentions: mentions.flatMap(({ eventId, quote, ...mention }) => {
      const event = byId.get(eventId);
      return event ? [{ ...mention, ...(showsBody ? {} : { quote }), event, adds: additions.get(eventId) }] : [];
    }),
  };
}
