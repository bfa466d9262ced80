/** Collects the facts for a citation of the site, an event, an article or a view, independent of citation style. */
import type { ArticleView } from '../article-views';
import { dateWords } from '../dates/date-words';
import { calendarParts } from '../dates/day-words';
import { factualStatus } from '../factual-status';
import { articleHref, eventHref, webUrl } from '../hrefs';
import type { SiteNames } from '../site-settings';
import { counted } from '../text/counted';
import type { EventView } from '../views';

export interface Citable {
  /** letters, digits and hyphens: `dateline-event-12` */
  readonly id: string;
  readonly kind: 'record' | 'article';
  readonly title: string;
  /** "event of October 2023, day not stated, revision 3"; null when there is nothing to add */
  readonly description: string | null;
  /** the site, or the publication of the article */
  readonly container: string;
  readonly publisher: string;
  /** `YYYY-MM-DD`: last change of the record, or publication day of the article; null when unknown */
  readonly issued: string | null;
  readonly revision: number | null;
  readonly url: string;
  /** the reader's current day */
  readonly accessed: string;
}

interface Visit {
  /** the site's origin, or '' when not yet known */
  readonly origin: string;
  readonly accessed: string;
  readonly site: SiteNames;
}

export const citableEvent = (
  event: Pick<EventView, 'id' | 'slug' | 'title' | 'date' | 'version' | 'updatedAt'>,
  { origin, accessed, site }: Visit,
): Citable => ({
  id: `dateline-event-${event.id}`,
  kind: 'record',
  title: event.title,
  description: `event of ${dateWords(event.date)}, revision ${event.version}`,
  container: site.name,
  publisher: site.publisher || site.name,
  issued: event.updatedAt.slice(0, 10),
  revision: event.version,
  url: `${origin}${eventHref(event)}`,
  accessed,
});

/** Cites the original if it has a URL, otherwise the current revision of the text here. */
export function citableArticle(
  article: Pick<ArticleView, 'id' | 'title' | 'sourceName' | 'published' | 'url' | 'revision'>,
  { origin, accessed }: Omit<Visit, 'site'>,
): Citable {
  const original = webUrl(article.url);
  return {
    id: `dateline-article-${article.id}`,
    kind: 'article',
    title: article.title,
    description: original === null ? `text on file, revision ${article.revision}` : null,
    container: article.sourceName,
    publisher: article.sourceName,
    issued: article.published,
    revision: original === null ? article.revision : null,
    url: original ?? `${origin}${articleHref(article.id)}`,
    accessed,
  };
}

/** `title`: title of the view; `name`: base name of its files; `href`: its path; `changedAt`: last change of any of its events. */
export const citableView = (
  view: Pick<Citable, 'title'> & {
    readonly name: string;
    readonly href: string;
    readonly count: number;
    readonly changedAt: string | null;
  },
  { origin, accessed, site }: Visit,
): Citable => ({
  // citation keys of different views must differ within one bibliography
  id: view.name === 'dateline' ? 'dateline-timeline' : view.name,
  kind: 'record',
  title: view.title,
  description: `timeline of ${counted(view.count, 'event')}`,
  container: site.name,
  publisher: site.publisher || site.name,
  issued: view.changedAt?.slice(0, 10) ?? null,
  revision: null,
  url: `${origin}${view.href}`,
  accessed,
});

type Facts = Readonly<Record<string, unknown>>;

/** ISO 8601 at the precision of the date. Null for dates that schema.org cannot express (BC years, partly unknown dates). */
function isoDates({ date }: Pick<EventView, 'date'>): { readonly startDate: string; readonly endDate?: string } | null {
  if ((calendarParts(date.earliest)?.year ?? 0) < 1 || date.qualifier !== null || /[~X]|\.\./.test(date.edtf)) return null;
  if (date.precision === 'day' || date.precision === 'month' || date.precision === 'year') return { startDate: date.edtf };
  return { startDate: date.earliest, endDate: date.latest };
}

export function eventFacts(event: EventView, url: string): Facts {
  const occurrence = factualStatus(event);
  const status = occurrence === 'cancelled' ? 'EventCancelled' : occurrence === 'postponed' ? 'EventPostponed' : 'EventScheduled';
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
