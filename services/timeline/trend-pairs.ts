/**
 * Counts the common events of each pair of the most frequent actors, with the mean score. An event also counts for the states above its
 * organs, as in the timeline.
 */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, idsOf, rows } from '@/db/database';
import type { PairsTrend, PairTrend, TrendActor, TrendChoice } from '@/domain/timeline/trends';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { actorCounts } from './facet-counts';
import { arrayOf } from './facts/projection';
import type { Scope } from './scope';
import { partsIn } from './sets';
import { HAS_SCORE, scoreOf } from './trend-balance';
import { rounded } from './trend-periods';

/** a larger matrix is hard to read */
const MOST_ACTORS = 12;

interface Frequent extends TrendActor {
  readonly id: number;
}

/** The number of events with all of these actors. */
interface Shared {
  /** their indexes */
  readonly actors: readonly number[];
  /** null: the action has no score */
  readonly action: string | null;
  readonly count: number;
}

export async function pairsOf(db: Database, scope: Scope, whose: TrendChoice['pairs']): Promise<PairsTrend> {
  const counted = await mostFrequent(db, scope, whose);
  const ids = idsOf(counted);
  const [shared, related] = await settleAllOrThrow([sharedBy(db, scope, ids), relatedAmong(db, ids)]);
  const isRelated = (one: number, other: number): boolean => related.some(([a, b]) => a === one && b === other);
  const pairs = ids.flatMap((_, one) => ids.slice(one + 1).map((__, step) => [one, one + 1 + step] as const));
  return {
    actors: counted.map(({ slug, name, count }) => ({ slug, name, count })),
    pairs: pairs
      .filter(([one, other]) => !isRelated(one, other))
      .map(([one, other]) => pairTrend(one, other, shared))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    related,
  };
}

/** The actors with the most events of the scope. */
function mostFrequent(db: Database, scope: Scope, whose: TrendChoice['pairs']): Promise<readonly Frequent[]> {
  const kind: SQL = whose === 'states' ? sql`and a.kind in ('state', 'territory')` : sql``;
  return rows<Frequent>(db)`
    select a.id, a.slug, a.name, counted.n::int as count
    from (${actorCounts(scope, null)}) counted join actors a on a.id = counted.key
    where a.merged_into is null and counted.n > 0 ${kind}
    order by counted.n desc, a.name, a.id
    limit ${MOST_ACTORS}`;
}

function sharedBy(db: Database, scope: Scope, ids: readonly number[]): Promise<readonly Shared[]> {
  return rows<Shared>(db)`
    select actors, case when ${HAS_SCORE} then action end as action, count(*)::int as count
    from (
      select event_id, action, status, array_agg(array_position(${arrayOf(ids)}, actor_id) - 1 order by actor_id) as actors
      from (${partsIn(scope, ids)}) held
      group by 1, 2, 3
      having count(*) > 1
    ) together
    group by 1, 2`;
}

function pairTrend(one: number, other: number, shared: readonly Shared[]): PairTrend {
  let [count, scored, score] = [0, 0, 0];
  for (const group of shared) {
    if (!group.actors.includes(one) || !group.actors.includes(other)) continue;
    count += group.count;
    if (group.action === null) continue;
    scored += group.count;
    score += group.count * scoreOf(group.action);
  }
  return { one, other, count, mean: scored === 0 ? null : rounded(score / scored) };
}

/** Pairs of indexes, in ascending order, where one actor belongs to the other; they share events without interacting. */
async function relatedAmong(db: Database, ids: readonly number[]): Promise<PairsTrend['related']> {
  const found = await rows<{ below: number; above: number }>(db)`
    with recursive chain(below, above) as (
      select actor_id, parent_id from actor_ties where actor_id = any(${arrayOf(ids)})
      union
      select chain.below, link.parent_id from chain join actor_ties link on link.actor_id = chain.above
    )
    select below, above from chain where above = any(${arrayOf(ids)}) and below <> above`;
  return found.map(({ below, above }) => {
    const [one, other] = [ids.indexOf(below), ids.indexOf(above)];
    return one < other ? [one, other] : [other, one];
  });
}
