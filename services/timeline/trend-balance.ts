/** Computes the cooperation–conflict balance: the mean score of the events in each period, with its uncertainty. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { ACTION_SCORES } from '@/domain/action-scores';
import type { PeriodBalance } from '@/domain/timeline/trends';
import { ACTION_IDS } from '@/engine/index';
import type { Scope } from './scope';
import { touching } from './sets';
import { addPortions, type Frame, rounded, SPREAD_SUMS, type Spread, spreadOf } from './trend-periods';

interface Row extends Spread {
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
  const spreads = await rows<Row>(db)`
    select key as action, ${SPREAD_SUMS} from (${spreadOf(scored, frame)}) spread group by key, begun, ended, exact`;
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

/** The weight of all events with one score. */
export interface Weighed {
  readonly score: number;
  readonly weight: number;
}

/**
 * Computes the smallest or largest possible mean of scores when some of them are optional. Pure. Adds optional scores in sorted order
 * while they move the mean in the wanted direction. After the first that does not, no other can. Returns null if there are no scores.
 */
export function extremeMean(sure: readonly Weighed[], open: readonly Weighed[], side: 'least' | 'most'): number | null {
  const sign = side === 'least' ? 1 : -1;
  let weight = sure.reduce((sum, one) => sum + one.weight, 0);
  let total = sure.reduce((sum, one) => sum + one.weight * one.score, 0);
  for (const one of [...open].sort((a, b) => sign * (a.score - b.score))) {
    if (one.weight === 0) continue;
    if (weight > 0 && sign * (one.score - total / weight) >= 0) break;
    weight += one.weight;
    total += one.weight * one.score;
  }
  return weight > 0 ? total / weight : null;
}

const SCORES: ReadonlyMap<string, number> = new Map(ACTION_IDS.map((action) => [action.toLowerCase(), ACTION_SCORES[action].score]));

/** A condition on a row of `timeline_facts`: the event took place and has an action. */
export const HAS_SCORE: SQL = sql.raw(`status in ('happened', 'ongoing') and action is not null`);

/**
 * Defines which events have a score: those that took place. Plans, conditions, denials and canceled events are not acts between actors.
 * `action` as stored in the row.
 */
export const scoreOf = (action: string): number => SCORES.get(action) ?? 0;
