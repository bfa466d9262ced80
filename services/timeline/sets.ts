/**
 * Selects sets of events under a scope, as subqueries without duplicates. Their columns are event_id, earliest, latest, salience, themes,
 * rank, months, actors and VALUE_COLUMNS. They read covering indexes: by start, and by duration for events that start before a window.
 * Words, sources and places have separate indexes.
 */
import { type SQL, sql } from 'drizzle-orm';
import { unionAll } from '@/db/database';
import { storedDay } from '@/db/schema/column-types';
import { calendarParts } from '@/domain/dates/day-words';
import { type Clocks, isPlainClock } from '@/domain/filters/timeline-filters';
import { anyTheme, hasActor, inRole, isActor, type RowCondition } from './conditions';
import { arrayOf, factsAsOf, MANY_ACTORS, VALUE_COLUMNS } from './facts/projection';
import { EVERYBODY, isLookedUp, isOfEachRow, isOfEverybody, type OpenSpan, type Scope, unwanted, within } from './scope';
import { wordsQuery } from './words';

/** The rows of the projection at the clocks; the `reported` clock dates events by their first report. */
export const factsOf = ({ clock, known }: Clocks): SQL =>
  clock === 'happened'
    ? factsAsOf(known)
    : sql`(
        select event_id, actor_id, first_report as earliest, first_report as latest, salience, themes, rank, 1 as months, null::smallint as reach,
          ${sql.raw(VALUE_COLUMNS)}, is_initiator, is_target, is_participant, actors, sources, place, years, words
        from ${factsAsOf(known)} fact where first_report is not null
      )`;

const COLUMNS = sql.raw(`event_id, earliest, latest, salience, themes, rank, months, actors, ${VALUE_COLUMNS}`);
/** no event lasts 2^23 days, which is longer than the calendar */
const LONGEST_REACH = 22;
/** from 2^17 days on every event is read: there are few, and subtracting the days could exceed the calendar */
const COUNTED_REACH = 17;
/** a longer window contains most events, so the filter by years does not help */
const MOST_YEARS = 40;

/** Events of the scope that start in the span. */
export function beginningIn(scope: Scope, span: OpenSpan): SQL {
  const begin = within({ from: span.from, to: span.to }, { from: null, to: scope.to });
  if (isLookedUp(scope)) return found(scope, scope.from, begin);
  return once(
    scope,
    sql`select ${COLUMNS} from ${factsOf(scope)} fact where ${ofActor(scope)} ${beginsIn(begin)} ${lastsTo(scope.from)} ${fits(scope)}`,
  );
}

/** Events of the scope that start before the day and end on it or later. */
export function lastingTo(scope: Scope, day: string): SQL {
  if (isLookedUp(scope))
    return sql`select * from (${touching(within(scope, { from: day, to: day }))}) alive where earliest < ${storedDay(day)}`;
  return once(
    scope,
    sql`
      select ${COLUMNS} from generate_series(0, ${LONGEST_REACH}::int) span(reach), unnest(${arrayOf(scope.actorIds)}) who(actor_id)
      cross join lateral (
        select ${COLUMNS} from ${factsOf(scope)} fact
        where fact.actor_id = who.actor_id ${inRole(scope.role)} and fact.reach = span.reach and fact.earliest < ${storedDay(day)}
          and fact.earliest >= case when span.reach < ${COUNTED_REACH} and ${storedDay(day)} > date '4000-01-01 BC'
            then ${storedDay(day)} - (2 << span.reach) else '-infinity'::date end
          and fact.latest >= ${storedDay(day)} ${fits(scope, 'each')}
        offset 0
      ) alive`,
  );
}

/** Events of the scope that overlap its window. */
export function touching(scope: Scope): SQL {
  if (isLookedUp(scope)) return found(scope, scope.from, { from: null, to: scope.to });
  const begun = beginningIn(scope, scope);
  return scope.from === null ? begun : sql`(${begun}) union all (${lastingTo(scope, scope.from)})`;
}

/** Rows of event_id, actor_id, action and status, for each of these actors in each event of the scope. */
export function partsIn(scope: Scope, actorIds: readonly number[]): SQL {
  if (isOfEachRow(scope))
    return sql`
      select event_id, actor_id, action, status from ${factsOf(scope)} fact
      where actor_id = any(${arrayOf(actorIds)}) ${reaches(scope)} ${fitsEachRow(scope)}`;
  // lateral, because as of a day a join would read all past rows
  return sql`
    select found.event_id, held.actor_id, found.action, found.status from (${touching(scope)}) found
    cross join lateral (
      select fact.actor_id from ${factsOf(scope)} fact
      where fact.event_id = found.event_id and fact.actor_id = any(${arrayOf(actorIds)}) offset 0
    ) held`;
}

/** The most salient events of each actor in the window, in descending order; for windows with many events. */
export function walking(scope: Scope, limit: number): SQL {
  // `+ 0` keeps the planner from using the index on start days
  const window = sql`${scope.to === null ? sql`` : sql`and earliest + 0 <= ${storedDay(scope.to)}`} ${scope.from === null ? sql`` : sql`and latest + 0 >= ${storedDay(scope.from)}`}`;
  // one statement per actor lets the planner use that actor's statistics
  const tops = scope.actorIds.map(
    (actorId) => sql`(
      select event_id, salience from ${factsOf(scope)} fact where ${ofActor({ ...scope, actorIds: [actorId] })} ${window} ${fits(scope, 'each')}
      order by salience desc, event_id limit ${limit})`,
  );
  return once(scope, unionAll(tops), sql`event_id, salience`);
}

/**
 * True if the event is in the scope; for a few events that another query selected. A scalar subquery runs per event; a plain condition
 * might be evaluated for all events.
 */
export const isAmong = (scope: Scope, eventId: SQL): SQL => sql`
  coalesce((
    select true from ${factsOf(scope)} fact where event_id = ${eventId} and ${ofActor(scope)} ${reaches(scope)} ${fits(scope, 'each')} limit 1
  ), false)`;

/** Removes duplicates: an event with several of the actors has a row for each. */
const once = ({ actorIds }: Scope, set: SQL, columns: SQL = COLUMNS): SQL =>
  actorIds.length === 1 ? set : sql`select distinct on (event_id) ${columns} from (${set}) every`;

const ofActor = ({ actorIds, role }: Scope): SQL => sql`${isActor(actorIds)} ${inRole(role)}`;

/** Whether other rows are looked up for all events at once, or for each event in turn. */
type Way = 'at once' | 'each';

/** A condition that starts with `and`, on the row `fact` of an actor of the scope. */
function fits(scope: Scope, way: Way = 'at once'): SQL {
  const words = scope.query === '' ? [] : [{ of: 'everybody', where: hasWords(scope), not: false } as const];
  if (!isOfEverybody(scope)) return sql`${fitsItself(scope)} ${all(scope, [...scope.rows, ...words, ...lackingRows(scope)], way)}`;
  const direct = (row: RowCondition): boolean => row.of === 'everybody' && !row.not;
  const conditions = [...scope.rows, ...words].filter(direct).map(({ where }) => sql` and ${where}`);
  const others = scope.rows.filter((row) => !direct(row));
  return sql`${fitsItself(scope)} ${sql.join(conditions)} ${all(scope, others, way)} ${lacksActors(scope, way)}`;
}

/** Same as `fits`, on any row `fact` of an event; for scopes where `isOfEachRow` is true. */
export const fitsEachRow = (scope: Scope): SQL =>
  sql`${fitsItself(scope)} ${all(scope, [...scope.rows, ...lackingRows(scope)], 'at once')}`;

const lackingRows = ({ lacking }: Scope): readonly RowCondition[] =>
  lacking.length === 0 ? [] : [{ ...hasActor(lacking, null), not: true }];

function fitsItself({ themes, lackingThemes, conditions }: Scope): SQL {
  const having = themes.length === 0 ? [] : [anyTheme(themes)];
  const lacking = lackingThemes.length === 0 ? [] : [sql`not ${anyTheme(lackingThemes)}`];
  return sql.join([...having, ...lacking, ...conditions].map((one) => sql` and ${one}`));
}

const all = (clocks: Clocks, rows: readonly RowCondition[], way: Way): SQL => sql.join(rows.map((row) => has(clocks, row, way)));

function has(clocks: Clocks, { of, where, not }: RowCondition, way: Way): SQL {
  const row = sql`from ${factsOf(clocks)} other where other.event_id = fact.event_id ${of === 'everybody' ? sql`and actor_id = 0` : sql``} and ${where}`;
  if (way === 'at once') return sql` and ${not ? sql`not ` : sql``}exists (select 1 ${row})`;
  return sql` and (select 1 ${row} limit 1) is ${not ? sql`` : sql`not `}null`;
}

/** The `actors` column lists the actors of an event, unless there are too many. */
function lacksActors(scope: Scope, way: Way): SQL {
  if (scope.lacking.length === 0) return sql``;
  const ids = arrayOf(scope.lacking);
  const other = sql`from ${factsOf(scope)} other where other.actor_id = any(${ids})`;
  const lacksEach =
    way === 'each'
      ? sql`(select 1 ${other} and other.event_id = fact.event_id limit 1) is null`
      : sql`event_id <> all(array(select other.event_id ${other}))`;
  return sql` and case when actors = ${MANY_ACTORS} then ${lacksEach} else not actors && ${ids} end`;
}

export const beginsIn = ({ from, to }: OpenSpan): SQL =>
  sql`${from === null ? sql`` : sql`and earliest >= ${storedDay(from)}`} ${to === null ? sql`` : sql`and earliest <= ${storedDay(to)}`}`;
const lastsTo = (from: string | null): SQL => (from === null ? sql`` : sql`and latest >= ${storedDay(from)}`);

/** Conditions that start with `and`: the event overlaps the window. */
export const reaches = ({ from, to }: OpenSpan): SQL => sql`${beginsIn({ from: null, to })} ${lastsTo(from)}`;

/** Uses the index on words, sources and years, then applies the exact days and other conditions. */
function found(scope: Scope, lasting: string | null, begin: OpenSpan): SQL {
  const whole = isOfEverybody(scope)
    ? scope
    : { ...scope, actorIds: EVERYBODY, rows: [...scope.rows, hasActor(scope.actorIds, scope.role)] };
  return sql`
    select ${COLUMNS} from ${factsOf(scope)} fact
    where actor_id = 0 ${isPlainClock(scope) ? inYears(begin.from ?? lasting, begin.to) : sql``} ${beginsIn(begin)} ${lastsTo(lasting)} ${fits(whole)}`;
}

/** Condition on the row for all actors. */
const hasWords = ({ query }: Scope): SQL => sql`words @@ ${wordsQuery(query)} and numnode(${wordsQuery(query)}) > 0`;

function inYears(from: string | null, to: string | null): SQL {
  if (from === null || to === null) return sql``;
  const [first, last] = [calendarParts(from)?.year ?? 0, calendarParts(to)?.year ?? 0];
  if (last - first >= MOST_YEARS) return sql``;
  return sql`and years && ${arrayOf(Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step))}`;
}

/** The complement: events of the scope that its exclusions remove. Requires at least one exclusion. */
export function excludedFrom(scope: Scope): Scope {
  const rows = unwanted(scope);
  const onOneRow = rows.map(({ of, where }) => (of === 'everybody' ? sql`(actor_id = 0 and ${where})` : sql`(${where})`));
  return {
    ...scope,
    lacking: [],
    rows: rows.length === 1 ? rows : [{ of: 'actor', where: sql`(${sql.join(onOneRow, sql` or `)})`, not: false }],
  };
}
