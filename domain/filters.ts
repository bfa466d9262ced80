/**
 * The filter state of the timeline and its form in the URL: `?actor=china&actor=united-states&theme=summit&q=…&from=2023-01&to=2024-02&order=oldest&page=2`.
 * Parsing never throws: what it does not know or cannot read is dropped and named in `dropped`. `print(parse(x))` is stable.
 */
import { THEME_IDS, type ThemeId } from '@/engine/model/event';

export interface TimelineFilters {
  /** actor slugs; an event matches when it has any of them (a state is matched by its organs too) */
  readonly actors: readonly string[];
  readonly themes: readonly ThemeId[];
  readonly query: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the window is inclusive */
  readonly from: string | null;
  readonly to: string | null;
  readonly order: 'newest' | 'oldest';
  /** from 1 */
  readonly page: number;
}

export const NO_FILTERS: TimelineFilters = { actors: [], themes: [], query: '', from: null, to: null, order: 'newest', page: 1 };

const KNOWN = new Set(['actor', 'theme', 'q', 'from', 'to', 'order', 'page', 'event', 'window', 'through']);
const MAX_VALUES = 20;
const MAX_QUERY = 200;
const SLUG = /^[a-z0-9][a-z0-9-]{0,119}$/;
const DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const isTheme = (text: string): text is ThemeId => (THEME_IDS as readonly string[]).includes(text);
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** What Next hands to a page, or a URLSearchParams. */
export type SearchInput = URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>;

const pairs = (input: SearchInput): [string, string][] =>
  input instanceof URLSearchParams
    ? [...input.entries()]
    : Object.entries(input).flatMap(([key, value]) =>
        value === undefined ? [] : [value].flat().map((one): [string, string] => [key, one]),
      );

/** Reads the filters from a URL's parameters. `dropped` lists parameters (`name=value`) that were not understood. */
export function parseFilters(input: SearchInput): { readonly filters: TimelineFilters; readonly dropped: readonly string[] } {
  const dropped: string[] = [];
  const actors: string[] = [];
  const themes: ThemeId[] = [];
  let { query, from, to, order, page } = NO_FILTERS as {
    query: string;
    from: string | null;
    to: string | null;
    order: TimelineFilters['order'];
    page: number;
  };
  for (const [key, value] of pairs(input)) {
    if (value === '') continue;
    let understood = KNOWN.has(key);
    if (key === 'actor') understood = SLUG.test(value) && actors.push(value) <= MAX_VALUES;
    else if (key === 'theme') understood = isTheme(value) && themes.push(value) <= MAX_VALUES;
    else if (key === 'q') query = cleanQuery(value);
    else if (key === 'from' && DAY.test(value)) from = value;
    else if (key === 'to' && DAY.test(value)) to = value;
    else if (key === 'order' && (value === 'newest' || value === 'oldest')) order = value;
    else if (key === 'page' && /^[1-9]\d{0,4}$/.test(value)) page = Number(value);
    else if (key !== 'event' && key !== 'window' && key !== 'through') understood = false;
    if (!understood) dropped.push(`${key.slice(0, 40)}=${value.slice(0, 80)}`);
  }
  if (from !== null && to !== null && from > `${to}~`) {
    dropped.push(`to=${to}`);
    to = null;
  }
  return {
    filters: { actors: unique(actors).slice(0, MAX_VALUES), themes: unique(themes).slice(0, MAX_VALUES), query, from, to, order, page },
    dropped,
  };
}

/** Control characters (a NUL would be refused by the database) become spaces; at most 200 characters. */
function cleanQuery(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, MAX_QUERY)
    .trim();
}

/** The filters as URL parameters in a fixed order, without defaults; empty for no filters. */
export function printFilters(filters: TimelineFilters): string {
  const params = new URLSearchParams();
  for (const actor of filters.actors) params.append('actor', actor);
  for (const theme of filters.themes) params.append('theme', theme);
  if (filters.query) params.set('q', filters.query);
  if (filters.from) params.set('from', filters.from);
  if (filters.to) params.set('to', filters.to);
  if (filters.order !== 'newest') params.set('order', filters.order);
  if (filters.page > 1) params.set('page', String(filters.page));
  return params.toString();
}

/** The address of the timeline under these filters. */
export const timelineHref = (filters: TimelineFilters): string => {
  const search = printFilters(filters);
  return search ? `/?${search}` : '/';
};
