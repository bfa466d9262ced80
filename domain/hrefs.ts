/** Builds internal URLs of events, articles and sentences, and validates external links and redirect targets. */
import { type TimelineFilters, timelineHref } from './filters/timeline-filters';
import { idInUrl } from './text/number-in-url';
import { firstOf, type UrlParameter, withQuery } from './text/url-query';

/** Null for an invalid URL. `URL.canParse` in Node.js 20 starts to reject URLs with letters such as "ü" after many calls. */
export function urlOf(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

export const eventHref = (event: { readonly id: number; readonly slug: string }): string => `/events/${event.id}/${event.slug}`;

export const articleHref = (articleId: number, mentionId?: number): string =>
  mentionId === undefined ? `/articles/${articleId}` : `/articles/${articleId}#${mentionAnchor(mentionId)}`;

export const engineOutputHref = (articleId: number): string => `/articles/${articleId}?engine=1#engine-output`;

/** URL of an article's review desk, optionally with one candidate open. */
export const deskHref = (articleId: number, eventId?: number): string =>
  eventId === undefined ? `/admin/articles/${articleId}` : `/admin/articles/${articleId}?event=${eventId}`;

/** URL of the page that previews what an article's publication includes, and publishes it. */
export const publishHref = (articleId: number): string => `${deskHref(articleId)}/publish`;

/** URL of the page that adds an event from a sentence, optionally with the words that an editor selected. */
export const missedHref = (articleId: number, words?: { readonly start: number; readonly end: number }): string =>
  `${deskHref(articleId)}/missed${words === undefined ? '' : `?start=${words.start}&end=${words.end}`}`;

interface MergeFrom {
  /** the event to merge with */
  readonly other?: number;
  /** ID of the article whose review desk the editor returns to; null for the page of the event */
  readonly desk?: number | null;
}

/** URL of the page that merges an event with another one. */
export function mergeHref(eventId: number, { other, desk }: MergeFrom = {}): string {
  const params = new URLSearchParams({ ...(other ? { other: String(other) } : {}), ...(desk ? { desk: String(desk) } : {}) });
  return withQuery(`/admin/events/${eventId}/merge`, params);
}

export const actorHref = (actor: { readonly slug: string }): string => `/actors/${actor.slug}`;

export const themeHref = (theme: { readonly id: string }): string => `/themes/${theme.id}`;

/** URL of a mention as a W3C Web Annotation. */
export const annotationHref = (mentionId: number): string => `/api/v1/mentions/${mentionId}.jsonld`;

export const mentionAnchor = (mentionId: number): string => `mention-${mentionId}`;

export const panelHref = (filters: TimelineFilters, eventId: number): string => withQuery(timelineHref(filters), `event=${eventId}`);

/** The event ID in `?event=12`; null for anything else. */
export const panelId = (value: UrlParameter): number | null => idInUrl(firstOf(value));

/** An external URL that is safe to link (http or https), else null. */
export function webUrl(url: string | null): string | null {
  const protocol = url === null ? undefined : urlOf(url)?.protocol;
  return protocol === 'http:' || protocol === 'https:' ? url : null;
}

const MOST_WORDS_WHOLE = 12;
const WORDS_AT_AN_END = 5;
const encoded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** An external URL with a text fragment, which scrolls to the quote in browsers that support it. */
export function quoteUrl(url: string | null, quote: string): string | null {
  const safe = webUrl(url);
  const words = textFragment(quote);
  return safe === null || words === '' ? safe : `${safe}${safe.includes('#') ? '' : '#'}${words}`;
}

export const sentenceHref = (articleId: number, mentionId: number, quote: string): string =>
  `${articleHref(articleId, mentionId)}${textFragment(quote)}`;

/** `:~:text=…` with the full quote, or with its first and last words if it is long. Empty without words. */
function textFragment(quote: string): string {
  const words = quote.split(/\s+/).filter(Boolean);
  if (words.length === 0) return '';
  if (words.length <= MOST_WORDS_WHOLE) return `:~:text=${encoded(words.join(' '))}`;
  return `:~:text=${encoded(words.slice(0, WORDS_AT_AN_END).join(' '))},${encoded(words.slice(-WORDS_AT_AN_END).join(' '))}`;
}

const ORIGIN = 'https://dateline.invalid';

/** Control characters, backslashes and their escaped forms, which browsers read as slashes or drop. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const UNSAFE = /[\u0000-\u0020\u007f-\u009f\\]|%5c|%2f%2f|%0[0-9a-f]|%1[0-9a-f]/i;

/** The path if it is on this site (`/…`, with query and fragment), else `fallback`. */
export function safePath(value: unknown, fallback = '/'): string {
  if (typeof value !== 'string' || value.length > 2000 || UNSAFE.test(value) || !/^\/(?![/\\])/.test(value)) return fallback;
  const url = urlOf(value, ORIGIN);
  const path = `${url?.pathname}${url?.search}${url?.hash}`;
  return url?.origin === ORIGIN && !path.startsWith('//') ? path : fallback;
}
