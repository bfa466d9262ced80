/** Writes Atom (RFC 4287) and JSON Feed 1.1. An entry’s times are when the event became public and last changed, not when it happened. */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';
import { atomHead, eventHtml, eventUri, eventUrl, factLine, jsonFeedHead, jsonList, oneLine, type Writer } from './format';

const END = '</feed>';
const ENTRY = '  <entry>';
const ENTRY_END = '</entry>\n';

export function atomFormat(head: ExportHead): Writer {
  const frame = atomFeed(head, []);
  const end = frame.lastIndexOf(END);
  return {
    begin: () => frame.slice(0, end),
    add(batch) {
      const text = atomFeed(head, batch);
      // the texts of the head have one line each, so this line starts the first entry
      return text.slice(text.indexOf(`\n${ENTRY}`) + 1, text.lastIndexOf(ENTRY_END) + ENTRY_END.length);
    },
    end: () => frame.slice(end),
  };
}

function atomFeed(head: ExportHead, batch: readonly ExportRecord[]): string {
  return generateAtomFeed(
    {
      ...atomHead(head),
      entries: batch.map((event) => ({
        id: eventUri(head, event),
        title: { value: oneLine(event.title), type: 'text' },
        published: new Date(event.publishedAt),
        updated: new Date(event.updatedAt),
        links: [{ href: eventUrl(head, event), rel: 'alternate', type: 'text/html' }],
        categories: event.themes.map(({ id, label }) => ({ term: id, label: oneLine(label) })),
        content: { type: 'html', value: eventHtml(head, event) },
      })),
    },
    { strict: true },
  );
}

/** Writes JSON Feed 1.1. The times are those of Atom. The extension `_dateline` has the date of the event. */
export function jsonFeedFormat(head: ExportHead): Writer {
  // the package omits an empty list
  const frame = JSON.stringify(jsonFeed(head, []));
  return jsonList(`${frame.slice(0, -1)},"items":[`, (batch) => (jsonFeed(head, batch) as { readonly items: readonly unknown[] }).items);
}

function jsonFeed(head: ExportHead, batch: readonly ExportRecord[]): unknown {
  return generateJsonFeed(
    {
      ...jsonFeedHead(head),
      items: batch.map((event) => ({
        id: eventUri(head, event),
        url: eventUrl(head, event),
        title: oneLine(event.title),
        summary: factLine(event),
        content_html: eventHtml(head, event),
        date_published: new Date(event.publishedAt),
        date_modified: new Date(event.updatedAt),
        tags: event.themes.map(({ label }) => oneLine(label)),
        _dateline: { date: event.date.edtf, earliest: event.date.earliest, latest: event.date.latest },
      })),
    },
    { strict: true },
  );
}
