/** An event as a few lines of HTML for readers that show HTML: feeds and slides. Every text is escaped; links lead to http and https only. */
import { escapeHtml } from '@/domain/escape-html';
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';
import { articlesOf, eventUrl, factLine, oneLine, sourceLine, sourceUrl } from './event-lines';

export const escapedLine = (text: string): string => escapeHtml(oneLine(text));

export function eventHtml(head: ExportHead, event: ExportRecord): string {
  const reports = articlesOf(event).map(
    (mention) =>
      `<blockquote><p>${escapedLine(mention.quote)}</p><p><a href="${escapedLine(sourceUrl(head, mention))}">${escapedLine(sourceLine(mention))}</a></p></blockquote>`,
  );
  return [
    `<p>${escapedLine(factLine(event))}</p>`,
    event.summary === null ? '' : `<p>${escapedLine(event.summary)}</p>`,
    ...reports,
    `<p><a href="${escapedLine(eventUrl(head, event))}">The event with its sources</a></p>`,
  ].join('');
}
