/** Loads the trends for a filter by period: counts by theme, balance, pairs of actors, and reports. */
import type { Database } from '@/db/database';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { type TrendChoice, type Trends, themesInSight } from '@/domain/timeline/trends';
import { withTimeLimit } from '../clocks/time-limit';
import { cacheQuery } from '../facts/query-cache';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { loadSpan } from '../timeline/load-span';
import { readScope, within } from '../timeline/scope/scope';
import { startsOf } from '../timeline/scope/starts-of';
import { balanceOf } from './balance';
import { frameOver, unitsOf } from './frame';
import { pairsOf } from './pairs';
import { reportsOf } from './reports';
import { themeCounts } from './theme-counts';

/** Published events only; null if there are none. Ignores order and page of the filters. */
export function getTrends(db: Database, filters: TimelineFilters, choice: TrendChoice): Promise<Trends | null> {
  const newestFirst: TimelineFilters = { ...filters, order: 'newest', page: 1 };
  return cacheQuery(db, JSON.stringify(['trends', newestFirst, choice]), () =>
    withTimeLimit(db, () => readTrends(db, newestFirst, choice)),
  );
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
