/** What an article adds to the timeline: for each of its events, what the other articles have of it. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import type { Addition } from '@/domain/article-views';
import { dayNumber, lieApart } from '@/domain/dates/day-words';

/** One report of an event, by whichever article. */
export interface ReportOfEvent {
  readonly eventId: number;
  readonly articleId: number;
  /** day of publication of the article */
  readonly published: string;
  readonly earliest: string;
  readonly latest: string;
  /** the event's own bounds */
  readonly eventEarliest: string;
  readonly eventLatest: string;
}

/** Additions of an article by event id. Only what is published counts. */
export async function whatItAdds(db: Database, articleId: number, eventIds: readonly number[]): Promise<ReadonlyMap<number, Addition>> {
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
    .where(and(inArray(eventMentions.eventId, [...eventIds]), eq(eventMentions.state, 'accepted'), eq(articles.state, 'published')));
  return new Map(
    eventIds.flatMap((eventId) => {
      const addition = additionOf(
        articleId,
        reports.filter((report) => report.eventId === eventId),
      );
      return addition === null ? [] : [[eventId, addition] as const];
    }),
  );
}

const days = (report: ReportOfEvent): number => dayNumber(report.latest) - dayNumber(report.earliest);

/** Null when the article does not report the event. */
export function additionOf(articleId: number, reports: readonly ReportOfEvent[]): Addition | null {
  const mine = reports.filter((report) => report.articleId === articleId);
  const [own] = [...mine].sort((a, b) => days(a) - days(b));
  if (!own) return null;
  const others = reports.filter((report) => report.articleId !== articleId);
  const otherArticles = new Set(others.map((report) => report.articleId)).size;
  if (mine.every((report) => lieApart(report, { earliest: report.eventEarliest, latest: report.eventLatest })))
    return { kind: 'differs', otherArticles };
  if (otherArticles === 0) return { kind: 'only', otherArticles };
  const before = others.filter((other) => other.published < own.published);
  const sameDay = others.some((other) => other.published === own.published);
  if (before.length === 0 && !sameDay) return { kind: 'first', otherArticles };
  if (before.length > 0 && before.every((other) => days(other) > days(own))) return { kind: 'sharpens', otherArticles };
  return { kind: 'confirms', otherArticles };
}
