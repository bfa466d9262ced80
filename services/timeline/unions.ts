/**
 * Counts the events with any of several actors or themes from the rollup: the counts of each value, minus the repeats. An event repeats
 * once for each of its values after the first.
 */
import { type SQL, sql } from 'drizzle-orm';
import { isPlainClock } from '@/domain/filters/timeline-filters';
import { anyTheme, isActor } from './conditions';
import { arrayOf, MANY_ACTORS, PRESENT_FACTS } from './facts/projection';
import { EVERYBODY, isCounted, isOfEverybody, type Scope } from './scope';

/** With more values, counting the events directly is faster. Frequent themes repeat more often than actors. */
const MOST_VALUES = { actor: 6, theme: 3 } as const;

interface Union {
  /** one scope per value, each in the rollup */
  readonly singles: readonly Scope[];
  /** scopes of the rows for all actors: per value, the events that also have an earlier value */
  readonly repeats: readonly Scope[];
}

/** Null unless the rollup has the counts of each value. */
export function unionOf(scope: Scope): Union | null {
  const kind = scope.actorIds.length > 1 ? 'actor' : 'theme';
  const values = kind === 'actor' ? scope.actorIds : scope.themes;
  if (values.length < 2 || values.length > MOST_VALUES[kind]) return null;
  const singles = values.map((value) => (kind === 'actor' ? { ...scope, actorIds: [value] } : { ...scope, themes: [value] }));
  if (!singles.every(isCounted) || (kind === 'theme' && !isOfEverybody(scope))) return null;
  const repeats = values.slice(1).flatMap((value, at): readonly Scope[] => {
    const earlier = values.slice(0, at + 1);
    return kind === 'actor'
      ? sharing({ ...scope, actorIds: EVERYBODY }, [[value], earlier])
      : [{ ...scope, themes: [value], conditions: [anyTheme(earlier)] }];
  });
  return { singles, repeats };
}

/** Returns scopes without common events that find the same events in the rows for all actors. Null if these rows are not enough. */
export function onRowsForAll(scope: Scope): readonly Scope[] | null {
  const required = scope.rows.filter(({ not }) => !not);
  const lists = required.flatMap(({ actors }) => (actors ? [actors] : []));
  const isPossible = isPlainClock(scope) && scope.role === null && scope.query === '' && !isOfEverybody(scope);
  if (!isPossible || lists.length < required.length) return null;
  return sharing({ ...scope, actorIds: EVERYBODY, rows: scope.rows.filter(({ not }) => not) }, [scope.actorIds, ...lists]);
}

/**
 * Returns two scopes without common events, which find the events with an actor from each list. The index on actors finds the events of the
 * first scope. The events of the second scope have too many actors for the index. Both scopes read the rows for all actors.
 */
function sharing(scope: Scope, lists: readonly (readonly number[])[]): readonly Scope[] {
  const held = (ids: readonly number[]): SQL =>
    sql`exists (select 1 from ${PRESENT_FACTS} held where held.event_id = fact.event_id and ${isActor(ids)})`;
  return [lists.map((ids) => sql`actors && ${arrayOf(ids)}`), [sql`actors && ${MANY_ACTORS}`, ...lists.map(held)]].map((conditions) => ({
    ...scope,
    conditions: [...scope.conditions, ...conditions],
  }));
}
