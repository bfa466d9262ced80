/** An event as a few lines of HTML for readers that show HTML: feeds and slides. Every text is escaped; links lead to http and https only. */
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';
import { articlesOf, eventUrl, factLine, oneLine, sourceLine, sourceUrl } from './event-lines';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => oneLine(text).replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);

export function eventHtml(head: ExportHead, event: ExportRecord): string {
  const reports = articlesOf(event).map(
    (mention) =>
      `<blockquote><p>${escapeHtml(mention.quote)}</p><p><a href="${escapeHtml(sourceUrl(head, mention))}">${escapeHtml(sourceLine(mention))}</a></p></blockquote>`,
  );
  return [
    `<p>${escapeHtml(factLine(event))}</p>`,
    event.summary === null ? '' : `<p>${escapeHtml(event.summary)}</p>`,
    ...reports,
    `<p><a href="${escapeHtml(eventUrl(head, event))}">The event with its sources</a></p>`,
  ].join('');
}
