/**
 * Sets of events under a scope, as subqueries with the columns event_id, earliest, latest, salience, themes, rank, months, traits and no event
 * twice. They read covering indexes: by beginning, and for what has begun before a window by how long it lasts. Words are looked up in the
 * inverted index, and so is what the facts do not have: sources, places, several actors at once.
 */
import { type SQL, sql } from 'drizzle-orm';
import { toStoredDay } from '@/db/schema/iso-day';
import { calendarParts } from '@/domain/dates/day-words';
import { arrayOf } from '../../facts/timeline-projection';
import { ROLE_BITS } from '../../facts/traits';
import { wordsQuery } from '../../search/words-query';
import { fulfils, themeMask } from './bit-conditions';
import { isLookedUp, isOfEachFact, isOfEverybody, keysTakenAway, type OpenSpan, type Scope, within, withoutKeys } from './scope';
import { actorKey, anyOf, themeKey } from './search-keys';

const COLUMNS = sql.raw('event_id, earliest, latest, salience, themes, rank, months, traits, actors');
/** no event lasts 2^23 days, which is longer than the calendar */
const LONGEST_REACH = 22;
/** from 2^17 days on every event is looked at: there are few, and the day before might not be in the calendar */
const COUNTED_REACH = 17;
const MOST_YEARS = 6;
const MOST_DECADES = 4;

export const storedDay = (day: string): SQL => sql`${toStoredDay(day)}::date`;

/** Several of them as one array. */
export const storedDays = (days: readonly string[]): SQL => sql`${`{${days.map((day) => `"${toStoredDay(day)}"`).join(',')}}`}::date[]`;

/** Events of the scope that begin in the span. */
export function beginningIn(scope: Scope, span: OpenSpan): SQL {
  const begin = within({ from: span.from, to: span.to }, { from: null, to: scope.to });
  if (isLookedUp(scope)) return found(scope, scope.from, begin);
  return once(
    scope,
    sql`select ${COLUMNS} from timeline_facts fact where ${ofActor(scope)} ${beginsIn(begin)} ${lastsTo(scope.from)} ${fits(scope)}`,
  );
}

/** Events of the scope that have begun before the day and last to it. */
export function lastingTo(scope: Scope, day: string): SQL {
  if (isLookedUp(scope))
    return sql`select * from (${touching(within(scope, { from: day, to: day }))}) alive where earliest < ${storedDay(day)}`;
  return once(
    scope,
    sql`
      select ${COLUMNS} from generate_series(0, ${LONGEST_REACH}::int) span(reach), unnest(${arrayOf(scope.actorIds)}) who(actor_id)
      cross join lateral (
        select ${COLUMNS} from timeline_facts fact
        where fact.actor_id = who.actor_id ${inRole(scope)} and fact.reach = span.reach and fact.earliest < ${storedDay(day)}
          and fact.earliest >= case when span.reach < ${COUNTED_REACH} and ${storedDay(day)} > date '4000-01-01 BC'
            then ${storedDay(day)} - (2 << span.reach) else '-infinity'::date end
          and fact.latest >= ${storedDay(day)} ${fitsBits(scope)} ${lacks(scope, lacksActorsEach)}
        offset 0
      ) alive`,
  );
}

/** Events of the scope: those that touch its window. */
export function touching(scope: Scope): SQL {
  if (isLookedUp(scope)) return found(scope, scope.from, { from: null, to: scope.to });
  const begun = beginningIn(scope, scope);
  return scope.from === null ? begun : sql`(${begun}) union all (${lastingTo(scope, scope.from)})`;
}

/** Rows of event_id, actor_id and traits: which of these actors take part in each event of the scope. */
export function partsIn(scope: Scope, actorIds: readonly number[]): SQL {
  // each fact of an event says all that the scope asks
  if (isOfEachFact(scope))
    return sql`
      select event_id, actor_id, traits from timeline_facts fact
      where actor_id = any(${arrayOf(actorIds)}) ${reaches(scope)} ${fits(scope)}`;
  // lateral: by a clock, tables are views, and a join would read all of them
  return sql`
    select found.event_id, held.actor_id, found.traits from (${touching(scope)}) found
    cross join lateral (
      select fact.actor_id from timeline_facts fact
      where fact.event_id = found.event_id and fact.actor_id = any(${arrayOf(actorIds)}) offset 0
    ) held`;
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
        where fact.actor_id = who.actor_id ${inRole(scope)} ${window} ${fitsBits(scope)} ${lacksOneByOne(scope)}
          ${isLookedUp(scope) ? sql`and ${isAmong(scope, sql`fact.event_id`)}` : sql``}
        order by salience desc, event_id limit ${limit}
      ) top`,
    sql`event_id, salience`,
  );
}

/**
 * Whether the event with this id is in the scope: for the few events that something beside the facts has chosen. A value is asked of each in
 * turn; a condition might be looked up for all events at once.
 */
export function isAmong(scope: Scope, eventId: SQL): SQL {
  const known = isLookedUp(scope)
    ? sql`select true from timeline_search where event_id = ${eventId} ${lookedUp(scope, [])} ${reaches(scope)} ${fitsBits(scope)}`
    : sql`select true from timeline_facts fact where event_id = ${eventId} and ${ofActor(scope)} ${reaches(scope)} ${fitsBits(scope)} ${lacks(scope, lacksActorsEach)}`;
  return sql`coalesce((${known} limit 1), false)`;
}

/** An event of several actors is found under each of them, every time the same. */
const once = ({ actorIds }: Scope, set: SQL, columns: SQL = COLUMNS): SQL =>
  actorIds.length === 1 ? set : sql`select distinct ${columns} from (${set}) every`;

const ofActor = (scope: Scope): SQL => {
  const { actorIds } = scope;
  return sql`${actorIds.length === 1 ? sql`actor_id = ${actorIds[0]}::int` : sql`actor_id = any(${arrayOf(actorIds)})`} ${inRole(scope)}`;
};

const inRole = ({ role }: Scope): SQL => (role === null ? sql`` : sql`and roles & ${ROLE_BITS[role]}::int <> 0`);

/** A condition that begins with `and`, on a row of `timeline_facts` under the name `fact`. */
export const fits = (scope: Scope): SQL => sql`${fitsBits(scope)} ${lacks(scope)}`;

const fitsBits = ({ themes, bits }: Scope): SQL =>
  sql`${themes.length === 0 ? sql`` : sql`and themes & ${themeMask(themes)}::int <> 0`} ${fulfils(bits)}`;

/** What must not be is looked up and taken away: most events do not have it, so looking for the others would find nearly all. */
const lacks = (scope: Scope, byFact = lacksActors): SQL =>
  sql`${byFact(scope)} ${takenAway(scope, (unwanted) => sql`and not exists (${unwanted})`)}`;

/** The same for the first few of very many: a value, unlike a condition, is asked of each in turn. */
const lacksOneByOne = (scope: Scope): SQL =>
  sql`${lacksActorsEach(scope)} ${takenAway(scope, (unwanted) => sql`and (${unwanted}) is null`)}`;

function takenAway(scope: Scope, lacking: (unwanted: SQL) => SQL): SQL {
  const keys = keysTakenAway(scope);
  const having = sql`select 1 from timeline_search other where other.event_id = fact.event_id and other.words @@ ${keys.join('|')}::tsquery`;
  return keys.length === 0 ? sql`` : lacking(having);
}

/** The fact of everybody knows the actors of its event. Where they are very many, all events of the missing ones are read, once. */
const lacksActors = (scope: Scope): SQL =>
  lacksByFact(
    scope,
    (ids) => sql`event_id <> all(array(select other.event_id from timeline_facts other where other.actor_id = any(${ids})))`,
  );

/** The same where a statement asks it again and again, of a few events each time. */
const lacksActorsEach = (scope: Scope): SQL =>
  lacksByFact(
    scope,
    (ids) =>
      sql`(select 1 from timeline_facts other where other.event_id = fact.event_id and other.actor_id = any(${ids}) limit 1) is null`,
  );

function lacksByFact(scope: Scope, ofVeryMany: (ids: SQL) => SQL): SQL {
  const ids = arrayOf(scope.lacking);
  return scope.lacking.length === 0 || !isOfEverybody(scope) ? sql`` : sql`and coalesce(not actors && ${ids}, ${ofVeryMany(ids)})`;
}

export const beginsIn = ({ from, to }: OpenSpan): SQL =>
  sql`${from === null ? sql`` : sql`and earliest >= ${storedDay(from)}`} ${to === null ? sql`` : sql`and earliest <= ${storedDay(to)}`}`;
const lastsTo = (from: string | null): SQL => (from === null ? sql`` : sql`and latest >= ${storedDay(from)}`);

/** Conditions that begin with `and`: touches the window. */
export const reaches = ({ from, to }: OpenSpan): SQL => sql`${beginsIn({ from: null, to })} ${lastsTo(from)}`;

/** By the inverted index: words and keys in one look-up, then the exact days and bits. */
const found = (scope: Scope, lasting: string | null, begin: OpenSpan): SQL => sql`
  select ${COLUMNS}, sources, place from timeline_search
  where true ${lookedUp(scope, scope.plain ? periodKeys(begin.from ?? lasting, begin.to) : [])} ${beginsIn(begin)} ${lastsTo(lasting)} ${fitsBits(scope)}`;

/** A condition that begins with `and`: the words, and all keys, and any of the further ones. */
function lookedUp(scope: Scope, further: readonly string[]): SQL {
  const { actorIds, role, themes, keys, query } = scope;
  const parts = [
    ...(actorIds[0] === 0 ? [] : anyOf(actorIds.map((id) => actorKey(id, role)))),
    ...anyOf(themes.map(themeKey)),
    ...keys,
    ...withoutKeys(scope).map((key) => `!${key}`),
    ...anyOf(further),
  ];
  const words = wordsQuery(query);
  const asked = [...(query === '' ? [] : [words]), ...(parts.length === 0 ? [] : [sql`${parts.join('&')}::tsquery`])];
  return sql`and words @@ (${sql.join(asked, sql` && `)}) ${query === '' ? sql`` : sql`and numnode(${words}) > 0`} ${actorIds.length === 0 ? sql`and false` : sql``}`;
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
