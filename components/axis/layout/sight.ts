/** Summarizes the window: "42 events, January to March 2024, 12 shown", or with lanes "58 entries in 4 lanes, …". */
import { calendarParts, monthName, yearWords } from '@/domain/dates/day-words';
import { counted, numberWords } from '@/domain/text/counted';
import type { DaySpan } from '@/domain/timeline/tiles';
import type { Cover } from './cover';
import type { AxisLayout } from './lay-out';
import { type DayWindow, daysOf } from './window-store';

export interface Sight {
  /** without the margins before the first event and after the last */
  readonly window: DayWindow;
  readonly lanes: number;
  /** events over all lanes, as far as the loaded tiles show */
  readonly total: number;
  readonly shown: number;
}

/** A hidden count is inside the window if the middle of its days is. `bounds`: from the first event to the last */
export function sightOf(window: DayWindow, bounds: DayWindow, layout: AxisLayout, covers: readonly Cover[]): Sight {
  const inside = ({ from, to }: DayWindow): boolean => from < window.to && to > window.from;
  const loaded = covers.flatMap(({ items }) => items).filter(inside).length;
  const counted = covers.flatMap((cover) => cover.hidden);
  const hidden = counted.filter(({ from, to }) => (from + to) / 2 >= window.from && (from + to) / 2 < window.to);
  const [from, to] = [Math.max(window.from, bounds.from), Math.min(window.to, bounds.to)];
  return {
    window: from < to ? { from, to } : window,
    lanes: covers.length,
    total: loaded + hidden.reduce((sum, { count }) => sum + count, 0),
    shown: layout.placed.filter(({ item }) => inside(item)).length,
  };
}

/** With lanes, the count is of entries, because an event has one entry per lane. */
export function sightWords({ window, lanes, total, shown }: Sight): string {
  const [one, many, where] = lanes === 1 ? ['event', 'events', ''] : ['entry', 'entries', ` in ${lanes} lanes`];
  const events = `${counted(total, one, many)}${where}`;
  return `${events}, ${spanWords(daysOf(window))}, ${shown === total ? 'all' : numberWords(shown)} shown`;
}

/** minimum lengths for naming months only, and years only */
const MONTHS_FROM_DAYS = 62;
const YEARS_FROM_DAYS = 1100;

/** Describes a span no more exactly than the axis shows. */
export function spanWords(span: DaySpan): string {
  const [from, to] = [calendarParts(span.from), calendarParts(span.to)];
  if (!from || !to) return '';
  const days = (to.year - from.year) * 365 + ((to.month ?? 1) - (from.month ?? 1)) * 30 + (to.day ?? 1) - (from.day ?? 1);
  const year = (one: typeof from): string => yearWords(one.year);
  const month = (one: typeof from): string => monthName(one.month ?? 1);
  if (days >= YEARS_FROM_DAYS) return `${year(from)} to ${year(to)}`;
  const sameYear = from.year === to.year;
  if (days >= MONTHS_FROM_DAYS) return `${month(from)}${sameYear ? '' : ` ${year(from)}`} to ${month(to)} ${year(to)}`;
  const day = (one: typeof from): string => `${one.day ?? 1} ${month(one)}`;
  if (sameYear && from.month === to.month)
    return from.day === to.day ? `${day(to)} ${year(to)}` : `${from.day ?? 1} to ${day(to)} ${year(to)}`;
  return `${day(from)}${sameYear ? '' : ` ${year(from)}`} to ${day(to)} ${year(to)}`;
}
