/** Writes Atom (RFC 4287). An entry’s times are when the event was stored and last changed, not when it happened. */
import { generateAtomFeed } from 'feedsmith';
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import { eventHtml, eventUri, eventUrl, oneLine } from './event-lines';
import type { Writer } from './format';

const END = '</feed>';
const ENTRY = '  <entry>';
const ENTRY_END = '</entry>\n';

export function atomFormat(head: ExportHead): Writer {
  const frame = feed(head, []);
  const end = frame.lastIndexOf(END);
  return {
    begin: () => frame.slice(0, end),
    add(batch) {
      const text = feed(head, batch);
      // the texts of the head have one line each, so this line starts the first entry
      return text.slice(text.indexOf(`\n${ENTRY}`) + 1, text.lastIndexOf(ENTRY_END) + ENTRY_END.length);
    },
    end: () => frame.slice(end),
  };
}

function feed(head: ExportHead, batch: readonly ExportRecord[]): string {
  return generateAtomFeed(
    {
      id: head.self,
      title: { value: oneLine(head.title) },
      updated: head.changedAt === null ? new Date(0) : new Date(head.changedAt),
      authors: [{ name: head.site, uri: head.origin }],
      generator: { text: 'Dateline' },
      rights: { value: LICENSE.words },
      links: [
        { href: head.self, rel: 'self', type: 'application/atom+xml' },
        { href: head.page, rel: 'alternate', type: 'text/html' },
        { href: LICENSE.url, rel: 'license' },
      ],
      entries: batch.map((event) => ({
        id: eventUri(head, event),
        title: { value: oneLine(event.title), type: 'text' },
        published: new Date(event.createdAt),
        updated: new Date(event.updatedAt),
        links: [{ href: eventUrl(head, event), rel: 'alternate', type: 'text/html' }],
        categories: event.themes.map(({ id, label }) => ({ term: id, label: oneLine(label) })),
        content: { type: 'html', value: eventHtml(head, event) },
      })),
    },
    { strict: true },
  );
}
