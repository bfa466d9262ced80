/** Lists mentions, and returns one as a record or as a Web Annotation. */
import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { articleRevisions, articles, type Database, eventMentions, events, shownSources } from '@/db/database';
import type { ApiAnnotation, ApiMentionRecord } from '@/domain/api/mention-schema';
import { id, printCursor, readCursor } from '@/domain/api/schemas';
import { dateWords } from '@/domain/dates/date-words';
import { notFound } from '@/domain/errors';
import { annotationHref, articleHref, eventHref } from '@/domain/hrefs';
import { mentionColumns, visibleMentions } from '../events/load-summaries';
import { published } from '../events/published';
import { slugOf } from '../events/slug-of';
import { dateOf } from '../events/to-view';
import { mentionJson } from '../export/json';
import { cacheQuery } from '../timeline/facts/query-cache';
import { type ApiContext, cutPage, type ListPage } from './answer';

const columns = {
  ...mentionColumns,
  edtf: eventMentions.edtf,
  status: eventMentions.status,
  confidence: eventMentions.confidence,
  secondReading: eventMentions.secondReading,
  eventTitle: events.title,
  prefix: eventMentions.prefix,
  suffix: eventMentions.suffix,
};

/** Mentions of published events in published articles whose source may be quoted. */
const mentionRows = (db: Database, where: SQL | undefined) =>
  db
    .select(columns)
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .innerJoin(shownSources, eq(shownSources.id, articles.sourceId))
    .where(and(visibleMentions({}), published, where));

type MentionRow = Awaited<ReturnType<typeof mentionRows>>[number];

/** The text around a quote is public only with the display right `full`. */
function toMentionRecord(origin: string, row: MentionRow): ApiMentionRecord {
  const isFull = row.displayRight === 'full';
  const event = { id: row.eventId, slug: slugOf(row.eventTitle) };
  return {
    ...mentionJson(origin, row),
    event: { id: row.eventId, title: row.eventTitle, url: `${origin}${eventHref(event)}` },
    prefix: isFull ? row.prefix : null,
    suffix: isFull ? row.suffix : null,
  };
}

const place = z.tuple([z.literal('mention'), id]);

export async function listMentions({ db, origin, query }: ApiContext<'listMentions'>): Promise<ListPage<ApiMentionRecord>> {
  const after = readCursor(query.cursor, place);
  const { event, article, limit } = query;
  const condition = and(
    event === undefined ? undefined : eq(eventMentions.eventId, event),
    article === undefined ? undefined : eq(articles.id, article),
  );
  const [found, total] = await Promise.all([
    mentionRows(db, and(condition, after === null ? undefined : gt(eventMentions.id, after[1])))
      .orderBy(asc(eventMentions.id))
      .limit(limit + 1),
    cacheQuery(db, JSON.stringify(['mentions', event, article]), async () => db.$count(mentionRows(db, condition).as('asked'))),
  ]);
  const { kept: page, next } = cutPage(found, limit, (last) => printCursor(['mention', last.id]));
  return { items: page.map((row) => toMentionRecord(origin, row)), total, next };
}

export async function getMention({ db, origin, path }: ApiContext<'getMention'>): Promise<ApiMentionRecord> {
  const [row] = await mentionRows(db, eq(eventMentions.id, path.id));
  if (!row) throw notFound('This mention');
  return toMentionRecord(origin, row);
}

/** A mention as a W3C Web Annotation. The standard counts code points, the database columns UTF-16 units. */
export async function getAnnotation({ db, origin, path }: ApiContext<'getAnnotation'>): Promise<ApiAnnotation> {
  const [[row], [behind]] = await Promise.all([mentionRows(db, eq(eventMentions.id, path.id)), loadBehind(db, path.id)]);
  if (!row || !behind) throw notFound('This mention');
  const { event, prefix, suffix } = toMentionRecord(origin, row);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${origin}${annotationHref(row.id)}`,
    type: 'Annotation',
    motivation: 'linking',
    created: behind.created.toISOString(),
    generator: { id: origin, type: 'Software', name: 'Dateline' },
    body: [
      { type: 'SpecificResource', source: event.url, purpose: 'linking' },
      {
        type: 'TextualBody',
        value: `${event.title}, ${dateWords(dateOf(behind.event))}`,
        format: 'text/plain',
        language: 'en',
        purpose: 'describing',
      },
    ],
    target: {
      type: 'SpecificResource',
      source: `${origin}${articleHref(row.source.articleId)}`,
      state: { type: 'TimeState', sourceDate: behind.stored.toISOString() },
      selector: [
        { type: 'TextQuoteSelector', exact: row.quote, ...(prefix === null ? {} : { prefix }), ...(suffix === null ? {} : { suffix }) },
        { type: 'TextPositionSelector', start: codePoints(behind.text, row.start), end: codePoints(behind.text, row.end) },
      ],
    },
  };
}

/** Loads the text up to the end of the quote, with its times. `left` counts code points, so it never returns too little. */
const loadBehind = (db: Database, mentionId: number) =>
  db
    .select({
      event: events,
      created: eventMentions.createdAt,
      stored: articleRevisions.createdAt,
      text: sql<string>`left(${articleRevisions.body}, ${eventMentions.endOffset})`,
    })
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .where(eq(eventMentions.id, mentionId));

/** Converts an offset in UTF-16 units to code points. */
const codePoints = (text: string, offset: number): number => [...text.slice(0, offset)].length;
