/** Defines an export format: a pure function from the export’s head to a writer, which converts batches of events to text. */
import { dateWords, occurrenceLabel } from '@/domain/dates/date-words';
import { calendarWords } from '@/domain/dates/day-words';
import { escapeHtml } from '@/domain/escape-html';
import type { ExportHead, ExportMention, ExportRecord } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import { articleHref, eventHref, webUrl } from '@/domain/hrefs';
import { referenceName } from '@/domain/labels';
import type { ReferenceView } from '@/domain/views';

/** Call order: `begin`, then `add` for each batch that is not empty, then `end`. */
export interface Writer {
  begin(): string;
  add(batch: readonly ExportRecord[]): string;
  end(): string;
}

export type Format = (head: ExportHead) => Writer;

/** Yields the export in pieces that are not empty, and keeps at most one batch in memory. */
export async function* writeExport(
  format: Format,
  head: ExportHead,
  batches: AsyncIterable<readonly ExportRecord[]>,
): AsyncGenerator<string, void> {
  const writer = format(head);
  yield writer.begin();
  for await (const batch of batches) if (batch.length > 0) yield writer.add(batch);
  const end = writer.end();
  if (end !== '') yield end;
}

/** A writer of JSON that ends with a list: `begin` is the text before the items, which have one line each. */
export function jsonList(begin: string, itemsOf: (batch: readonly ExportRecord[]) => readonly unknown[]): Writer {
  let separator = '\n';
  return {
    begin: () => begin,
    add(batch) {
      const text =
        separator +
        itemsOf(batch)
          .map((item) => JSON.stringify(item))
          .join(',\n');
      separator = ',\n';
      return text;
    },
    end: () => '\n]}\n',
  };
}

/** Replaces control characters, lone surrogates, characters invalid in XML, and runs of white space with one space. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\s]+/gu, ' ').trim();

/** The fields of every Atom feed’s head. */
export const atomHead = (head: ExportHead) => ({
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
});

/** The fields of every JSON Feed’s head. */
export const jsonFeedHead = (head: ExportHead) => ({
  title: oneLine(head.title),
  home_page_url: head.page,
  feed_url: head.self,
  description: LICENSE.words,
  language: 'en',
  authors: [{ name: head.site, url: head.origin }],
});

export const eventUrl = (head: Pick<ExportHead, 'origin'>, event: ExportRecord): string => `${head.origin}${eventHref(event)}`;

/** Does not depend on the title. */
export const eventUri = (head: ExportHead, event: ExportRecord): string => `${head.origin}/events/${event.id}`;

/** Links to the sentence on the article page. */
const mentionUrl = (head: Pick<ExportHead, 'origin'>, mention: ExportMention): string =>
  `${head.origin}${articleHref(mention.source.articleId, mention.id)}`;

/** "A paper, “Ministers meet”, 10 January 2024" */
export const sourceLine = ({ source }: ExportMention): string =>
  oneLine(`${source.sourceName}, “${source.articleTitle}”, ${calendarWords(source.published)}`);

/** Returns the original URL, or that of the article page if the original may not be linked. */
export const sourceUrl = (head: Pick<ExportHead, 'origin'>, mention: ExportMention): string =>
  webUrl(mention.source.url) ?? mentionUrl(head, mention);

export function articlesOf(event: ExportRecord): readonly ExportMention[] {
  const seen = new Map<number, ExportMention>();
  for (const mention of event.mentions) if (!seen.has(mention.source.articleId)) seen.set(mention.source.articleId, mention);
  return [...seen.values()];
}

/** Numbers the articles of events from 1 at their first use, and returns the numbers of an event in ascending order. */
export function articleNumbers(firstUse: (number: number, mention: ExportMention) => void): (event: ExportRecord) => readonly number[] {
  const numbers = new Map<number, number>();
  const numberOf = (mention: ExportMention): number => {
    const { articleId } = mention.source;
    const number = numbers.get(articleId) ?? numbers.size + 1;
    if (number > numbers.size) firstUse(number, mention);
    numbers.set(articleId, number);
    return number;
  };
  return (event) =>
    articlesOf(event)
      .map(numberOf)
      .sort((a, b) => a - b);
}

/** Occurrence and review state: "planned", "not reviewed". */
export const standingOf = (event: ExportRecord): readonly string[] =>
  [occurrenceLabel(event), event.checked ? null : 'not reviewed'].filter((word) => word !== null);

/** Date, occurrence and review state: "October 2023, day not stated · planned · not reviewed". */
export const factLine = (event: ExportRecord): string => [dateWords(event.date), ...standingOf(event)].join(' · ');

export const escapedLine = (text: string): string => escapeHtml(oneLine(text));

function referenceHtml(reference: ReferenceView): string {
  const [name, url] = [escapedLine(referenceName(reference)), webUrl(reference.url)];
  const source = `<p>${url === null ? name : `<a href="${escapedLine(url)}">${name}</a>`}</p>`;
  return reference.quote === null ? source : `<blockquote><p>${escapedLine(reference.quote)}</p>${source}</blockquote>`;
}

export function eventHtml(head: ExportHead, event: ExportRecord): string {
  const reports = articlesOf(event).map(
    (mention) =>
      `<blockquote><p>${escapedLine(mention.quote)}</p><p><a href="${escapedLine(sourceUrl(head, mention))}">${escapedLine(sourceLine(mention))}</a></p></blockquote>`,
  );
  return [
    `<p>${escapedLine(factLine(event))}</p>`,
    event.summary === null ? '' : `<p>${escapedLine(event.summary)}</p>`,
    ...reports,
    event.reference === null ? '' : referenceHtml(event.reference),
    `<p><a href="${escapedLine(eventUrl(head, event))}">The event with its sources</a></p>`,
  ].join('');
}
