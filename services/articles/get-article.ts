/** Loads one article with its text and its highlighted mentions. */
import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { articleRevisions, articles, type Database, eventMentions, events, fromArticles, shownSources } from '@/db/database';
import type { Addition, ArticleView } from '@/domain/article-views';
import { dayNumber, lieApart } from '@/domain/dates/day-words';
import type { NotRead } from '@/domain/desk/not-read';
import { loadSummaries, spanColumns, type Visibility, visibleMentions } from '../events/load-summaries';
import { published } from '../events/published';
import { REACH, sentenceAround } from '../events/to-view';
import { articleColumns } from './list-articles';

export interface ReportOfEvent {
  readonly eventId: number;
  readonly articleId: number;
  readonly published: string;
  readonly earliest: string;
  readonly latest: string;
  /** date bounds of the event */
  readonly eventEarliest: string;
  readonly eventLatest: string;
}

/** Returns an article’s contribution to each event, by event ID. Only articles that readers can see count. */
async function whatItAdds(db: Database, articleId: number, eventIds: readonly number[]): Promise<ReadonlyMap<number, Addition>> {
  if (eventIds.length === 0) return new Map();
  const reports = await db
    .select({
      eventId: eventMentions.eventId,
      articleId: articles.id,
      published: articles.published,
      earliest: eventMentions.earliest,
      latest: eventMentions.latest,
      eventEarliest: events.earliest,
      eventLatest: events.latest,
    })
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .innerJoin(shownSources, eq(shownSources.id, articles.sourceId))
    .where(and(inArray(eventMentions.eventId, [...eventIds]), visibleMentions({})));
  return new Map(
    eventIds.flatMap((eventId) => {
      const reportsOfEvent = reports.filter((report) => report.eventId === eventId);
      const addition = additionOf(articleId, reportsOfEvent);
      return addition === null ? [] : [[eventId, addition] as const];
    }),
  );
}

const days = (report: ReportOfEvent): number => dayNumber(report.latest) - dayNumber(report.earliest);

/** Returns null if the article does not report the event. */
export function additionOf(articleId: number, reports: readonly ReportOfEvent[]): Addition | null {
  const mine = reports.filter((report) => report.articleId === articleId);
  const [mostExact] = [...mine].sort((a, b) => days(a) - days(b));
  if (!mostExact) return null;
  const others = reports.filter((report) => report.articleId !== articleId);
  const otherArticles = new Set(others.map((report) => report.articleId)).size;
  if (mine.every((report) => lieApart(report, { earliest: report.eventEarliest, latest: report.eventLatest })))
    return { kind: 'differs', otherArticles };
  if (otherArticles === 0) return { kind: 'only', otherArticles };
  const before = others.filter((other) => other.published < mostExact.published);
  const sameDay = others.some((other) => other.published === mostExact.published);
  if (before.length === 0 && !sameDay) return { kind: 'first', otherArticles };
  if (before.length > 0 && before.every((other) => days(other) > days(mostExact))) return { kind: 'sharpens', otherArticles };
  return { kind: 'confirms', otherArticles };
}

/** The article view, with the version that a change must name. */
export interface VersionedArticle extends ArticleView {
  readonly version: number;
  /** why events are missing; null if the article was read completely */
  readonly notRead: NotRead | null;
}

/** Returns null if the reader may not see the article. Without the right to show the text, the body is empty and mentions carry quotes. */
export async function getArticle(db: Database, id: number, visibility: Visibility = {}): Promise<VersionedArticle | null> {
  const [row] = await fromArticles(db, {
    ...articleColumns,
    body: articleRevisions.body,
    contentHash: articleRevisions.contentHash,
    revision: articleRevisions.number,
    revisionId: articleRevisions.id,
    notRead: articleRevisions.notRead,
  })
    .innerJoin(articleRevisions, eq(articleRevisions.articleId, articles.id))
    .where(eq(articles.id, id))
    .orderBy(desc(articleRevisions.number))
    .limit(1);
  if (!row) return null;
  if (!visibility.includeDrafts && (row.state !== 'published' || row.displayRight === 'hidden')) return null;
  const mentions = await db
    .select(spanColumns)
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .innerJoin(shownSources, eq(shownSources.id, articles.sourceId))
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
      if (!event) return [];
      const { start, end } = mention;
      const sentence = showsBody ? {} : { quote, ...sentenceAround(body.slice(Math.max(0, start - REACH), end + REACH), quote, start) };
      return [{ ...mention, ...sentence, event, adds: additions.get(eventId) }];
    }),
  };
}

/** Condition: the revision `r` is the newest of its article. */
export const IS_NEWEST_REVISION = sql`not exists (
  select 1 from article_revisions later where later.article_id = r.article_id and later.number > r.number)`;
