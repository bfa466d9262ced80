/** A mention as a W3C Web Annotation. The standard counts code points, the store UTF-16 units. */
import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import type { ApiAnnotation } from '@/domain/api/mention-schema';
import { dateWords } from '@/domain/dates/date-words';
import { notFound } from '@/domain/errors';
import { annotationHref, articleHref } from '@/domain/hrefs';
import { dateOf } from '../events/to-view';
import type { ApiContext } from './answer';
import { mentionRows, toMentionRecord } from './mention-rows';

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
      source: `${origin}${articleHref(row.articleId)}`,
      state: { type: 'TimeState', sourceDate: behind.stored.toISOString() },
      selector: [
        { type: 'TextQuoteSelector', exact: row.quote, ...(prefix === null ? {} : { prefix }), ...(suffix === null ? {} : { suffix }) },
        { type: 'TextPositionSelector', start: codePoints(behind.text, row.start), end: codePoints(behind.text, row.end) },
      ],
    },
  };
}

/** The text up to the end of the quotation, and when it was stored. The database counts code points, of which there are no more than units. */
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

/** An offset in UTF-16 units as one in code points. */
const codePoints = (text: string, offset: number): number => [...text.slice(0, offset)].length;
