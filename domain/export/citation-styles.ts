/** Citations in APA 7, MLA 9 and Chicago 18. They are short and fixed, so they need no style processor and no other license. */
import { calendarParts, calendarWords, monthName } from '../dates/day-words';
import { quoteUrl, sentenceHref } from '../hrefs';
import type { SourceRef } from '../views';
import type { Citable } from './citable';

export const CITATION_STYLES = { apa: 'APA', mla: 'MLA', chicago: 'Chicago' } as const;
export type CitationStyle = keyof typeof CITATION_STYLES;

const SHORT_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

export function cite(item: Citable, style: CitationStyle): string {
  return { apa, mla, chicago }[style](item);
}

function apa(item: Citable): string {
  const issued = item.issued === null ? 'n.d.' : yearFirst(item.issued);
  const what = item.description === null ? '' : ` [${capital(item.description)}]`;
  const container = item.kind === 'record' ? `In ${item.container}` : item.container;
  // records may change, so they are cited with an access date
  const from = item.description === null ? item.url : `Retrieved ${monthFirst(item.accessed)}, from ${item.url}`;
  const title = what === '' ? ended(item.title) : `${item.title.replace(/\.$/, '')}${what}.`;
  return `${title} (${issued}). ${container}. ${from}`;
}

function mla(item: Citable): string {
  const what = item.description === null ? [] : [item.description];
  const parts = [item.container, ...what, ...(item.issued === null ? [] : [dayFirst(item.issued)]), item.url];
  return `“${ended(item.title)}” ${parts.join(', ')}. Accessed ${dayFirst(item.accessed)}.`;
}

function chicago(item: Citable): string {
  const issued =
    item.issued === null ? '' : item.kind === 'record' ? ` Last modified ${monthFirst(item.issued)}.` : ` ${monthFirst(item.issued)}.`;
  const what = item.description === null ? '' : ` ${capital(item.description)}.`;
  return `${item.container}. “${ended(item.title)}”${what}${issued} Accessed ${monthFirst(item.accessed)}. ${item.url}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Adds a period unless the title already ends with punctuation. */
const ended = (title: string): string => (/[.?!…]$/.test(title) ? title : `${title}.`);

function partsOf(day: string): { readonly year: number; readonly month: number; readonly day: number } {
  const parts = calendarParts(day);
  return { year: parts?.year ?? 0, month: parts?.month ?? 1, day: parts?.day ?? 1 };
}

/** 2024, January 9 */
function yearFirst(text: string): string {
  const { year, month, day } = partsOf(text);
  return `${year}, ${monthName(month)} ${day}`;
}

/** January 9, 2024 */
function monthFirst(text: string): string {
  const { year, month, day } = partsOf(text);
  return `${monthName(month)} ${day}, ${year}`;
}

/** 9 Jan. 2024 */
function dayFirst(text: string): string {
  const { year, month, day } = partsOf(text);
  return `${day} ${SHORT_MONTHS[month - 1] ?? ''} ${year}`;
}

interface Quoted {
  readonly id: number;
  readonly quote: string;
  readonly source: Pick<SourceRef, 'articleId' | 'articleTitle' | 'sourceName' | 'published' | 'url'>;
}

/** “The ministers met.” (A paper, “Ministers meet”, 10 January 2024) */
export const quotationText = ({ quote, source }: Quoted): string =>
  `“${quote}” (${source.sourceName}, “${source.articleTitle}”, ${calendarWords(source.published)})`;

/** Links to the quoted text: in the original, or in the article here if the original has no URL. */
export const quotationHref = ({ id, quote, source }: Quoted): string =>
  quoteUrl(source.url, quote) ?? sentenceHref(source.articleId, id, quote);
