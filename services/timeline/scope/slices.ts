/**
 * The events of a scope in slices of time: a statement over one of them takes some tenths of a second, however many events the scope has, and
 * between two of them others are answered.
 */
import { type SQL, sql } from 'drizzle-orm';
import { unlessCalledOff } from '@/db/asking';
import { type Database, rows } from '@/db/database';
import { dayNumber, dayOf, monthNumber } from '@/domain/dates/day-words';
import { arrayOf } from '../../facts/truth';
import { cutsOf } from './cuts';
import { beginningIn, beginningUnder, lastingTo, touching } from './fact-sets';
import { isOfEachFact, type Scope } from './scope';
import { monthDays, type Starts } from './starts';

/** Events of a slice, unless one month has more. */
export const SLICE = 50_000;

export interface Slice {
  /** a subquery of events, with the columns of `fact-sets.ts` */
  readonly events: SQL;
  /** a subquery of event_id, actor_id and traits: which of these actors have them */
  under(actorIds: readonly number[]): SQL;
}

/** Together they have the events of the scope, each once, in the order of time. `starts` are those of the scope. */
export function slicesOf(scope: Scope, starts: readonly Starts[], most: number = SLICE): readonly Slice[] {
  const { from, to } = scope;
  if (starts.reduce((sum, { count }) => sum + count, 0) <= most) return [sliceOf(touching(scope))];
  // between known months the inverted index is asked for their years or decades
  const [first, last] = [starts[0]?.month ?? 0, starts.at(-1)?.month ?? 0];
  const cuts = cutsOf(from === null ? starts : starts.filter(({ month }) => month >= monthNumber(from)), most);
  const spans = [null, ...cuts].map((month, at) => {
    const next = cuts[at];
    return {
      from: month === null ? (from ?? monthDays(first).from) : monthDays(month).from,
      to: next === undefined ? (to ?? monthDays(last).to) : dayBefore(monthDays(next).from),
    };
  });
  return [
    ...(from === null ? [] : [sliceOf(lastingTo(scope, from))]),
    ...spans.map((span) => {
      const slice = sliceOf(beginningIn(scope, span));
      return isOfEachFact(scope) ? { ...slice, under: (ids: readonly number[]) => beginningUnder(scope, span, ids) } : slice;
    }),
  ];
}

/** What is looked up of each event is lateral: by a clock, tables are views, and a join would read the whole of them for every slice. */
const sliceOf = (events: SQL): Slice => ({
  events,
  under: (actorIds) => sql`
    select found.event_id, held.actor_id, found.traits from (${events}) found
    cross join lateral (
      select fact.actor_id from timeline_facts fact
      where fact.event_id = found.event_id and fact.actor_id = any(${arrayOf(actorIds)}) offset 0
    ) held`,
});

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
  for (const slice of slices) found.push(await unlessRefused(slices, () => rows<Row>(db, statement(slice))));
  return found.flat();
}
