/**
 * Brings the projection of the timeline up to date with what was written. Triggers leave a mark for every event that a statement touched. The
 * writer works out the rows of those events after its own transaction (`write.ts`), in one transaction.
 */
import { is, type SQL, sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { type Database, rows } from '@/db/database';
import { withoutDeadlines } from '@/db/deadlines';
import { hold } from '@/db/locks';
import { addToRollup, rebuildRollup } from './rollup';
import { arrayOf, FACT_COLUMNS as COLUMNS, projectedFacts } from './timeline-projection';

/** the mark that stands for every event */
const EVERYTHING = 0;
/** from so many events on, making everything anew is faster */
const MANY = 20_000;
/** so many dead marks would slow down the look for new ones */
const MANY_MARKS = 1_000;

/** Does nothing where nothing was written. Never call it in a transaction that writes: see `db/locks.ts`. */
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
    else if (ids.length > MANY_MARKS) await withoutDeadlines(tx, () => renewMany(tx, ids));
    else if (ids.length > 0) await renew(tx, ids);
    await tx.execute(sql`update timeline_state set version = version + 1`);
    return taken.marks;
  });
  if (marks > MANY_MARKS && !is(db, PgTransaction)) await db.execute(sql`vacuum timeline_marks`);
}

async function renewMany(tx: Database, ids: readonly number[]): Promise<void> {
  await withoutNestedLoops(tx);
  await renew(tx, ids);
  await tx.execute(sql`analyze timeline_facts, timeline_rollup`);
}

/** Where there are no statistics yet, as after the first import, the planner expects one event, and would compare each with every other. */
const withoutNestedLoops = (tx: Database): Promise<unknown> => tx.execute(sql`set local enable_nestloop = off`);

/** One statement replaces the rows that are not what they should be, and counts the difference. */
async function renew(tx: Database, ids: readonly number[]): Promise<void> {
  await tx.execute(sql`
    with truth(${COLUMNS}) as materialized (${projectedFacts(ids)}),
    known as materialized (select ${COLUMNS} from timeline_facts where event_id = any(${arrayOf(ids)})),
    gone as (
      delete from timeline_facts fact using (table known except table truth) old
      where fact.event_id = old.event_id and fact.actor_id = old.actor_id
      returning fact.*
    ), fresh as (
      insert into timeline_facts (${COLUMNS})
      select ${COLUMNS} from (table truth except table known) new where (select count(*) from gone) >= 0
      returning *
    ), changed as (select -1 as sign, * from gone union all select 1, * from fresh)
    ${addToRollup(sql`changed`)}`);
  // what they were known as before is worked out when it is asked for
  await tx.execute(sql`delete from past.events where event_id = any(${arrayOf(ids)})`);
}

const INDEXES: readonly SQL[] = [
  'timeline_facts_walk',
  'timeline_facts_time',
  'timeline_facts_long',
  'timeline_facts_reported',
  'timeline_facts_words',
  'timeline_facts_place',
  'timeline_facts_reports',
  'timeline_rollup_actors',
].map((name) => sql.raw(name));

/** Everything anew. Indexes are made when their tables are full, which takes much less time. */
async function rebuild(tx: Database): Promise<void> {
  await withoutNestedLoops(tx);
  await tx.execute(sql`truncate timeline_facts, timeline_rollup`);
  await tx.execute(sql`truncate past.events cascade`);
  const made: string[] = [];
  for (const index of INDEXES) {
    const [row] = await rows<{ statement: string }>(tx, sql`select pg_get_indexdef('${index}'::regclass) as statement`);
    if (row) made.push(row.statement);
    await tx.execute(sql`drop index ${index}`);
  }
  await tx.execute(sql`insert into timeline_facts (${COLUMNS}) ${projectedFacts(null)}`);
  for (const statement of rebuildRollup) await tx.execute(statement);
  for (const statement of made) await tx.execute(sql.raw(statement));
  await tx.execute(sql`analyze timeline_facts, timeline_rollup`);
}
