/** Writes JSON Feed 1.1. Like in Atom, times are those of storage and change, not of the event. */
import { generateJsonFeed } from 'feedsmith';
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import { eventHtml, eventUri, eventUrl, factLine, oneLine } from './event-lines';
import type { Writer } from './format';

export function jsonFeedFormat(head: ExportHead): Writer {
  let first = true;
  // the package omits an empty list
  const frame = JSON.stringify(feed(head, []));
  return {
    begin: () => `${frame.slice(0, -1)},"items":[`,
    add(batch) {
      const { items } = feed(head, batch) as { readonly items: readonly unknown[] };
      const text = `${first ? '\n' : ',\n'}${items.map((item) => JSON.stringify(item)).join(',\n')}`;
      first = false;
      return text;
    },
    end: () => '\n]}\n',
  };
}

function feed(head: ExportHead, batch: readonly ExportRecord[]): unknown {
  return generateJsonFeed(
    {
      title: oneLine(head.title),
      home_page_url: head.page,
      feed_url: head.self,
      description: LICENSE.words,
      language: 'en',
      authors: [{ name: head.site, url: head.origin }],
      items: batch.map((event) => ({
        id: eventUri(head, event),
        url: eventUrl(head, event),
        title: oneLine(event.title),
        summary: factLine(event),
        content_html: eventHtml(head, event),
        date_published: new Date(event.createdAt),
        date_modified: new Date(event.updatedAt),
        tags: event.themes.map(({ id }) => id),
      })),
    },
    { strict: true },
  );
}
