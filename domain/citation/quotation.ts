/** A quotation to be copied: the words, where they stand, and an address that leads to them. */
import { calendarWords } from '../dates/day-words';
import { quoteUrl, sentenceHref } from '../hrefs';
import type { SourceRef } from '../views';

interface Quoted {
  readonly id: number;
  readonly quote: string;
  readonly source: Pick<SourceRef, 'articleId' | 'articleTitle' | 'sourceName' | 'published' | 'url'>;
}

/** “The ministers met.” (A paper, “Ministers meet”, 10 January 2024) */
export const quotationText = ({ quote, source }: Quoted): string =>
  `“${quote}” (${source.sourceName}, “${source.articleTitle}”, ${calendarWords(source.published)})`;

/** The original at these words, or the article here where it has no address; both name the words. */
export const quotationHref = ({ id, quote, source }: Quoted): string =>
  quoteUrl(source.url, quote) ?? sentenceHref(source.articleId, id, quote);
