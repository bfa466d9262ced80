/**
 * The counters behind the limits on checked passwords. They are in the database, so all processes share them and a restart does not reset
 * them. A counter is the time at which it is empty again (the generic cell rate algorithm). Each check moves that time by one step. A check
 * is refused if the time would be too far in the future. The caller provides the clock, so that tests need not wait.
 */
import { eq, gt, inArray, lte, or, sql } from 'drizzle-orm';
import { type Database, passwordCounters } from '@/db/database';
import { transact } from '@/db/locks';
import { sha256Of } from '../sha256';

/** higher than the number of rows that a check adds, so that the table shrinks after an attack */
const EMPTY_AT_ONCE = 100;

export interface CounterLimit {
  readonly key: string;
  /** the account that the counter belongs to; null for a counter of many accounts */
  readonly account: string | null;
  /** milliseconds after which a counted check is forgotten */
  readonly step: number;
  /** maximum number of checks at once */
  readonly room: number;
  /** milliseconds for which the counter is kept after it would be empty; none unless given */
  readonly kept?: number;
  /** true: only an empty counter has room */
  readonly onlyEmpty?: boolean;
}

/** By key, the time at which each counter is empty again, in milliseconds. A counter that is empty is absent. */
export type CounterTimes = ReadonlyMap<string, number>;

/** The key of a counter. The counted value is hashed, so that the table contains no personal data. */
export const counterKey = (kind: string, ...what: readonly string[]): string => `${kind}:${sha256Of(JSON.stringify(what))}`;

/** How the counters refer to an account. Unknown email addresses are counted as well, so that refusals do not reveal which exist. */
export const accountKey = (email: string): string => sha256Of(email.trim().toLowerCase());

/** How far in the future the time of a counter may be for another check. */
const latest = ({ step, room, kept = 0, onlyEmpty = false }: CounterLimit): number => (onlyEmpty ? 0 : kept + step * (room - 1));

/** enough for small corrections of the system clock */
const CLOCK_ERROR_MS = 60_000;
/** No check makes a counter later than this. A later time is from a clock that was wrong, and must not lock people out. */
const latestPossible = ({ step, room, kept = 0 }: CounterLimit, now: number): number => now + kept + step * room + CLOCK_ERROR_MS;

/** Milliseconds until the limit has room again; 0: it has room. */
export function waitFor(limit: CounterLimit, times: CounterTimes, now: number): number {
  const emptyAt = times.get(limit.key) ?? now;
  return emptyAt > latestPossible(limit, now) ? 0 : Math.max(0, emptyAt - latest(limit) - now);
}

/** Reads counters and changes nothing. */
export async function readCounters(db: Database, keys: readonly string[], now: number): Promise<CounterTimes> {
  const found = await db
    .select({ key: passwordCounters.key, emptyAt: passwordCounters.emptyAt })
    .from(passwordCounters)
    .where(inArray(passwordCounters.key, [...keys]));
  return new Map(found.map(({ key, emptyAt }) => [key, emptyAt.getTime()] as const).filter(([, emptyAt]) => emptyAt > now));
}

class NoRoom extends Error {}

/** Counts one check against all limits or against none. False: one of them is used up. */
export async function countCheck(db: Database, limits: readonly CounterLimit[], now: number): Promise<boolean> {
  try {
    await transact(db, async (tx) => {
      for (const limit of limits) if (!(await count(tx, limit, now))) throw new NoRoom();
    });
  } catch (error) {
    if (error instanceof NoRoom) return false;
    throw error;
  }
  await deleteEmpty(db, now);
  return true;
}

/** Skips rows that another request has locked. */
async function deleteEmpty(db: Database, now: number): Promise<void> {
  const empty = db
    .select({ key: passwordCounters.key })
    .from(passwordCounters)
    .where(lte(passwordCounters.emptyAt, new Date(now)))
    .limit(EMPTY_AT_ONCE)
    .for('update', { skipLocked: true });
  await db.delete(passwordCounters).where(inArray(passwordCounters.key, empty));
}

/** One statement, so that concurrent requests cannot use the same slot. */
async function count(tx: Database, limit: CounterLimit, now: number): Promise<boolean> {
  const { key, account, step, kept: keptMs = 0 } = limit;
  const start = new Date(now + keptMs);
  const impossible = gt(passwordCounters.emptyAt, new Date(latestPossible(limit, now)));
  const begin = sql`${start.toISOString()}::timestamptz`;
  const counted = await tx
    .insert(passwordCounters)
    .values({ key, account, emptyAt: new Date(start.getTime() + step) })
    .onConflictDoUpdate({
      target: passwordCounters.key,
      set: {
        emptyAt: sql`case when ${impossible} then ${begin} else greatest(${passwordCounters.emptyAt}, ${begin}) end + ${seconds(step)}`,
      },
      setWhere: or(lte(passwordCounters.emptyAt, new Date(now + latest(limit))), impossible),
    })
    .returning({ key: passwordCounters.key });
  return counted.length > 0;
}

const seconds = (milliseconds: number) => sql`make_interval(secs => ${milliseconds / 1000}::double precision)`;

export async function uncountCheck(db: Database, limits: readonly CounterLimit[]): Promise<void> {
  for (const { key, step, onlyEmpty } of limits)
    await (onlyEmpty === true
      ? clearCounters(db, [key])
      : db
          .update(passwordCounters)
          .set({ emptyAt: sql`${passwordCounters.emptyAt} - ${seconds(step)}` })
          .where(eq(passwordCounters.key, key)));
}

export async function clearCounters(db: Database, keys: readonly string[]): Promise<void> {
  await db.delete(passwordCounters).where(inArray(passwordCounters.key, [...keys]));
}

/** Clears every counter of an account; those of networks stay. */
export async function clearAccountCounters(db: Database, email: string): Promise<void> {
  await db.delete(passwordCounters).where(eq(passwordCounters.account, accountKey(email)));
}
