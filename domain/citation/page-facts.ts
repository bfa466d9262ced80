/** What pages say of themselves to programs: schema.org facts, and the metadata that reference managers read. */
import type { ArticleView } from '../article-views';
import { calendarParts } from '../dates/day-words';
import { factualStatus } from '../factual-status';
import { webUrl } from '../hrefs';
import type { EventView } from '../views';
import type { Citable } from './citable';

type Facts = Readonly<Record<string, unknown>>;

/** ISO 8601 as exact as the date is, null for what the vocabulary has no form for (years before our era, half-known dates). */
function isoDates({ date }: Pick<EventView, 'date'>): { readonly startDate: string; readonly endDate?: string } | null {
  if ((calendarParts(date.earliest)?.year ?? 0) < 1 || date.qualifier !== null || /[~X]|\.\./.test(date.edtf)) return null;
  if (date.precision === 'day' || date.precision === 'month' || date.precision === 'year') return { startDate: date.edtf };
  return { startDate: date.earliest, endDate: date.latest };
}

export function eventFacts(event: EventView, url: string): Facts {
  const known = factualStatus(event);
  const status = known === 'cancelled' ? 'EventCancelled' : known === 'postponed' ? 'EventPostponed' : 'EventScheduled';
  return {
    '@type': 'Event',
    name: event.title,
    url,
    ...isoDates(event),
    eventStatus: `https://schema.org/${status}`,
    ...(event.summary === null ? {} : { description: event.summary }),
    ...(event.place === null ? {} : { location: { '@type': 'Place', name: event.place } }),
    about: event.themes.map(({ label: name }) => name),
    subjectOf: event.mentions
      .filter(({ quote }) => quote !== '')
      .map(({ source }) => articleFacts({ ...source, title: source.articleTitle })),
  };
}

export function articleFacts(article: Pick<ArticleView, 'title' | 'sourceName' | 'published' | 'url'>): Facts {
  const url = webUrl(article.url);
  return {
    '@type': 'NewsArticle',
    headline: article.title,
    publisher: { '@type': 'Organization', name: article.sourceName },
    datePublished: article.published,
    ...(url === null ? {} : { url }),
  };
}

/** Metadata in the names that Zotero and others read. */
export function citationMeta(item: Citable): Readonly<Record<string, string>> {
  const day = item.issued?.replaceAll('-', '/');
  return {
    citation_title: item.title,
    ...(day === undefined ? {} : { citation_publication_date: day, citation_online_date: day }),
    citation_publisher: item.container,
    ...(item.kind === 'article' ? { citation_journal_title: item.container } : {}),
    citation_public_url: item.url,
    citation_fulltext_html_url: item.url,
    citation_language: 'en',
    'DC.identifier': item.url,
    ...(item.description === null ? {} : { 'DC.description': item.description }),
  };
}
