/** Counts the events of a scope by the month they start in, for totals, histogram, list pages and axis counts. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, onlyRow, onlyValue, rows, unionAll } from '@/db/database';
import { fromStoredDay } from '@/db/schema/column-types';
import { dayNumber, firstOfMonth, lastOfMonth, monthNumber } from '@/domain/dates/day-words';
import { type Clocks, choosingOnly, NO_FILTERS, type TimelineFilters } from '@/domain/filters/timeline-filters';
import type { DaySpan } from '@/domain/timeline/tiles';
import { answerQuery, cacheQuery, readCachedQuery } from './facts/query-cache';
import { everythingBy, isCounted, isOfEverybody, type OpenSpan, readScope, type Scope, within } from './scope';
import { beginningIn, beginsIn, excludedFrom, lastingTo, touching } from './sets';
import { onRowsForAll, unionOf } from './unions';

export interface MonthlyCount {
  /** months since the year 0 */
  readonly month: number;
  /** number of months in which the event may start; 1 if the month is known */
  readonly months: number;
  readonly count: number;
  /** sum of salience, in thousandths */
  readonly weight: number;
}

const MONTHS_OF_YEAR = 12;
const SHORT_MONTHS = 16 * MONTHS_OF_YEAR;

/** The number of events behind the counts. */
export const countOf = (starts: readonly MonthlyCount[]): number => starts.reduce((sum, { count }) => sum + count, 0);

type Row = readonly [month: number, months: number, count: number, weight: number];

/** In time order; `range` limits the counts to whole months. One JSON value, because there may be thousands of rows. */
export async function countsByMonth(db: Database, scope: Scope, range: DaySpan | null = null): Promise<readonly MonthlyCount[]> {
  const starts = await onlyValue<readonly Row[]>(db)`
    select coalesce(json_agg(json_build_array(month, months, count, weight) order by month, months), '[]') as starts
    from (
      select month, months, sum(count) as count, sum(weight) as weight
      from (${begunMonths(scope, range)}) begun
      group by 1, 2
      having sum(count) > 0
    ) summed`;
  return starts.map(([month, months, count, weight]) => ({ month, months, count, weight }));
}

/** Rows of month, months, count and weight; several rows of a month must be added up. */
function begunMonths(scope: Scope, range: DaySpan | null): SQL {
  if (isCounted(scope)) return countedMonths(scope, range);
  const union = unionIn(scope, range);
  if (union !== null) {
    const singles = union.singles.map((single) => countedMonths(single, range));
    const repeats = union.repeats.map((repeat) => foundMonths(repeat, range));
    return difference(singles, repeats);
  }
  const whole = { ...scope, rows: scope.rows.filter(({ not }) => !not), lacking: [], lackingThemes: [] };
  const having = isCounted(whole) ? havingMonths(scope, whole, range) : null;
  return having === null ? foundMonths(scope, range) : difference([countedMonths(whole, range)], [having]);
}

const isUpTo = (range: DaySpan | null, months: number): boolean =>
  range !== null && monthNumber(range.to) - monthNumber(range.from) < months;

/** Null also for a short range, because reading its events takes less time than finding the repeats. */
const unionIn = (scope: Scope, range: DaySpan | null) => (isUpTo(range, SHORT_MONTHS) ? null : unionOf(scope));

const difference = (added: readonly SQL[], subtracted: readonly SQL[]): SQL =>
  unionAll([...added, ...subtracted.map((one) => sql`select month, months, -count, -weight from (${one}) taken`)]);

/** The monthly counts of excluded events, which are subtracted, because most events are not excluded. Null to count the scope directly. */
function havingMonths(scope: Scope, whole: Scope, range: DaySpan | null): SQL | null {
  const { rows: conditions, lacking, lackingThemes } = scope;
  if (lackingThemes.length === 0 && (conditions.length > 0 || !isOfEverybody(whole))) return foundMonths(excludedFrom(scope), range);
  const taken =
    lackingThemes.length === 0
      ? { ...whole, actorIds: lacking }
      : conditions.length + lacking.length + whole.themes.length === 0
        ? { ...whole, themes: lackingThemes }
        : null;
  return taken !== null && (isCounted(taken) || unionIn(taken, range) !== null) ? begunMonths(taken, range) : null;
}

/**
 * Over more than a year, an index finds the rows for all actors that list several actors or lack some. In a shorter range, reading the rows
 * of one actor takes less time.
 */
function foundMonths(scope: Scope, range: DaySpan | null): SQL {
  const isOfSeveral = scope.lacking.length > 0 || scope.rows.some(({ not }) => !not);
  const scopes = (isOfSeveral && !isUpTo(range, MONTHS_OF_YEAR) ? onRowsForAll(scope) : null) ?? [scope];
  return unionAll(scopes.map((one) => monthsOf(range ? beginningIn(one, range) : touching(one))));
}

/** 12 cycles of the calendar. Without the shift, years BC need a special case, because the database has no year 0. */
const SHIFT = { days: 1_753_164, months: 57_600 } as const;

/** Sums by month first, because the month number costs more than the sum. Migration 0061 has statistics on the same expression. */
const monthsOf = (set: SQL): SQL => sql`
  select (date_part('year', shifted) * 12 + date_part('month', shifted))::int - ${sql.raw(`${SHIFT.months + 1}`)} as month, months, count, weight
  from (
    select date_trunc('month', (earliest + ${sql.raw(`${SHIFT.days}`)})::timestamp) as shifted, months,
      count(*) as count, sum((salience * 1000)::int) as weight
    from (${set}) counted group by 1, 2
  ) summed`;

/** Whole months from the rollup; partial months and events that start before the window are counted individually. */
function countedMonths(scope: Scope, range: DaySpan | null): SQL {
  const { from, to } = scope;
  const theme = scope.themes[0] === undefined ? 0 : scope.themes[0] + 1;
  const head = from !== null && !from.endsWith('-01') ? { from, to: endOfMonth(from) } : null;
  const tail = to !== null && to !== endOfMonth(to) ? { from: firstOfMonth(monthNumber(to)), to } : null;
  const first = from === null ? null : monthNumber(from) + (head ? 1 : 0);
  const last = to === null ? null : monthNumber(to) - (tail ? 1 : 0);
  const sameMonth = head !== null && tail !== null && monthNumber(head.from) === monthNumber(tail.from);
  const edges: readonly (OpenSpan | null)[] = sameMonth ? [{ from, to }] : [head, tail];
  const period = (sign: '>=' | '<=', month: number | null): SQL =>
    month === null ? sql`` : sql`and period ${sql.raw(sign)} ${month}::int`;
  const begun = [
    sql`
      select period as month, months, starts as count, weight from timeline_rollup
      where actor_id = ${scope.actorIds[0]}::int and theme = ${theme}::int and grain = 2 and starts <> 0
        ${period('>=', first)} ${period('<=', last)}
        ${range ? sql`and period between ${monthNumber(range.from)}::int and ${monthNumber(range.to)}::int` : sql``}`,
    ...edges.flatMap((edge) => (edge && (range === null || overlap(edge, range)) ? [monthsOf(beginningIn(scope, edge))] : [])),
    ...(from !== null && (range === null || dayNumber(range.from) < dayNumber(from)) ? [monthsOf(begunBefore(scope, from, range))] : []),
  ];
  return unionAll(begun);
}

const begunBefore = (scope: Scope, day: string, range: DaySpan | null): SQL =>
  range === null ? lastingTo(scope, day) : sql`select * from (${lastingTo(scope, day)}) alive where true ${beginsIn(range)}`;

const overlap = (edge: OpenSpan, range: DaySpan): boolean =>
  (edge.from === null || dayNumber(edge.from) <= dayNumber(range.to)) && (edge.to === null || dayNumber(edge.to) >= dayNumber(range.from));

export const endOfMonth = (day: string): string => lastOfMonth(monthNumber(day));

export const monthDays = (month: number): DaySpan => ({ from: firstOfMonth(month), to: lastOfMonth(month) });

/** Counts the events of a view by month; cached for its page, trends, files and the API. `scope` must be the scope of the filters. */
export const startsOf = (db: Database, filters: TimelineFilters, scope: Scope): Promise<readonly MonthlyCount[]> =>
  cacheQuery(db, keyOf(filters), () => countsByMonth(db, scope));

/** The counts if they are cached; null otherwise. */
export const knownStarts = (db: Database, filters: TimelineFilters): Promise<readonly MonthlyCount[] | null> =>
  readCachedQuery(db, keyOf(filters));

const keyOf = (filters: TimelineFilters): string => JSON.stringify(['starts', choosingOnly(filters)]);

/** Counts the published events of a view without listing them. */
export function countEvents(db: Database, filters: TimelineFilters): Promise<number> {
  return answerQuery(db, ['count', choosingOnly(filters)], async () => countOf(await startsOf(db, filters, await readScope(db, filters))));
}

/** Counts at most this many events of a scope. */
export async function countUpTo(db: Database, scope: Scope, most: number): Promise<{ readonly count: number; readonly hasMore: boolean }> {
  const sets = (onRowsForAll(scope) ?? [scope]).map((one) => sql`select event_id from (${touching(one)}) found`);
  const found = await onlyValue<number>(db)`
    select count(*)::int as n from (select 1 from (${unionAll(sets)}) every limit ${most + 1}::int) counted`;
  return { count: Math.min(found, most), hasMore: found > most };
}

/**
 * Computes the range of a scope's events, from the first day to the last. Null if there are no events. `starts` are the scope's monthly
 * counts, which limit the search to a few months.
 */
export async function loadSpan(db: Database, scope: Scope, starts: readonly MonthlyCount[]): Promise<DaySpan | null> {
  const [first, last] = [starts[0], starts.at(-1)];
  if (!first || !last) return null;
  // the latest end is in or after the last month with a start, so only events that overlap it matter
  const month = monthDays(last.month);
  const isBefore = scope.from !== null && dayNumber(scope.from) > dayNumber(month.to);
  const ending = isBefore ? scope : within(scope, month);
  const { earliest, latest } = await onlyRow<{ readonly earliest: string | null; readonly latest: string | null }>(db)`
    select (select min(earliest)::text from (${beginningIn(scope, monthDays(first.month))}) begun) as earliest,
      (select max(latest)::text from (${touching(ending)}) alive) as latest`;
  return earliest && latest ? { from: fromStoredDay(earliest), to: fromStoredDay(latest) } : null;
}

/** Lists the years in which published events start, from the rollup; usually a few hundred rows. In ascending order. */
export const yearsWithEvents = (db: Database): Promise<readonly number[]> =>
  cacheQuery(db, 'years with events', async () => {
    const found = await rows<{ year: number }>(db)`
      select period as year from timeline_rollup where actor_id = 0 and theme = 0 and grain = 1 and starts > 0 order by 1`;
    return found.map(({ year }) => year);
  });

interface Whole {
  readonly starts: readonly MonthlyCount[];
  readonly span: DaySpan | null;
}

/** Monthly counts and range of all events at the clocks; other filters have no effect. */
export function readWhole(db: Database, { clock, known }: Clocks): Promise<Whole> {
  const everything = everythingBy({ clock, known });
  return cacheQuery(db, JSON.stringify(['whole', clock, known]), async () => {
    const starts = await startsOf(db, { ...NO_FILTERS, clock, known }, everything);
    return { starts, span: await loadSpan(db, everything, starts) };
  });
}
