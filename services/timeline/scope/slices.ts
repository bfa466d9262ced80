/**
 * The events of a scope in slices of time: a statement over one of them takes some tenths of a second, however many events the scope has, and
 * between two of them others are answered.
 */
import { type SQL, sql } from 'drizzle-orm';
import { unlessCalledOff } from '@/db/asking';
import { type Database, rows } from '@/db/database';
import { BOUNDED, FOUND } from '@/db/refuse-long';
import { dayNumber, dayOf, monthNumber } from '@/domain/dates/day-words';
import { arrayOf } from '../../facts/truth';
import { cutsOf } from './cuts';
import { beginningIn, beginningUnder, lastingTo, touching } from './fact-sets';
import { isLookedUp, isOfEachFact, keysTakenAway, type Scope } from './scope';
import { monthDays, type Starts } from './starts';

/** Events of a slice, unless one month has more. */
export const SLICE = 50_000;
/** What a statement may have in a slice without the planner being asked. */
const MOST_BOUNDED = 2 * SLICE;

export interface Slice {
  /** what the slow lane may know of it; null: it may have so much that the planner is to be asked */
  readonly known: typeof BOUNDED | typeof FOUND | null;
  /** a subquery of events, with the columns of `fact-sets.ts` */
  readonly events: SQL;
  /** a subquery of event_id, actor_id and traits: which of these actors have them */
  under(actorIds: readonly number[]): SQL;
}

/** Together they have the events of the scope, each once, in the order of time. `starts` are those of the scope. */
export function slicesOf(scope: Scope, starts: readonly Starts[], most: number = SLICE): readonly Slice[] {
  const { from, to } = scope;
  const total = sumOf(starts);
  if (total <= most) return [sliceOf(scope, touching(scope), total)];
  // between known months the inverted index is asked for their years or decades
  const [first, last] = [starts[0]?.month ?? 0, starts.at(-1)?.month ?? 0];
  const cuts = cutsOf(from === null ? starts : starts.filter(({ month }) => month >= monthNumber(from)), most);
  const begun = (begin: number | null, next: number | undefined): number =>
    sumOf(starts.filter(({ month }) => (begin === null || month >= begin) && (next === undefined || month < next)));
  const spans = [null, ...cuts].map((month, at) => {
    const next = cuts[at];
    return {
      from: month === null ? (from ?? monthDays(first).from) : monthDays(month).from,
      to: next === undefined ? (to ?? monthDays(last).to) : dayBefore(monthDays(next).from),
      count: begun(month ?? (from === null ? null : monthNumber(from)), next),
    };
  });
  return [
    ...(from === null ? [] : [sliceOf(scope, lastingTo(scope, from), begun(null, monthNumber(from) + 1))]),
    ...spans.map(({ count, ...span }) => {
      const slice = sliceOf(scope, beginningIn(scope, span), count);
      return isOfEachFact(scope) ? { ...slice, under: (ids: readonly number[]) => beginningUnder(scope, span, ids) } : slice;
    }),
  ];
}

const sumOf = (starts: readonly Starts[]): number => starts.reduce((sum, { count }) => sum + count, 0);

/** What is looked up of each event is lateral: by a clock, tables are views, and a join would read the whole of them for every slice. */
const sliceOf = (scope: Scope, events: SQL, count: number): Slice => ({
  known: count > MOST_BOUNDED ? null : isLookedUp(scope) || keysTakenAway(scope).length > 0 ? FOUND : BOUNDED,
  events,
  under: (actorIds) => sql`
    select found.event_id, held.actor_id, found.traits from (${events}) found
    cross join lateral (
      select fact.actor_id from timeline_facts fact
      where fact.event_id = found.event_id and fact.actor_id = any(${arrayOf(actorIds)}) offset 0
    ) held`,
});

/** Goes in front of a statement over these slices. */
export function prefixOf(slices: readonly Slice[]): SQL {
  const known = slices.map((slice) => slice.known);
  return sql.raw(known.includes(null) ? '' : known.includes(FOUND) ? FOUND : BOUNDED);
}

const dayBefore = (day: string): string => dayOf(dayNumber(day) - 1);

/** what a statement over one of these slices was refused with */
const refusals = new WeakMap<readonly Slice[], unknown>();

/** Work on one of these slices; none is begun any more when another one was refused, because half of an answer is of no use. */
export async function unlessRefused<T>(slices: readonly Slice[], work: () => Promise<T>): Promise<T> {
  if (refusals.has(slices)) throw refusals.get(slices);
  try {
    unlessCalledOff();
    return await work();
  } catch (error) {
    refusals.set(slices, error);
    throw error;
  }
}

/** The rows of a statement over each slice in turn. */
export async function rowsOfSlices<Row extends Record<string, unknown>>(
  db: Database,
  slices: readonly Slice[],
  statement: (slice: Slice) => SQL,
): Promise<readonly Row[]> {
  const found: (readonly Row[])[] = [];
  for (const slice of slices) found.push(await unlessRefused(slices, () => rows<Row>(db, sql`${prefixOf([slice])} ${statement(slice)}`)));
  return found.flat();
}
