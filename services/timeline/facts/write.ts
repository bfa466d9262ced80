/** Runs writes, records them in the audit log, and then refreshes the timeline projection, so that readers never write. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { is, type SQL, sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { auditLog, type Database, insertRow, onlyRow, onlyValue, rows } from '@/db/database';
import { withoutDeadlines } from '@/db/deadlines';
import { hold, transact } from '@/db/locks';
import type { AuditAction } from '@/domain/people/audit-actions';
import { log } from '../../log';
import { readPasts, reportedAgain } from './pasts';
import { arrayOf, FACT_COLUMNS as COLUMNS, pastFacts, presentFacts } from './projection';

/** minimum interval between refreshes in a series of writes */
const BULK_MS = 1_000;

const bulk = new AsyncLocalStorage<{ updatedAt: number }>();

/** Runs `work` in one transaction, then refreshes the projection. Inside a transaction it only joins, and the outer writer refreshes. */
export async function write<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  if (is(db, PgTransaction)) return db.transaction(work);
  const done = await transact(db, work);
  const many = bulk.getStore();
  if (many && performance.now() - many.updatedAt < BULK_MS) return done;
  await showChanges(db);
  if (many) many.updatedAt = performance.now();
  return done;
}

/** For many writes, such as an import: refreshes the projection at most once a second, and at the end. */
export async function inBulk<T>(db: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await bulk.run({ updatedAt: performance.now() }, work);
  } finally {
    await showChanges(db);
  }
}

/** A failed refresh keeps the write. The next writer or the server retries it. */
async function showChanges(db: Database): Promise<void> {
  try {
    await refreshProjection(db);
  } catch (error) {
    log().warn({ error: String(error) }, 'could not update the timeline after a change');
  }
}

/** Who makes a change: a user, or null for the command line and the server. */
export interface Caller {
  readonly userId: string | null;
  readonly requestId?: string;
  readonly ip?: string;
  /** the API token of the request */
  readonly tokenId?: number;
}

/** A row that a person changes, in the version that they saw. */
export interface Versioned<Id = number> {
  readonly id: Id;
  readonly version: number;
}

/** A change of such a row. */
export interface Edit<Id = number> extends Versioned<Id> {
  readonly by: Caller;
}

type TargetType =
  | ('event' | 'article' | 'mention' | 'user' | 'actor' | 'theme' | 'source')
  | ('mistake' | 'queue' | 'job' | 'feed' | 'token' | 'settings' | 'database');
export type AuditTarget = readonly [type: TargetType, id: string | number];

/** Writes a row of the audit log, in the transaction of the change. Returns the ID of the row. `action` is an area and a verb, like `events.save`. */
export function writeAudit(
  tx: Database,
  { userId, tokenId, requestId, ip }: Caller,
  action: AuditAction,
  target: AuditTarget | null,
  { before = null, after = null }: { readonly before?: unknown; readonly after?: unknown } = {},
): Promise<number> {
  return insertRow(tx, auditLog, {
    userId,
    action,
    targetType: target?.[0] ?? null,
    targetId: target && String(target[1]),
    before,
    after: tokenId === undefined ? after : { ...(after as object | null), token: tokenId },
    requestId,
    ip,
  });
}

/** the mark for all events */
const EVERYTHING = 0;
/** above this number of events, a full rebuild is faster */
const MANY = 20_000;
/** events with several reports per statement of a rebuild, which holds their mentions in memory */
const BATCH = 500;
/** this many dead rows would slow down the check for new marks */
const MANY_MARKS = 1_000;

/**
 * Updates the timeline projection after writes. Triggers mark every event that a statement changes. After its own transaction, the
 * writer computes the rows of those events in one more transaction. Does nothing if no event is marked. Never call it in a
 * transaction that writes: see `db/locks.ts`.
 */
export async function refreshProjection(db: Database): Promise<void> {
  const isStale = await onlyValue<boolean>(db)`select exists (select 1 from timeline_marks) as stale`;
  if (!isStale) return;
  const marks = await db.transaction(async (tx) => {
    await hold(tx, 'facts');
    const taken = await onlyRow<{ marks: number; ids: number[] | null }>(tx)`with taken as (delete from timeline_marks returning event_id)
      select count(*)::int as marks, array_agg(distinct event_id) filter (where event_id is not null) as ids from taken`;
    if (taken.marks === 0) return 0;
    const ids = taken.ids ?? [];
    if (ids.includes(EVERYTHING) || ids.length > MANY) await withoutDeadlines(tx, () => rebuild(tx));
    else if (ids.length > MANY_MARKS) await withoutDeadlines(tx, () => withoutNestedLoops(tx).then(() => renew(tx, ids)));
    else if (ids.length > 0) await renew(tx, ids);
    await analyze(tx);
    await tx.execute(sql`update timeline_state set version = version + 1`);
    return taken.marks;
  });
  if (marks > MANY_MARKS && !is(db, PgTransaction)) await db.execute(sql`vacuum timeline_marks`);
}

/** Updates the statistics when the table has doubled. Without them, the planner expects a single present row. */
async function analyze(tx: Database): Promise<void> {
  const hasDoubled = await onlyValue<boolean>(tx)`
    select pg_relation_size(oid) > 2 * 8192 * relpages as doubled from pg_class where oid = 'timeline_facts'::regclass`;
  if (hasDoubled) await tx.execute(sql`analyze timeline_facts, timeline_rollup`);
}

/** Without statistics, as after the first import, the planner expects one event and would compare every pair. */
const withoutNestedLoops = (tx: Database): Promise<unknown> => tx.execute(sql`set local enable_nestloop = off`);

/** Replaces only the outdated rows and updates the rollup by the difference, in one statement. */
async function renew(tx: Database, ids: readonly number[]): Promise<void> {
  const pasts = await readPasts(tx, ids);
  await tx.execute(sql`
    with truth(${COLUMNS}) as materialized (${pasts.length === 0 ? presentFacts(ids) : sql`(${presentFacts(ids)}) union all (${pastFacts(pasts)})`}),
    known as materialized (select ${COLUMNS} from timeline_facts where event_id = any(${arrayOf(ids)})),
    gone as (
      delete from timeline_facts fact using (table known except table truth) old
      where fact.event_id = old.event_id and fact.actor_id = old.actor_id and fact.known_to = old.known_to
      returning fact.*
    ), fresh as (
      insert into timeline_facts (${COLUMNS})
      select ${COLUMNS} from (table truth except table known) new where (select count(*) from gone) >= 0
      returning *
    ), changed as (select -1 as sign, * from gone union all select 1, * from fresh)
    ${addToRollup(sql`changed`)}`);
}

/** Rebuilds the projection. Creating the indexes after filling the tables takes much less time. */
async function rebuild(tx: Database): Promise<void> {
  await withoutNestedLoops(tx);
  await tx.execute(sql`truncate timeline_facts, timeline_rollup`);
  const indexes = await rows<{ name: string; statement: string }>(tx)`select indexname as name, indexdef as statement from pg_indexes
    where schemaname = 'public' and tablename in ('timeline_facts', 'timeline_rollup') and indexname not like '%_pk'`;
  for (const { name } of indexes) await tx.execute(sql`drop index ${sql.identifier(name)}`);
  await tx.execute(sql`insert into timeline_facts (${COLUMNS}) ${presentFacts(null)}`);
  const again = (await rows<{ id: number }>(tx)`${reportedAgain(null)} order by 1`).map(({ id }) => id);
  for (let from = 0; from < again.length; from += BATCH) {
    const pasts = await readPasts(tx, again.slice(from, from + BATCH));
    await tx.execute(sql`insert into timeline_facts (${COLUMNS}) ${pastFacts(pasts)}`);
  }
  for (const statement of rebuildRollup) await tx.execute(statement);
  for (const { statement } of indexes) await tx.execute(sql.raw(statement));
  await tx.execute(sql`analyze timeline_facts, timeline_rollup`);
}

/** A theme has the key number + 1, and all events have the key 0. */
const UNDER = sql.raw(`(select 0 as theme union all select number + 1 from unnest(fact.themes) number) under`);

/**
 * Maintains the rollup of the projection: counts of event starts and ends by period, actor and theme. Adds `changed` to the counts: rows
 * of `timeline_facts` with a `sign`, which is -1 for a deleted row. Only present rows count. Events are counted for all time, and by
 * decade, year and month. Groups whose signs cancel out are not written.
 */
const addToRollup = (changed: SQL): SQL => sql`
  insert into timeline_rollup as known (actor_id, theme, grain, period, months, starts, ends, weight)
  select fact.actor_id, under.theme, cell.grain, cell.period, cell.months, sum(sign * cell.starts), sum(sign * cell.ends),
    sum(sign * cell.starts * round(fact.salience * 1000))
  from ${changed} fact
  cross join lateral ${UNDER}
  cross join lateral (values
    (0, 0, 1, 1, 1),
    (1, year_number(fact.earliest), 1, 1, 0),
    (1, year_number(fact.latest), 1, 0, 1),
    (2, month_number(fact.earliest), fact.months, 1, 0),
    (2, month_number(fact.latest), 1, 0, 1),
    (3, floor(year_number(fact.earliest) / 10.0)::int, 1, 1, 0),
    (3, floor(year_number(fact.latest) / 10.0)::int, 1, 0, 1)
  ) cell(grain, period, months, starts, ends)
  where fact.known_to = 'infinity'
  group by 1, 2, 3, 4, 5
  having sum(sign * cell.starts) <> 0 or sum(sign * cell.ends) <> 0 or sum(sign * cell.starts * round(fact.salience * 1000)) <> 0
  on conflict (actor_id, theme, grain, period, months) do update
    set starts = known.starts + excluded.starts, ends = known.ends + excluded.ends, weight = known.weight + excluded.weight`;

/** Fills an empty rollup: months first, then years from months, then decades and all time from years. */
const rebuildRollup: readonly SQL[] = [
  sql`
    insert into timeline_rollup (actor_id, theme, grain, period, months, starts, ends, weight)
    select actor_id, theme, 2, period, months, sum(starts), sum(ends), sum(weight)
    from (
      select actor_id, themes, month_number(earliest) as period, months, count(*) as starts, 0 as ends, sum(round(salience * 1000)) as weight
      from timeline_facts where known_to = 'infinity' group by 1, 2, 3, 4
      union all
      select actor_id, themes, month_number(latest), 1, 0, count(*), 0 from timeline_facts where known_to = 'infinity' group by 1, 2, 3
    ) fact
    cross join lateral ${UNDER}
    group by 1, 2, 4, 5
    order by 1, 2, 4, 5`,
  ...(
    [
      // grain, period, source grain
      [1, 'floor(period / 12.0)', 2],
      [3, 'floor(period / 10.0)', 1],
      [0, '0', 1],
    ] as const
  ).map(
    ([grain, period, sourceGrain]) => sql`
    insert into timeline_rollup (actor_id, theme, grain, period, months, starts, ends, weight)
    select actor_id, theme, ${sql.raw(`${grain}, ${period}`)}, 1, sum(starts), sum(ends), sum(weight)
    from timeline_rollup where grain = ${sql.raw(String(sourceGrain))} group by 1, 2, 4`,
  ),
];
