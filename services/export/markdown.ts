/** Writes a chronology in Markdown: year headings, dates in words, the best quote, and a footnote for each article. */
import { dateWords, occurrenceLabel } from '@/domain/dates/date-words';
import { calendarParts, yearWords } from '@/domain/dates/day-words';
import type { ExportHead, ExportMention, ExportRecord } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import { webUrl } from '@/domain/hrefs';
import { referenceName } from '@/domain/labels';
import type { ReferenceView } from '@/domain/views';
import { articlesOf, eventUrl, oneLine, sourceLine, sourceUrl, type Writer } from './format';

export function markdownFormat(head: ExportHead): Writer {
  const numbers = new Map<number, number>();
  let year: number | null = null;
  return {
    begin: () => `# ${escapeMarkdown(head.title)}\n\nFrom ${link(head.page)}. ${escapeMarkdown(LICENSE.words)}\n`,
    add(batch) {
      const notes: string[] = [];
      /** Returns the footnote number of an article, and writes the footnote on first use. */
      const note = (mention: ExportMention): number => {
        const footnote = numbers.get(mention.source.articleId);
        const number = footnote ?? numbers.size + 1;
        if (footnote === undefined) {
          numbers.set(mention.source.articleId, number);
          notes.push(`[^${number}]: ${escapeMarkdown(sourceLine(mention))}. ${link(sourceUrl(head, mention))}\n`);
        }
        return number;
      };
      const events = batch.map((event) => {
        const begins = calendarParts(event.date.earliest)?.year ?? null;
        const heading = begins !== null && begins !== year ? `\n## ${yearWords(begins)}\n` : '';
        year = begins;
        return heading + paragraph(head, event, articlesOf(event).map(note));
      });
      return `${events.join('')}${notes.length > 0 ? `\n${notes.join('')}` : ''}`;
    },
    end: () => '',
  };
}

function paragraph(head: ExportHead, event: ExportRecord, notes: readonly number[]): string {
  const said = [occurrenceLabel(event), event.checked ? null : 'not reviewed'].filter(Boolean).join(', ');
  const [best] = event.mentions;
  const quote = best?.quote ?? event.reference?.quote ?? null;
  const text = event.summary ?? (quote === null ? null : `“${quote}”`);
  return [
    `\n**${escapeMarkdown(dateWords(event.date))}.** [${escapeMarkdown(event.title)}](<${eventUrl(head, event)}>)${said ? ` *(${said})*` : ''}${inOrder(notes)}\n`,
    text === null ? '' : `\n> ${escapeMarkdown(text)}\n`,
    event.reference === null ? '' : `\nSource: ${referenceLink(event.reference)}\n`,
  ].join('');
}

function referenceLink(reference: ReferenceView): string {
  const [name, url] = [escapeMarkdown(referenceName(reference)), webUrl(reference.url)];
  return url === null ? name : `[${name}](${link(url)})`;
}

/** `[^1][^3]`, in ascending order. */
const inOrder = (notes: readonly number[]): string =>
  [...notes]
    .sort((a, b) => a - b)
    .map((number) => `[^${number}]`)
    .join('');

/** Escapes all characters with a meaning in Markdown or HTML, including at the start of a line. */
const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]<>|~&^]/g, '\\$&')
    .replace(/^[-+#=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** Encodes `<`, `>` and white space, which would end the link. */
const link = (url: string): string => `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
