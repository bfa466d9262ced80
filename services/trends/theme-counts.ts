/** Counts the events of each period, in total and per theme. */
import { inArray, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { PeriodCount, ThemeTrend, Trends } from '@/domain/timeline/trends';
import type { ThemeView } from '@/domain/views';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { touching } from '../timeline/scope/fact-sets';
import type { Scope } from '../timeline/scope/scope';
import { listThemes } from '../vocabulary/list-themes';
import type { Frame } from './frame';
import { addPortions, SPREAD_SUMS, type Spread, spreadOf } from './spread';

interface Row extends Spread, Record<string, unknown> {
  /** null: all themes together */
  readonly theme: string | null;
}

/** `only`: the themes to count separately; null for all. */
export async function themeCounts(
  db: Database,
  scope: Scope,
  frame: Frame,
  only: readonly string[] | null,
): Promise<Pick<Trends, 'all' | 'themes'>> {
  const [spreads, vocabulary] = await settleAllOrThrow([
    rows<Row>(
      db,
      sql`
        with spread as materialized (${spreadOf(sql`select themes as key, earliest, latest, rank, months from (${touching(scope)}) found`, frame)})
        select null as theme, ${SPREAD_SUMS} from spread group by begun, ended, exact
        union all
        select themes.id as theme, ${SPREAD_SUMS} from spread join themes on number = any(key)
        ${only === null ? sql`` : sql`where ${inArray(sql`themes.id`, [...only])}`}
        group by themes.id, begun, ended, exact`,
    ),
    listThemes(db),
  ]);
  const rowsOf = (theme: string | null): readonly Row[] => spreads.filter((row) => row.theme === theme);
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

/** Rounds a sum of shares, to remove floating-point errors. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
