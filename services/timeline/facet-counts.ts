/**
 * Counts the events of a scope per facet value. Long windows use the rollup: events started before the end, minus events ended before the
 * start. Partial months are corrected with individual events.
 */
import { type SQL, sql } from 'drizzle-orm';
import { unionAll } from '@/db/database';
import { storedDay } from '@/db/schema/column-types';
import { dayNumber, dayOf, firstOfMonth, monthNumber } from '@/domain/dates/day-words';
import type { ActorRole } from '@/engine/model/event';
import { inRole } from './conditions';
import { endOfMonth } from './counts';
import { MANY_ACTORS } from './facts/projection';
import { isCounted, isLookedUp, isOfEachRow, isOfEverybody, type Scope, within } from './scope';
import { beginningIn, factsOf, fitsEachRow, reaches, touching } from './sets';
import { onRowsForAll, unionOf } from './unions';

type Facet = 'actor' | 'theme';

/** shorter windows are counted event by event */
const SHORT_DAYS = 62;

/** A subquery of `key` (an actor's ID) and `n`, the number of its events in the role, or any role. */
export function actorCounts(scope: Scope, role: ActorRole | null): SQL {
  const counted = isOfEachRow(scope) && role === null ? fromRollup(scope, 'actor') : null;
  if (counted !== null) return counted;
  // each row has one actor and all values of its event, so long windows need only the rows themselves
  if (isOfEachRow(scope) && !isShort(scope))
    return sql`
      select actor_id as key, count(*) as n from ${factsOf(scope)} fact
      where actor_id > 0 ${inRole(role)} ${reaches(scope)} ${fitsEachRow(scope)}
      group by 1`;
  const together = role === null ? onRowsForAll(scope) : null;
  if (together === null) return ofActors(scope, touching(scope), role);
  return summed(together.map((one) => ofActors(one, touching(one), role)));
}

/** A subquery of `key` (a theme's number + 1) and `n`. */
export const themeCounts = (scope: Scope): SQL =>
  (scope.themes.length === 0 ? fromRollup(scope, 'theme') : null) ?? ofThemes(touching(scope));

/** A subquery of `key` (a source's ID) and `n`. */
export const sourceCounts = (scope: Scope): SQL =>
  sql`select key, count(*) as n from (select unnest(sources) as key from (${reported(scope)}) found) every group by 1`;

/** A subquery of `key` (a place as written) and `n`. */
export const placeCounts = (scope: Scope): SQL =>
  sql`select place as key, count(*) as n from (${reported(scope)}) found where place is not null group by 1`;

/** Events with their sources and places, which exist only on the rows for all actors. */
const reported = (scope: Scope): SQL => sql`
  select everybody.sources, everybody.place from (${touching(scope)}) found
  cross join lateral (select sources, place from ${factsOf(scope)} fact where fact.event_id = found.event_id and actor_id = 0 offset 0) everybody`;

const isShort = ({ from, to }: Scope): boolean => from !== null && to !== null && dayNumber(to) - dayNumber(from) < SHORT_DAYS;

/** Counts a set of the scope's events: a subquery of `key` and `n`. */
const ofSet = (scope: Scope, set: SQL, facet: Facet): SQL => (facet === 'theme' ? ofThemes(set) : ofActors(scope, set, null));

const ofThemes = (set: SQL): SQL => sql`
  select number + 1 as key, count(*) as n from (select unnest(themes) as number from (${set}) found) every group by 1`;

/** The row for all actors lists the actors of its event, unless there are too many; other rows have one actor. */
const ofActors = (scope: Scope, set: SQL, role: ActorRole | null): SQL =>
  role === null && (isOfEverybody(scope) || isLookedUp(scope))
    ? sql`
      select key, count(*) as n from (
        select unnest(case when actors = ${MANY_ACTORS} then array(
          select actor_id from ${factsOf(scope)} fact where fact.event_id = found.event_id and actor_id > 0
        ) else actors end) as key from (${set}) found
      ) every
      group by 1`
    : sql`
      select fact.actor_id as key, count(*) as n from (${set}) found
      join ${factsOf(scope)} fact on fact.event_id = found.event_id and fact.actor_id > 0 ${inRole(role)}
      group by 1`;

/** Null if the window is short or the rollup does not have the counts. */
function fromRollup(scope: Scope, facet: Facet): SQL | null {
  if (isShort(scope)) return null;
  if (isCounted(scope)) return byRollup(scope, facet);
  const union = unionOf(scope);
  if (union === null) return null;
  const terms = [
    ...union.singles.map((single) => byRollup(single, facet)),
    ...union.repeats.map((repeat) => less(ofSet(repeat, touching(repeat), facet))),
  ];
  return summed(terms);
}

function byRollup(scope: Scope, facet: Facet): SQL {
  const { from, to } = scope;
  const terms = [
    ...upTo(scope, facet, 'starts', to === null ? null : monthNumber(to) + 1),
    ...(from === null ? [] : upTo(scope, facet, 'ends', monthNumber(from)).map((term) => less(term))),
    // events that start after the window but in its last month
    ...(to === null || to === endOfMonth(to)
      ? []
      : [
          less(
            ofSet(scope, beginningIn({ ...scope, from: null, to: null }, { from: dayOf(dayNumber(to) + 1), to: endOfMonth(to) }), facet),
          ),
        ]),
    // events that end before the window but in its first month
    ...(from === null || from.endsWith('-01') ? [] : [less(ofSet(scope, endedBefore(scope, from), facet))]),
  ];
  return summed(terms);
}

const summed = (terms: readonly SQL[]): SQL => sql`select key, sum(n) as n from (${unionAll(terms)}) summed group by 1`;

/** Integers like those in the rollup, because they are summed much faster than bigints */
const less = (term: SQL): SQL => sql`select key, -n::int as n from (${term}) taken`;

function endedBefore(scope: Scope, day: string): SQL {
  const month = within({ ...scope, from: null, to: null }, { from: firstOfMonth(monthNumber(day)), to: dayOf(dayNumber(day) - 1) });
  return sql`select * from (${touching(month)}) alive where latest < ${storedDay(day)}`;
}

/** Events that started or ended before a month, summed by decade, year and month. Null: all events. */
function upTo(scope: Scope, facet: Facet, what: 'starts' | 'ends', month: number | null): readonly SQL[] {
  const count = (grain: number, periods: SQL): SQL => sql`
    select ${facet === 'actor' ? sql`actor_id` : sql`theme`} as key, ${sql.raw(what)} as n from timeline_rollup
    where ${ofFacet(scope, facet)} and grain = ${grain}::int ${periods}`;
  if (month === null) return [count(0, sql``)];
  const year = Math.floor(month / 12);
  const decade = Math.floor(year / 10);
  return [
    count(3, sql`and period < ${decade}::int`),
    ...(year === decade * 10 ? [] : [count(1, sql`and period between ${decade * 10}::int and ${year - 1}::int`)]),
    ...(month === year * 12 ? [] : [count(2, sql`and period between ${year * 12}::int and ${month - 1}::int`)]),
  ];
}

const ofFacet = (scope: Scope, facet: Facet): SQL =>
  facet === 'actor'
    ? sql`theme = ${scope.themes[0] === undefined ? 0 : scope.themes[0] + 1}::int and actor_id > 0`
    : sql`actor_id = ${scope.actorIds[0]}::int and theme in (select number + 1 from themes)`;
