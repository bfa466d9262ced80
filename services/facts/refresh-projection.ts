/**
 * Updates the timeline projection after writes. Triggers mark every event that a statement changes. After its own transaction, the writer
 * computes the rows of those events in one more transaction (`write.ts`).
 */
import { is, sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { type Database, rows } from '@/db/database';
import { withoutDeadlines } from '@/db/deadlines';
import { hold } from '@/db/locks';
import { readPasts, reportedAgain } from '../reports/read-pasts';
import { addToRollup, rebuildRollup } from './rollup';
import { arrayOf, FACT_COLUMNS as COLUMNS, pastFacts, presentFacts } from './timeline-projection';

/** the mark for all events */
const EVERYTHING = 0;
/** above this number of events, a full rebuild is faster */
const MANY = 20_000;
/** events with several reports per statement of a rebuild, which holds their mentions in memory */
const BATCH = 500;
/** this many dead rows would slow down the check for new marks */
const MANY_MARKS = 1_000;

/** Does nothing if no event is marked. Never call it in a transaction that writes: see `db/locks.ts`. */
export async function refreshProjection(db: Database): Promise<void> {
  const [look] = await rows<{ stale: boolean }>(db, sql`select exists (select 1 from timeline_marks) as stale`);
  if (!look?.stale) return;
  const marks = await db.transaction(async (tx) => {
    await hold(tx, 'facts');
    const [taken] = await rows<{ marks: number; ids: number[] | null }>(
      tx,
      sql`with taken as (delete from timeline_marks returning event_id)
        select count(*)::int as marks, array_agg(distinct event_id) filter (where event_id is not null) as ids from taken`,
    );
    if (!taken || taken.marks === 0) return 0;
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
  const [table] = await rows<{ doubled: boolean }>(
    tx,
    sql`select pg_relation_size(oid) > 2 * 8192 * relpages as doubled from pg_class where oid = 'timeline_facts'::regclass`,
  );
  if (table?.doubled) await tx.execute(sql`analyze timeline_facts, timeline_rollup`);
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
  const indexes = await rows<{ name: string; statement: string }>(
    tx,
    sql`select indexname as name, indexdef as statement from pg_indexes
      where schemaname = 'public' and tablename in ('timeline_facts', 'timeline_rollup') and indexname not like '%_pk'`,
  );
  for (const { name } of indexes) await tx.execute(sql`drop index ${sql.identifier(name)}`);
  await tx.execute(sql`insert into timeline_facts (${COLUMNS}) ${presentFacts(null)}`);
  const again = (await rows<{ id: number }>(tx, sql`${reportedAgain(null)} order by 1`)).map(({ id }) => id);
  for (let from = 0; from < again.length; from += BATCH) {
    const pasts = await readPasts(tx, again.slice(from, from + BATCH));
    await tx.execute(sql`insert into timeline_facts (${COLUMNS}) ${pastFacts(pasts)}`);
  }
  for (const statement of rebuildRollup) await tx.execute(statement);
  for (const { statement } of indexes) await tx.execute(sql.raw(statement));
  await tx.execute(sql`analyze timeline_facts, timeline_rollup`);
}
