/** Export formats of a timeline view, and their URLs: the view's own with a suffix, `/timeline.csv?actor=china`. */
import { printFilters, type TimelineFilters } from '../filters/timeline-filters';
import { type ChangeKind, changesHref } from '../history/changes';
import { withQuery } from '../text/url-query';
import { viewHref } from '../timeline/saved-views';

export const FORMAT_IDS = ['csv', 'json', 'md', 'ics', 'atom', 'jsonfeed', 'timelinejs'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** Formats that report new and changed events. */
export const FEED_IDS = ['atom', 'jsonfeed'] as const satisfies readonly FormatId[];
export type FeedId = (typeof FEED_IDS)[number];

interface FormatFacts {
  readonly label: string;
  readonly what: string;
  readonly suffix: string;
  readonly mediaType: string;
  /** feeds open in readers at their URL; other formats download */
  readonly disposition: 'attachment' | 'inline';
}

export const FORMATS: Readonly<Record<FormatId, FormatFacts>> = {
  csv: {
    label: 'CSV table',
    what: 'one row per event, for Excel, Calc, R or Python',
    suffix: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    disposition: 'attachment',
  },
  json: {
    label: 'JSON',
    what: 'all fields, with sources and the offsets of quotes',
    suffix: 'json',
    mediaType: 'application/json; charset=utf-8',
    disposition: 'attachment',
  },
  md: {
    label: 'Chronology (Markdown)',
    what: 'dates in words, with sources as numbered notes',
    suffix: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    disposition: 'attachment',
  },
  ics: {
    label: 'Calendar (iCalendar)',
    what: 'all-day entries for a calendar, with planned events marked as tentative',
    suffix: 'ics',
    mediaType: 'text/calendar; charset=utf-8',
    disposition: 'attachment',
  },
  atom: {
    label: 'Atom feed',
    what: 'new and changed events, for a feed reader',
    suffix: 'atom',
    mediaType: 'application/atom+xml; charset=utf-8',
    disposition: 'inline',
  },
  jsonfeed: {
    label: 'JSON Feed',
    what: 'the same feed as JSON',
    suffix: 'jsonfeed',
    mediaType: 'application/feed+json; charset=utf-8',
    disposition: 'inline',
  },
  timelinejs: {
    label: 'TimelineJS',
    what: 'slides for a TimelineJS page',
    suffix: 'timelinejs.json',
    mediaType: 'application/json; charset=utf-8',
    disposition: 'attachment',
  },
};

/** The license of titles, dates and links. It does not cover quotations. */
export const LICENSE = {
  name: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  words: 'Titles, dates and links: CC BY 4.0. Quotes belong to their sources.',
} as const;

/** Null for an unknown suffix. */
export const formatOfSuffix = (suffix: string): FormatId | null => FORMAT_IDS.find((id) => FORMATS[id].suffix === suffix) ?? null;

/** The URL of a format for these filters, without the page number. */
export const exportHref = (filters: TimelineFilters, format: FormatId): string =>
  withQuery(`/timeline.${FORMATS[format].suffix}`, printFilters({ ...filters, page: 1 }));

export const eventExportHref = (id: number, format: FormatId): string => `/events/${id}.${FORMATS[format].suffix}`;

export const announced = <Id extends FormatId>(formats: readonly Id[], hrefOf: (format: Id) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(formats.map((format) => [FORMATS[format].mediaType.split(';')[0] ?? '', hrefOf(format)]));

export const changesFeedHref = (format: FeedId, eventId: number | null = null, kind: ChangeKind | null = null): string =>
  changesHref(eventId, null, kind).replace('/changes', `/changes.${FORMATS[format].suffix}`);

export const viewExportHref = (id: number, format: FormatId): string => `${viewHref(id)}.${FORMATS[format].suffix}`;
