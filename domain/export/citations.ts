/** Defines the citation styles, and the file formats of reference managers with their URLs: the page’s own with a suffix, `/events/12.bib`. */
import { calendarParts, calendarWords, monthName } from '../dates/day-words';
import { printFilters, type TimelineFilters } from '../filters/timeline-filters';
import { quoteUrl, sentenceHref } from '../hrefs';
import { withQuery } from '../text/url-query';
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

export function partsOf(day: string): { readonly year: number; readonly month: number; readonly day: number } {
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

export const CITATION_FILES = {
  bib: { label: 'BibTeX', mediaType: 'application/x-bibtex; charset=utf-8' },
  ris: { label: 'RIS', mediaType: 'application/x-research-info-systems; charset=utf-8' },
  txt: { label: 'Text (APA, MLA, Chicago)', mediaType: 'text/plain; charset=utf-8' },
  'csl.json': { label: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8' },
} as const;
export type CitationFile = keyof typeof CITATION_FILES;

export const CITATION_FILE_IDS = Object.keys(CITATION_FILES) as readonly CitationFile[];

/** Citation file formats of reference managers, and their URLs: the page's own with a suffix, `/events/12.bib`. */
export const citationHrefs = (hrefOf: (file: CitationFile) => string) =>
  Object.fromEntries(CITATION_FILE_IDS.map((file) => [file, hrefOf(file)])) as Readonly<Record<CitationFile, string>>;

/** Null for an unknown suffix. */
export const citationFileOf = (suffix: string): CitationFile | null => CITATION_FILE_IDS.find((id) => id === suffix) ?? null;

export const eventCitationHref = (id: number, file: CitationFile): string => `/events/${id}.${file}`;
export const articleCitationHref = (id: number, file: CitationFile): string => `/articles/${id}.${file}`;

export const viewCitationHref = (filters: TimelineFilters, file: CitationFile): string =>
  withQuery(`/timeline.${file}`, printFilters({ ...filters, page: 1 }));
