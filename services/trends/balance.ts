/** Computes the cooperation–conflict balance: the mean score of the events in each period, with its uncertainty. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { PeriodBalance } from '@/domain/timeline/trends';
import { touching } from '../timeline/scope/fact-sets';
import type { Scope } from '../timeline/scope/scope';
import { extremeMean, type Weighed } from './extreme-mean';
import type { Frame } from './frame';
import { HAS_SCORE, scoreOf } from './scored';
import { addPortions, SPREAD_SUMS, type Spread, spreadOf } from './spread';
import { rounded } from './theme-counts';

interface Row extends Spread, Record<string, unknown> {
  readonly action: string;
}

interface Sums {
  /** events that are certainly in the period, weighted by their share */
  readonly sure: Weighed[];
  /** events that may be in the period, each with its full weight */
  readonly open: Weighed[];
  weight: number;
  score: number;
  toTheDay: number;
  lessClosely: number;
}

export async function balanceOf(db: Database, scope: Scope, frame: Frame): Promise<readonly PeriodBalance[]> {
  const scored = sql`select action as key, earliest, latest, rank, months from (${touching(scope)}) found where ${HAS_SCORE}`;
  const spreads = await rows<Row>(
    db,
    sql`select key as action, ${SPREAD_SUMS} from (${spreadOf(scored, frame)}) spread group by key, begun, ended, exact`,
  );
  const sums = frame.periods.map((): Sums => ({ sure: [], open: [], weight: 0, score: 0, toTheDay: 0, lessClosely: 0 }));
  for (const spread of spreads) addSpread(sums, spread, frame);
  return sums.map(balance);
}

function addSpread(sums: readonly Sums[], spread: Row, frame: Frame): void {
  const score = scoreOf(spread.action);
  addPortions(spread, frame, (period, { share, touching: count }) => {
    const sum = sums[period];
    if (!sum) return;
    sum.weight += share;
    sum.score += share * score;
    sum[spread.exact ? 'toTheDay' : 'lessClosely'] += share;
    if (spread.exact) return sum.sure.push({ score, weight: share });
    const whole = spread.begun === spread.ended ? spread.whole : 0;
    sum.sure.push({ score, weight: whole });
    return sum.open.push({ score, weight: count - whole });
  });
}

function balance({ sure, open, weight, score, toTheDay, lessClosely }: Sums): PeriodBalance {
  const counts = { toTheDay: rounded(toTheDay), lessClosely: rounded(lessClosely) };
  if (rounded(weight) === 0) return { mean: null, least: null, most: null, sure: false, ...counts };
  const extreme = (side: 'least' | 'most'): number => rounded(extremeMean(sure, open, side) ?? score / weight);
  return {
    mean: rounded(score / weight),
    least: extreme('least'),
    most: extreme('most'),
    sure: sure.some((one) => one.weight > 0),
    ...counts,
  };
}
