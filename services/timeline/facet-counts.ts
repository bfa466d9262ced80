/**
 * How many events of a scope each actor or each theme has, whatever the scope says of actors or themes itself. Over long windows the rollup
 * answers: what has begun before the end less what had ended before the beginning, and the days of cut months are put right one by one.
 */
import { type SQL, sql } from 'drizzle-orm';
import { dayNumber, dayOf, firstOfMonth, monthNumber } from '@/domain/day-words';
import { beginningIn, ofThemes, reaches, storedDay, touching } from './fact-sets';
import { EVERYBODY, isCounted, type Scope, within } from './scope';
import { endOfMonth } from './starts';

type Facet = 'actor' | 'theme';

/** shorter windows are counted event by event */
const SHORT_DAYS = 62;

/** A subquery of `key` (an actor's id, or a theme's number + 1) and `n`. */
export function facetCounts(scope: Scope, facet: Facet): SQL {
  const open: Scope = facet === 'actor' ? { ...scope, actorIds: scope.never ? [] : EVERYBODY } : { ...scope, themes: [] };
  if (isCounted(open) && !isShort(open)) return byRollup(open, facet);
  // every fact has one actor and all themes
  if (facet === 'actor' && open.query === '' && open.actorIds.length > 0 && !isShort(open))
    return sql`
      select actor_id as key, count(*) as n from timeline_facts
      where actor_id > 0 ${reaches(open)} ${ofThemes(open)}
      group by 1`;
  return sql`select key, sum(n) as n from (${ofSet(touching(open), facet, open.query !== '')}) counted group by 1`;
}

const isShort = ({ from, to }: Scope): boolean => from !== null && to !== null && dayNumber(to) - dayNumber(from) < SHORT_DAYS;

/** What the events of a set have. A set of the inverted index brings its actors along. */
function ofSet(set: SQL, facet: Facet, withActors: boolean): SQL {
  if (facet === 'theme')
    return sql`
      select number + 1 as key, sum(n) as n from (select themes as mask, count(*) as n from (${set}) found group by 1) masks
      join themes on mask & (1 << number) <> 0 group by 1`;
  if (withActors) return sql`select key, count(*) as n from (${set}) found, unnest(actors) key group by 1`;
  return sql`
    select fact.actor_id as key, count(*) as n from (${set}) found
    join timeline_facts fact on fact.event_id = found.event_id and fact.actor_id > 0
    group by 1`;
}

function byRollup(scope: Scope, facet: Facet): SQL {
  const { from, to } = scope;
  const terms = [
    ...upTo(scope, facet, 'starts', to === null ? null : monthNumber(to) + 1),
    ...(from === null ? [] : upTo(scope, facet, 'ends', monthNumber(from)).map((term) => less(term))),
    // begun after the window in its last month
    ...(to === null || to === endOfMonth(to)
      ? []
      : [
          less(
            ofSet(beginningIn({ ...scope, from: null, to: null }, { from: dayOf(dayNumber(to) + 1), to: endOfMonth(to) }), facet, false),
          ),
        ]),
    // ended before the window in its first month
    ...(from === null || from.endsWith('-01') ? [] : [less(ofSet(endedBefore(scope, from), facet, false))]),
  ];
  return sql`select key, sum(n) as n from (${sql.join(terms, sql` union all `)}) counted group by 1`;
}

const less = (term: SQL): SQL => sql`select key, -n as n from (${term}) taken`;

function endedBefore(scope: Scope, day: string): SQL {
  const month = within({ ...scope, from: null, to: null }, { from: firstOfMonth(monthNumber(day)), to: dayOf(dayNumber(day) - 1) });
  return sql`select * from (${touching(month)}) alive where latest < ${storedDay(day)}`;
}

/** What has begun or ended before a month: the whole years before it, then the months of its year. Null: ever. */
function upTo(scope: Scope, facet: Facet, what: 'starts' | 'ends', month: number | null): readonly SQL[] {
  const count = (grain: number, periods: SQL): SQL => sql`
    select ${facet === 'actor' ? sql`actor_id` : sql`theme`} as key, ${sql.raw(what)} as n from timeline_rollup
    where ${ofFacet(scope, facet)} and grain = ${grain}::int ${periods}`;
  if (month === null) return [count(0, sql``)];
  const year = Math.floor(month / 12);
  return [
    count(1, sql`and period < ${year}::int`),
    ...(month === year * 12 ? [] : [count(2, sql`and period between ${year * 12}::int and ${month - 1}::int`)]),
  ];
}

const ofFacet = (scope: Scope, facet: Facet): SQL =>
  facet === 'actor'
    ? sql`theme = ${scope.themes[0] === undefined ? 0 : scope.themes[0] + 1}::int and actor_id > 0`
    : sql`actor_id = ${scope.actorIds[0]}::int and theme in (select number + 1 from themes)`;
