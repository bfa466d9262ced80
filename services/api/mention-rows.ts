/** Mentions of published events in published articles whose source may be quoted. */
import { and, eq, type SQL } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles, sources } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import type { ApiMentionRecord } from '@/domain/api/mention-schema';
import type { ExportMention } from '@/domain/export/export-record';
import { eventHref } from '@/domain/hrefs';
import type { SourceRef } from '@/domain/views';
import { visibleMentions } from '../events/load-summaries';
import { published } from '../events/published';
import { slugOf } from '../events/to-view';
import { mentionJson } from '../export/formats/json';

const columns = {
  id: eventMentions.id,
  eventId: eventMentions.eventId,
  start: eventMentions.startOffset,
  end: eventMentions.endOffset,
  quote: eventMentions.quote,
  dateText: eventMentions.dateText,
  edtf: eventMentions.edtf,
  status: eventMentions.status,
  confidence: eventMentions.confidence,
  articleId: articles.id,
  articleTitle: articles.title,
  published: articles.published,
  url: articles.url,
  note: articles.note,
  language: articles.language,
  sourceName: sources.name,
  eventTitle: events.title,
  displayRight: sources.displayRight,
  prefix: eventMentions.prefix,
  suffix: eventMentions.suffix,
};

export const mentionRows = (db: Database, where: SQL | undefined) =>
  db
    .select(columns)
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .innerJoin(sources, eq(sources.id, articles.sourceId))
    .where(and(visibleMentions({}), published, where));

type MentionRow = Awaited<ReturnType<typeof mentionRows>>[number];

/** What stands around a quotation is part of a text that may have to stay hidden. */
export function toMentionRecord(origin: string, row: MentionRow): ApiMentionRecord {
  const isFull = row.displayRight === 'full';
  const event = { id: row.eventId, slug: slugOf(row.eventTitle) };
  return {
    ...mentionJson(origin, toExportMention(row)),
    event: { id: row.eventId, title: row.eventTitle, url: `${origin}${eventHref(event)}` },
    prefix: isFull ? row.prefix : null,
    suffix: isFull ? row.suffix : null,
  };
}

function toExportMention(row: Omit<ExportMention, 'source'> & SourceRef): ExportMention {
  const { id, start, end, quote, dateText, edtf, status, confidence, articleId, articleTitle, sourceName, published, url, note, language } =
    row;
  return {
    id,
    start,
    end,
    quote,
    dateText,
    edtf,
    status,
    confidence,
    source: { articleId, articleTitle, sourceName, published, url, note, language },
  };
}
