/** Events as they may leave the site: their summaries, and the mentions of published articles whose source may be quoted. */
import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles, sources } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import type { ExportMention, ExportRecord } from '@/domain/export/export-record';
import type { EventSummary, SourceRef } from '@/domain/views';
import { loadSummaries, visibleMentions } from '../events/load-summaries';

interface Details {
  readonly id: number;
  readonly summary: string | null;
  readonly action: ExportRecord['action'];
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** In the order of `ids`. Which events may be seen is the caller's business; of a hidden source nothing is taken along, not even its name. */
export async function loadRecords(db: Database, ids: readonly number[]): Promise<readonly ExportRecord[]> {
  if (ids.length === 0) return [];
  const [summaries, details, mentions] = await Promise.all([loadSummaries(db, ids), loadDetails(db, ids), loadMentions(db, ids)]);
  return summaries.flatMap((summary) => {
    const more = details.get(summary.id);
    return more ? [toRecord(summary, more, mentions.get(summary.id) ?? [])] : [];
  });
}

function toRecord(summary: EventSummary, details: Details, mentions: readonly ExportMention[]): ExportRecord {
  const { date } = summary;
  const wordsMayBeShown = mentions.some(({ dateText }) => dateText === date.words);
  return {
    ...summary,
    date: wordsMayBeShown ? date : { ...date, words: null },
    source: mentions[0]?.source ?? null,
    sourceCount: new Set(mentions.map(({ source }) => source.articleId)).size,
    summary: details.summary,
    action: details.action,
    version: details.version,
    createdAt: details.createdAt.toISOString(),
    updatedAt: details.updatedAt.toISOString(),
    mentions,
  };
}

async function loadDetails(db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, Details>> {
  const found = await db
    .select({
      id: events.id,
      summary: events.summary,
      action: events.action,
      version: events.version,
      createdAt: events.createdAt,
      updatedAt: events.updatedAt,
    })
    .from(events)
    .where(inArray(events.id, [...ids]));
  return new Map(found.map((row) => [row.id, row]));
}

/** What a mention takes along; with `event_mentions`, `article_revisions`, `articles` and `sources` joined. */
export const exportMentionColumns = {
  id: eventMentions.id,
  eventId: eventMentions.eventId,
  start: eventMentions.startOffset,
  end: eventMentions.endOffset,
  quote: eventMentions.quote,
  dateText: eventMentions.dateText,
  edtf: eventMentions.edtf,
  status: eventMentions.status,
  articleId: articles.id,
  articleTitle: articles.title,
  published: articles.published,
  url: articles.url,
  note: articles.note,
  sourceName: sources.name,
};

type MentionRow = Omit<ExportMention, 'source'> & SourceRef & { readonly eventId: number };

export function toExportMention(row: MentionRow): ExportMention {
  const { id, start, end, quote, dateText, edtf, status, articleId, articleTitle, sourceName, published, url, note } = row;
  return { id, start, end, quote, dateText, edtf, status, source: { articleId, articleTitle, sourceName, published, url, note } };
}

async function loadMentions(db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, readonly ExportMention[]>> {
  const found = await db
    .select(exportMentionColumns)
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .innerJoin(sources, eq(sources.id, articles.sourceId))
    .where(and(inArray(eventMentions.eventId, [...ids]), visibleMentions({}), ne(sources.displayRight, 'hidden')))
    .orderBy(desc(eventMentions.salience), asc(eventMentions.id));
  const byEvent = new Map<number, ExportMention[]>();
  for (const row of found) {
    const known = byEvent.get(row.eventId) ?? [];
    byEvent.set(row.eventId, known);
    known.push(toExportMention(row));
  }
  return byEvent;
}
