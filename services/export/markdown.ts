/** Writes a chronology in Markdown: year headings, dates in words, the best quote, and a footnote for each article. */
import { dateWords } from '@/domain/dates/date-words';
import { calendarParts, yearWords } from '@/domain/dates/day-words';
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import { webUrl } from '@/domain/hrefs';
import { referenceName } from '@/domain/labels';
import type { ReferenceView } from '@/domain/views';
import { articleNumbers, eventUrl, oneLine, sourceLine, sourceUrl, standingOf, type Writer } from './format';

export function markdownFormat(head: ExportHead): Writer {
  let notes: string[] = [];
  const numbersOf = articleNumbers((number, mention) => {
    notes.push(`[^${number}]: ${escapeMarkdown(sourceLine(mention))}. ${link(sourceUrl(head, mention))}\n`);
  });
  let year: number | null = null;
  return {
    begin: () => `# ${escapeMarkdown(head.title)}\n\nFrom ${link(head.page)}. ${escapeMarkdown(LICENSE.words)}\n`,
    add(batch) {
      notes = [];
      const events = batch.map((event) => {
        const begins = calendarParts(event.date.earliest)?.year ?? null;
        const heading = begins !== null && begins !== year ? `\n## ${yearWords(begins)}\n` : '';
        year = begins;
        return heading + paragraph(head, event, numbersOf(event));
      });
      return `${events.join('')}${notes.length > 0 ? `\n${notes.join('')}` : ''}`;
    },
    end: () => '',
  };
}

function paragraph(head: ExportHead, event: ExportRecord, notes: readonly number[]): string {
  const said = standingOf(event).join(', ');
  const [best] = event.mentions;
  const quote = best?.quote ?? event.reference?.quote ?? null;
  const text = event.summary ?? (quote === null ? null : `“${quote}”`);
  return [
    `\n**${escapeMarkdown(dateWords(event.date))}.** [${escapeMarkdown(event.title)}](<${eventUrl(head, event)}>)${said ? ` *(${said})*` : ''}${notes.map((number) => `[^${number}]`).join('')}\n`,
    text === null ? '' : `\n> ${escapeMarkdown(text)}\n`,
    event.reference === null ? '' : `\nSource: ${referenceLink(event.reference)}\n`,
  ].join('');
}

function referenceLink(reference: ReferenceView): string {
  const [name, url] = [escapeMarkdown(referenceName(reference)), webUrl(reference.url)];
  return url === null ? name : `[${name}](${link(url)})`;
}

/** Escapes all characters with a meaning in Markdown or HTML, including at the start of a line. */
const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]<>|~&^]/g, '\\$&')
    .replace(/^[-+#=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** Encodes `<`, `>` and white space, which would end the link. */
const link = (url: string): string => `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
