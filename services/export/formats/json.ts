/** The whole record as JSON, one event a line inside the list. The fields are listed here one by one: nothing leaves by being added elsewhere. */
import { ACTION_SCORES } from '@/domain/action-scores';
import { dateWords } from '@/domain/date-words';
import type { ExportHead, ExportMention, ExportRecord } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import { webUrl } from '@/domain/hrefs';
import { eventUrl, mentionUrl } from './event-lines';
import type { Writer } from './format';

export function jsonFormat(head: ExportHead): Writer {
  let first = true;
  const about = {
    title: head.title,
    page: head.page,
    self: head.self,
    changed: head.changedAt,
    license: LICENSE.url,
    rights: LICENSE.words,
  };
  return {
    begin: () => `{"about":${JSON.stringify(about)},\n"events":[`,
    add(batch) {
      const lines = batch.map((event) => JSON.stringify(jsonEvent(head, event))).join(',\n');
      const text = first ? `\n${lines}` : `,\n${lines}`;
      first = false;
      return text;
    },
    end: () => '\n]}\n',
  };
}

function jsonEvent(head: ExportHead, event: ExportRecord) {
  const { date, action } = event;
  return {
    id: event.id,
    url: eventUrl(head, event),
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
    themes: event.themes.map(({ id }) => id),
    action,
    quadClass: ACTION_SCORES[action].quad,
    score: ACTION_SCORES[action].score,
    place: event.place,
    salience: event.salience,
    checked: event.checked,
    version: event.version,
    created: event.createdAt,
    updated: event.updatedAt,
    mentions: event.mentions.map((mention) => jsonMention(head, mention)),
  };
}

function jsonMention(head: ExportHead, mention: ExportMention) {
  const { source } = mention;
  return {
    source: source.sourceName,
    article: source.articleTitle,
    published: source.published,
    note: source.note,
    original: webUrl(source.url),
    url: mentionUrl(head, mention),
    start: mention.start,
    end: mention.end,
    quote: mention.quote,
    dateText: mention.dateText,
    date: mention.edtf,
    status: mention.status,
  };
}
