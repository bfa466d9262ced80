/**
 * Trends of a filtered timeline: the URL (`/trends?actor=china&period=quarter&pairs=all`, with the timeline filters) and the figures for
 * the page. An event that spans several periods counts in each by its share of days.
 */
import { calendarParts } from '../dates/day-words';
import { pairsOf, parseFilters, type SearchInput } from '../filters/parse-filters';
import { choiceOf, printFilters, type TimelineFilters, timelineHref, withChoice } from '../filters/timeline-filters';
import { cutText } from '../text/cut-text';
import { withQuery } from '../text/url-query';
import type { ThemeView } from '../views';
import type { DaySpan } from './tiles';

/** finest first */
export const PERIOD_UNITS = ['month', 'quarter', 'year', 'decade', 'century'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];
const isPeriodUnit = (text: unknown): text is PeriodUnit => (PERIOD_UNITS as readonly unknown[]).includes(text);

export interface TrendChoice {
  /** null: chosen to fit the time span */
  readonly period: PeriodUnit | null;
  /** which actor pairs are counted */
  readonly pairs: 'states' | 'all';
}

export const NO_CHOICE: TrendChoice = { period: null, pairs: 'states' };

/** Never throws; `dropped` names invalid parameters. */
export function parseTrends(input: SearchInput): {
  readonly filters: TimelineFilters;
  readonly choice: TrendChoice;
  readonly dropped: readonly string[];
} {
  const rest = new URLSearchParams();
  const unknown: string[] = [];
  let choice = NO_CHOICE;
  for (const [key, value] of pairsOf(input)) {
    if (key !== 'period' && key !== 'pairs') rest.append(key, value);
    else if (key === 'period' && isPeriodUnit(value)) choice = { ...choice, period: value };
    else if (key === 'pairs' && (value === 'states' || value === 'all')) choice = { ...choice, pairs: value };
    else if (value !== '') unknown.push(`${key}=${cutText(value, 80)}`);
  }
  const { filters, dropped } = parseFilters(rest);
  return { filters, choice, dropped: [...dropped, ...unknown] };
}

export function trendsHref(filters: TimelineFilters, choice: TrendChoice = NO_CHOICE): string {
  const parameters = new URLSearchParams();
  if (choice.period !== null) parameters.set('period', choice.period);
  if (choice.pairs !== NO_CHOICE.pairs) parameters.set('pairs', choice.pairs);
  return withQuery('/trends', printFilters(filters), parameters);
}

/** The filters for the events of a period (whole months); null if a URL cannot express its days. */
export function filtersOfPeriod(filters: TimelineFilters, { from, to }: DaySpan): TimelineFilters | null {
  if (![from, to].every((day) => /^\d{4}-/.test(day) && (calendarParts(day)?.year ?? 0) > 0)) return null;
  const length = from.endsWith('-01-01') && to.endsWith('-12-31') ? 4 : 7;
  const startsLater = filters.from !== null && filters.from > from.slice(0, filters.from.length);
  const endsEarlier = filters.to !== null && filters.to < to.slice(0, filters.to.length);
  return {
    ...filters,
    from: startsLater ? filters.from : from.slice(0, length),
    to: endsEarlier ? filters.to : to.slice(0, length),
    page: 1,
  };
}

/** The themes to show separately: those of an "any of" filter, since other themes may be incomplete there; null for all themes. */
export function themesInSight(filters: TimelineFilters): readonly string[] | null {
  const { values, match } = choiceOf(filters, 'theme');
  return values.length === 0 || match === 'all' ? null : values;
}

/** URL of the timeline of events with this theme, which is one of `themesInSight`. */
export function themeTrendHref(filters: TimelineFilters, theme: string): string {
  const { values, match } = choiceOf(filters, 'theme');
  const wanted = match === 'all' ? unique([...values, theme]) : [theme];
  return timelineHref(withChoice({ ...filters, page: 1 }, 'theme', { values: wanted }));
}

/** URL of the timeline of events that two actors share; null if a URL cannot express it with the other filters. */
export function pairHref(filters: TimelineFilters, one: string, other: string): string | null {
  const { values, match } = choiceOf(filters, 'actor');
  const anyOfSeveral = values.length > 1 && match === 'any';
  if (filters.role !== null || (anyOfSeveral && !values.includes(one) && !values.includes(other))) return null;
  const wanted = unique([...(anyOfSeveral ? [] : values), one, other]);
  return timelineHref(withChoice({ ...filters, page: 1 }, 'actor', { values: wanted, match: 'all' }));
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** Number of events in a period by date precision. Events count by shares of days, so values may be fractions. */
export interface PeriodCount {
  /** dated to the day, or lasting throughout a range of days */
  readonly toTheDay: number;
  readonly lessClosely: number;
  /** number of events that overlap the period, as in its list */
  readonly touching: number;
}

export interface ThemeTrend extends ThemeView {
  readonly counts: readonly PeriodCount[];
  readonly total: number;
}

/** Mean score of the events that took place in a period; null without any. */
export interface PeriodBalance {
  readonly mean: number | null;
  /** bounds of the mean, because some events may belong to another period */
  readonly least: number | null;
  readonly most: number | null;
  /** whether at least one event is certainly in the period */
  readonly sure: boolean;
  readonly toTheDay: number;
  readonly lessClosely: number;
}

export interface TrendActor {
  readonly slug: string;
  readonly name: string;
  readonly count: number;
}

export interface PairTrend {
  readonly one: number;
  readonly other: number;
  readonly count: number;
  /** mean score of the events that took place between them; null without any */
  readonly mean: number | null;
}

export interface PairsTrend {
  readonly actors: readonly TrendActor[];
  readonly pairs: readonly PairTrend[];
  /** pairs that are not counted, because one actor belongs to the other */
  readonly related: readonly (readonly [number, number])[];
}

export interface Trends {
  readonly unit: PeriodUnit;
  /** units that suit the time span */
  readonly units: readonly PeriodUnit[];
  readonly periods: readonly DaySpan[];
  readonly all: readonly PeriodCount[];
  /** most frequent first */
  readonly themes: readonly ThemeTrend[];
  readonly balance: readonly PeriodBalance[];
  readonly reports: readonly { readonly articles: number; readonly sources: number }[];
  /** articles about these events published before or after all periods */
  readonly reportsElsewhere: number;
  readonly pairs: PairsTrend;
}
