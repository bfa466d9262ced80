/** The changes as JSON Feed 1.1. */
import { generateJsonFeed } from 'feedsmith';
import type { ExportHead } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import type { ChangeItem } from './change-item';

export function changesJsonFeed(head: ExportHead, items: readonly ChangeItem[]): string {
  const feed = generateJsonFeed(
    {
      title: head.title,
      home_page_url: head.page,
      feed_url: head.self,
      description: LICENSE.words,
      language: 'en',
      authors: [{ name: head.site, url: head.origin }],
      items: items.map(({ url, title, at, html }) => ({ id: url, url, title, content_html: html, date_published: at, date_modified: at })),
    },
    { strict: true },
  );
  // the package leaves out an empty list
  return `${JSON.stringify({ items: [], ...(feed as object) })}\n`;
}
