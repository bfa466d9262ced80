/** The visible time range of the axis, in the URL as `window=2024-01-01..2024-03-31`, and the requests for its tiles. It does not filter events. */
import { formatYear } from '@/engine/calendar/day';
import { dayNumber, isCalendarDay } from '../dates/day-words';
import { choosingOnly, printFilters, type TimelineFilters } from '../filters/timeline-filters';
import { firstOf, type UrlParameter, withQuery } from '../text/url-query';
import { type DaySpan, printTile, type Tile } from './tiles';

const WINDOW = /^(-?\d{4}-\d{2}-\d{2})\.\.(-?\d{4}-\d{2}-\d{2})$/;

/** Null unless the text contains two calendar days in order. */
export function parseWindow(value: UrlParameter): DaySpan | null {
  const [, from, to] = WINDOW.exec(firstOf(value)) ?? [];
  if (from === undefined || to === undefined) return null;
  if (!isCalendarDay(from) || !isCalendarDay(to)) return null;
  return dayNumber(from) <= dayNumber(to) ? { from, to } : null;
}

export const printWindow = ({ from, to }: DaySpan): string => `${from}..${to}`;

interface ShorterWindow {
  /** "2024", "2015 to 2024" */
  readonly words: string;
  readonly filters: TimelineFilters;
}

const LENGTHS = [1, 10] as const;

/** Suggests the last year and the last ten years with events, for a search with too many matches. `years`: years in which events begin. */
export function shorterWindows(filters: TimelineFilters, today: string, years: readonly number[]): readonly ShorterWindow[] {
  const year = (day: string): number => (/^\d{4}/.test(day) ? Number(day.slice(0, 4)) : 0);
  const lastYear = year(filters.to ?? filters.known ?? today);
  const before = years.filter((one) => one <= lastYear);
  const last = before.length > 0 ? Math.max(...before) : lastYear;
  const first = filters.from === null ? Number.NEGATIVE_INFINITY : year(filters.from);
  return LENGTHS.flatMap((length) => {
    const from = last - length + 1;
    if (from < 1 || from <= first) return [];
    const words = length === 1 ? String(last) : `${from} to ${last}`;
    return [{ words, filters: { ...filters, from: formatYear(from), to: formatYear(last), page: 1 } }];
  });
}

const BEFORE = 0.04;
const AFTER = 0.12;
const LEAST_DAYS = 5;

/** Returns the margins of the initial window. @param days from the first event to the last */
export const windowAir = (days: number): { readonly before: number; readonly after: number } => ({
  before: Math.max(LEAST_DAYS, days * BEFORE),
  after: Math.max(LEAST_DAYS, days * AFTER),
});

/** URL of a TileView: `/api/timeline/tile?tile=2.6&actor=china`. */
export const tileHref = (filters: TimelineFilters, tile: Tile): string => apiHref(`tile?tile=${printTile(tile)}`, filters);

/** URL of a LaneTile, one tile of every lane: `/api/timeline/lanes?tile=2.6&lanes=actor&lane=china`. */
export const laneTileHref = (filters: TimelineFilters, tile: Tile): string =>
  apiHref(`lanes?tile=${printTile(tile)}`, filters, filters.lanes);

/** URL of a MembersView, the events that begin in these days: `/api/timeline/members?days=2024-03-01..2024-03-31&actor=china`. */
export const membersHref = (filters: TimelineFilters, days: DaySpan): string => apiHref(`members?days=${printWindow(days)}`, filters);

/** The same for one lane. */
export const laneMembersHref = (filters: TimelineFilters, lane: string, days: DaySpan): string =>
  apiHref(`members?days=${printWindow(days)}&in=${lane}`, filters, filters.lanes);

const apiHref = (asked: string, filters: TimelineFilters, lanes: TimelineFilters['lanes'] = null): string =>
  withQuery(`/api/timeline/${asked}`, printFilters({ ...choosingOnly(filters), lanes }));
