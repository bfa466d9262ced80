/** A chronology in Markdown: years as headings, dates in words, the best quotation, and a numbered note for each article. */
import { dateWords } from '@/domain/dates/date-words';
import { calendarParts, yearWords } from '@/domain/dates/day-words';
import { occurrenceLabel } from '@/domain/dates/occurrence-words';
import type { ExportHead, ExportMention, ExportRecord } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import { articlesOf, eventUrl, oneLine, sourceLine, sourceUrl } from './event-lines';
import type { Writer } from './format';

export function markdownFormat(head: ExportHead): Writer {
  const numbers = new Map<number, number>();
  let year: number | null = null;
  return {
    begin: () => `# ${escapeMarkdown(head.title)}\n\nFrom ${link(head.page)}. ${escapeMarkdown(LICENSE.words)}\n`,
    add(batch) {
      const notes: string[] = [];
      /** The number of an article's note, which is written the first time. */
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
  const text = event.summary ?? (best ? `“${best.quote}”` : null);
  return [
    `\n**${escapeMarkdown(dateWords(event.date))}.** [${escapeMarkdown(event.title)}](<${eventUrl(head, event)}>)${said ? ` *(${said})*` : ''}${inOrder(notes)}\n`,
    text === null ? '' : `\n> ${escapeMarkdown(text)}\n`,
  ].join('');
}

/** `[^1][^3]`, however the articles of the event follow one another. */
const inOrder = (notes: readonly number[]): string =>
  [...notes]
    .sort((a, b) => a - b)
    .map((number) => `[^${number}]`)
    .join('');

/** Whatever could begin something in Markdown or HTML, also at the beginning of a line. */
const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]<>|~&^]/g, '\\$&')
    .replace(/^[-+#=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** An address cannot hold `<`, `>` or white space: it went through the URL parser or was made here. */
const link = (url: string): string => `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
