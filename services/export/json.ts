/** Writes whole records as JSON, one event per line. */
import { idsOf } from '@/db/database';
import { scoreOfAction } from '@/domain/action-scores';
import type { ApiEvent, ApiMention } from '@/domain/api/event-schema';
import { dateWords } from '@/domain/dates/date-words';
import type { ExportHead, ExportMention, ExportRecord } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import { annotationHref, articleHref, eventHref, webUrl } from '@/domain/hrefs';
import { jsonList, type Writer } from './format';

/** Converts an event to JSON. Lists the fields explicitly, so that a new field is not published by accident. */
export function eventJson(origin: string, event: ExportRecord): ApiEvent {
  const { date, action } = event;
  const { quad, score } = scoreOfAction(action);
  return {
    id: event.id,
    url: `${origin}${eventHref(event)}`,
    title: event.title,
    summary: event.summary,
    date: date.edtf,
    dateWords: dateWords(date),
    earliest: date.earliest,
    latest: date.latest,
    precision: date.precision,
    qualifier: date.qualifier,
    extent: date.extent,
    dateBasis: date.basis,
    dateText: date.words,
    status: event.status,
    polarity: event.polarity,
    outcome: event.outcome,
    actors: event.actors.map(({ slug, name, kind, role, parent }) => ({ id: slug, name, kind, role, of: parent?.slug ?? null })),
    themes: idsOf(event.themes),
    action,
    quadClass: quad,
    score,
    place: event.place,
    reference: event.reference && { ...event.reference, url: webUrl(event.reference.url) },
    salience: event.salience,
    confidence: event.confidence,
    checked: event.checked,
    version: event.version,
    created: event.createdAt,
    updated: event.updatedAt,
    mentions: event.mentions.map((mention) => mentionJson(origin, mention)),
  };
}

export function mentionJson(origin: string, mention: ExportMention): ApiMention {
  const { source } = mention;
  return {
    id: mention.id,
    articleId: source.articleId,
    source: source.sourceName,
    article: source.articleTitle,
    published: source.published,
    note: source.note,
    original: webUrl(source.url),
    url: `${origin}${articleHref(source.articleId, mention.id)}`,
    annotation: `${origin}${annotationHref(mention.id)}`,
    start: mention.start,
    end: mention.end,
    quote: mention.quote,
    dateText: mention.dateText,
    date: mention.edtf,
    status: mention.status,
    confidence: mention.confidence,
    secondReading: mention.secondReading,
  };
}

export function jsonFormat({ title, page, self, changedAt: changed, origin }: ExportHead): Writer {
  const about = { title, page, self, changed, license: LICENSE.url, rights: LICENSE.words };
  return jsonList(`{"about":${JSON.stringify(about)},\n"events":[`, (batch) => batch.map((event) => eventJson(origin, event)));
}
