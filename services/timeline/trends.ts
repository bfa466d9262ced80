/** Loads the trends for a filter by period: counts by theme, balance, pairs of actors, and reports. */
import { inArray, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { storedDay, storedDays } from '@/db/schema/column-types';
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { type PeriodCount, type ThemeTrend, type TrendChoice, type Trends, themesInSight } from '@/domain/timeline/trends';
import type { ThemeView } from '@/domain/views';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { listThemes } from '../vocabulary/list-themes';
import { loadSpan, startsOf } from './counts';
import { answerQuery } from './facts/query-cache';
import { readScope, type Scope, within } from './scope';
import { touching } from './sets';
import { balanceOf } from './trend-balance';
import { pairsOf } from './trend-pairs';
import { addPortions, type Frame, frameOver, rounded, SPREAD_SUMS, type Spread, spreadOf, unitsOf } from './trend-periods';

/** Published events only; null if there are none. Ignores order and page of the filters. */
export function getTrends(db: Database, filters: TimelineFilters, choice: TrendChoice): Promise<Trends | null> {
  const newestFirst: TimelineFilters = { ...filters, order: 'newest', page: 1 };
  return answerQuery(db, ['trends', newestFirst, choice], () => readTrends(db, newestFirst, choice));
}

async function readTrends(db: Database, filters: TimelineFilters, choice: TrendChoice): Promise<Trends | null> {
  const scope = await readScope(db, filters);
  const starts = await startsOf(db, filters, scope);
  const whole = await loadSpan(db, scope, starts);
  if (whole === null) return null;
  const { from, to } = within(scope, whole);
  const span = { from: from ?? whole.from, to: to ?? whole.to };
  const frame = frameOver(span, choice.period);
  const [counts, balance, reports, pairs] = await settleAllOrThrow([
    themeCounts(db, scope, frame, themesInSight(filters)),
    balanceOf(db, scope, frame),
    reportsOf(db, scope, frame),
    pairsOf(db, scope, choice.pairs),
  ]);
  return { unit: frame.unit, units: unitsOf(span), periods: frame.periods, ...counts, balance, ...reports, pairs };
}

interface ThemeSpread extends Spread {
  /** null: all themes together */
  readonly theme: string | null;
}

/** Counts the events of each period, in total and per theme. `only`: the themes to count separately; null for all. */
async function themeCounts(
  db: Database,
  scope: Scope,
  frame: Frame,
  only: readonly string[] | null,
): Promise<Pick<Trends, 'all' | 'themes'>> {
  const [spreads, vocabulary] = await settleAllOrThrow([
    rows<ThemeSpread>(db)`
      with spread as materialized (${spreadOf(sql`select themes as key, earliest, latest, rank, months from (${touching(scope)}) found`, frame)})
      select null as theme, ${SPREAD_SUMS} from spread group by begun, ended, exact
      union all
      select themes.id as theme, ${SPREAD_SUMS} from spread join themes on number = any(key)
      ${only === null ? sql`` : sql`where ${inArray(sql`themes.id`, [...only])}`}
      group by themes.id, begun, ended, exact`,
    listThemes(db),
  ]);
  const rowsOf = (theme: string | null): readonly ThemeSpread[] => spreads.filter((row) => row.theme === theme);
  const trends = vocabulary.map((theme) => themeTrend(theme, rowsOf(theme.id), frame)).filter(({ total }) => total > 0);
  return { all: countsOf(rowsOf(null), frame), themes: trends.sort((a, b) => b.total - a.total) };
}

const themeTrend = (theme: ThemeView, spreads: readonly Spread[], frame: Frame): ThemeTrend => ({
  ...theme,
  counts: countsOf(spreads, frame),
  total: spreads.reduce((sum, { count }) => sum + count, 0),
});

function countsOf(spreads: readonly Spread[], frame: Frame): readonly PeriodCount[] {
  const counts = frame.periods.map(() => ({ toTheDay: 0, lessClosely: 0, touching: 0 }));
  for (const spread of spreads)
    addPortions(spread, frame, (period, { share, touching }) => {
      const count = counts[period];
      if (!count) return;
      count[spread.exact ? 'toTheDay' : 'lessClosely'] += share;
      count.touching += touching;
    });
  return counts.map((count) => ({ ...count, toTheDay: rounded(count.toTheDay), lessClosely: rounded(count.lessClosely) }));
}

interface Reported {
  /** −1 for articles before all periods; the number of periods for articles after them */
  readonly period: number;
  readonly source: number;
  readonly articles: number;
}

/**
 * Counts the articles about a scope's events, and their sources, by period. More reports do not mean more events. Counts published
 * articles by their publication date.
 */
async function reportsOf(db: Database, scope: Scope, { periods, span }: Frame): Promise<Pick<Trends, 'reports' | 'reportsElsewhere'>> {
  const [first, last] = [periods[0]?.from ?? span.from, periods.at(-1)?.to ?? span.to];
  const bounds = storedDays([first, ...periods.slice(1).map(({ from }) => from), dayOf(dayNumber(last) + 1)]);
  const found = await rows<Reported>(db)`
    select width_bucket(published, ${bounds}) - 1 as period, source.root as source, count(*)::int as articles
    from articles join sources source on source.id = source_id
    where state = 'published' ${scope.known === null ? sql`` : sql`and published <= ${storedDay(scope.known)}`} and articles.id in (
      select revision.article_id
      from (${touching(scope)}) found
      join event_mentions mention on mention.event_id = found.event_id and mention.state = 'accepted'
      join article_revisions revision on revision.id = mention.revision_id)
    group by 1, 2`;
  const reports = periods.map((_, at) => {
    const here = found.filter(({ period }) => period === at);
    return { articles: articlesOf(here), sources: new Set(here.map(({ source }) => source)).size };
  });
  return { reports, reportsElsewhere: articlesOf(found.filter(({ period }) => period < 0 || period >= periods.length)) };
}

const articlesOf = (found: readonly Reported[]): number => found.reduce((sum, { articles }) => sum + articles, 0);
