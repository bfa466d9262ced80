/**
 * Sets of events under a scope, as subqueries with the columns event_id, earliest, latest, salience, themes, rank, months and no event
 * twice. They read covering indexes: by beginning, and for what has begun before a window by how long it lasts. Words are looked up in the
 * inverted index.
 */
import { type SQL, sql } from 'drizzle-orm';
import { toStoredDay } from '@/db/schema/iso-day';
import { calendarParts } from '@/domain/day-words';
import { arrayOf } from '../facts/truth';
import { wordsQuery } from '../search/words-query';
import { type OpenSpan, type Scope, within } from './scope';

const COLUMNS = sql.raw('event_id, earliest, latest, salience, themes, rank, months');
/** no event lasts 2^23 days, which is longer than the calendar */
const LONGEST_REACH = 22;
/** from 2^17 days on every event is looked at: there are few, and the day before might not be in the calendar */
const COUNTED_REACH = 17;
const MOST_YEARS = 6;
const MOST_DECADES = 4;

export const storedDay = (day: string): SQL => sql`${toStoredDay(day)}::date`;

/** Events of the scope that begin in the span. */
export function beginningIn(scope: Scope, span: OpenSpan): SQL {
  const begin = within({ from: span.from, to: span.to }, { from: null, to: scope.to });
  if (scope.query !== '') return found(scope, scope.from, begin);
  return once(
    scope,
    sql`select ${COLUMNS} from timeline_facts where ${ofActor(scope)} ${beginsIn(begin)} ${lastsTo(scope.from)} ${ofThemes(scope)}`,
  );
}

/** Events of the scope that have begun before the day and last to it. */
export function lastingTo(scope: Scope, day: string): SQL {
  if (scope.query !== '')
    return sql`select * from (${touching(within(scope, { from: day, to: day }))}) alive where earliest < ${storedDay(day)}`;
  return once(
    scope,
    sql`
      select ${COLUMNS} from generate_series(0, ${LONGEST_REACH}::int) span(reach), unnest(${arrayOf(scope.actorIds)}) who(actor_id)
      cross join lateral (
        select ${COLUMNS} from timeline_facts fact
        where fact.actor_id = who.actor_id and fact.reach = span.reach and fact.earliest < ${storedDay(day)}
          and fact.earliest >= case when span.reach < ${COUNTED_REACH} and ${storedDay(day)} > date '4000-01-01 BC'
            then ${storedDay(day)} - (2 << span.reach) else '-infinity'::date end
          and fact.latest >= ${storedDay(day)} ${ofThemes(scope)}
        offset 0
      ) alive`,
  );
}

/** Events of the scope: those that touch its window. */
export function touching(scope: Scope): SQL {
  if (scope.query !== '') return found(scope, scope.from, { from: null, to: scope.to });
  const begun = beginningIn(scope, scope);
  return scope.from === null ? begun : sql`(${begun}) union all (${lastingTo(scope, scope.from)})`;
}

/** The most salient of each actor that touch the window, best first; meant for windows in which there are many. */
export function walking(scope: Scope, limit: number): SQL {
  // the sums keep the planner from choosing the index of beginnings
  const window = sql`${scope.to === null ? sql`` : sql`and earliest + 0 <= ${storedDay(scope.to)}`} ${scope.from === null ? sql`` : sql`and latest + 0 >= ${storedDay(scope.from)}`}`;
  return once(
    scope,
    sql`
      select top.* from unnest(${arrayOf(scope.actorIds)}) who(actor_id)
      cross join lateral (
        select event_id, salience from timeline_facts fact
        where fact.actor_id = who.actor_id ${window} ${ofThemes(scope)}
        order by salience desc, event_id limit ${limit}
      ) top`,
    sql`event_id, salience`,
  );
}

/** Whether the event with this id is in the scope: for the few events that something beside the facts has chosen. */
export function isAmong(scope: Scope, eventId: SQL): SQL {
  const words = sql`and exists (
    select 1 from timeline_search where event_id = ${eventId} and words @@ ${wordsQuery(scope.query)})`;
  return sql`(exists (
    select 1 from timeline_facts where event_id = ${eventId} and ${ofActor(scope)} ${reaches(scope)} ${ofThemes(scope)}
  ) ${scope.query === '' ? sql`` : words})`;
}

/** An event of several actors is found under each of them, every time the same. */
const once = ({ actorIds }: Scope, set: SQL, columns: SQL = COLUMNS): SQL =>
  actorIds.length === 1 ? set : sql`select distinct ${columns} from (${set}) every`;

const ofActor = ({ actorIds }: Scope): SQL =>
  actorIds.length === 1 ? sql`actor_id = ${actorIds[0]}::int` : sql`actor_id = any(${arrayOf(actorIds)})`;

/** A condition that begins with `and`, on the bits of themes. */
export const ofThemes = ({ themes }: Scope): SQL =>
  themes.length === 0 ? sql`` : sql`and themes & ${themes.reduce((mask, number) => mask | (1 << number), 0)}::int <> 0`;

export const beginsIn = ({ from, to }: OpenSpan): SQL =>
  sql`${from === null ? sql`` : sql`and earliest >= ${storedDay(from)}`} ${to === null ? sql`` : sql`and earliest <= ${storedDay(to)}`}`;
const lastsTo = (from: string | null): SQL => (from === null ? sql`` : sql`and latest >= ${storedDay(from)}`);

/** Conditions that begin with `and`: touches the window. */
export const reaches = ({ from, to }: OpenSpan): SQL => sql`${beginsIn({ from: null, to })} ${lastsTo(from)}`;

/** By the inverted index: words and keys in one look-up, then the exact days. */
function found(scope: Scope, lasting: string | null, begin: OpenSpan): SQL {
  const words = wordsQuery(scope.query);
  const keys = [
    scope.actorIds[0] === 0 ? [] : scope.actorIds.map((id) => `'#a${id}'`),
    scope.themes.map((number) => `'#t${number}'`),
    periodKeys(begin.from ?? lasting, begin.to),
  ].flatMap((any) => (any.length === 0 ? [] : [`(${any.join('|')})`]));
  const asked = keys.length === 0 ? words : sql`${words} && ${keys.join('&')}::tsquery`;
  return sql`
    select ${COLUMNS}, actors from timeline_search
    where words @@ (${asked}) and numnode(${words}) > 0 ${scope.actorIds.length === 0 ? sql`and false` : sql``}
      ${beginsIn(begin)} ${lastsTo(lasting)}`;
}

/** Years where they are few, decades otherwise, none where even these are many: then most events have one of them. */
function periodKeys(from: string | null, to: string | null): readonly string[] {
  if (from === null || to === null) return [];
  const [first, last] = [calendarParts(from)?.year ?? 0, calendarParts(to)?.year ?? 0];
  const keys = (letter: string, begin: number, end: number): readonly string[] =>
    [...Array.from({ length: Math.max(0, end - begin + 1) }, (_, step) => String(begin + step)), '*'].map(
      (period) => `'#${letter}${period}'`,
    );
  if (last - first < MOST_YEARS) return keys('y', first, last);
  const [early, late] = [Math.floor(first / 10), Math.floor(last / 10)];
  return late - early < MOST_DECADES ? keys('d', early, late) : [];
}
