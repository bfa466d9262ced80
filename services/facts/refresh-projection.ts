/**
 * Brings the facts of the timeline up to date with what was written. Triggers leave a mark for every event that a statement touched. The writer
 * computes the facts of those events again after its own transaction (`write.ts`), in one transaction.
 */
import { is, type SQL, sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { type Database, rows } from '@/db/database';
import { withoutDeadlines } from '@/db/deadlines';
import { hold } from '@/db/locks';
import { addToRollup, rebuildRollup } from './rollup';
import { removeSearchRows, writeSearchRows } from './search-rows';
import { arrayOf, FACT_COLUMNS as COLUMNS, COUNTED_COLUMNS as COUNTED, projectedFacts, reportDays } from './timeline-projection';

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
  await renew(tx, ids);
  for (const table of ['timeline_facts', 'timeline_rollup', 'timeline_search']) await tx.execute(sql.raw(`analyze ${table}`));
}

async function renew(tx: Database, marked: readonly number[]): Promise<void> {
  const ids = await changedAmong(tx, marked);
  if (ids.length > 0) {
    const old = sql`delete from timeline_facts where event_id = any(${arrayOf(ids)}) returning ${COLUMNS}`;
    const fresh = sql`insert into timeline_facts (${COLUMNS}) ${projectedFacts(ids)} returning ${COLUMNS}`;
    await tx.execute(sql`with changed as (${old}) ${addToRollup(sql`changed`, -1)}`);
    await tx.execute(sql`with changed as (${fresh}) ${addToRollup(sql`changed`, 1)}`);
  }
  await tx.execute(renewReportDays(marked));
  // what they were known as before is worked out when it is asked for
  await tx.execute(sql`delete from past.events where event_id = any(${arrayOf(marked)})`);
  await tx.execute(removeSearchRows(marked));
  await tx.execute(writeSearchRows(marked));
}

/** Those whose facts are not what they were; most writes change words only. */
async function changedAmong(tx: Database, ids: readonly number[]): Promise<readonly number[]> {
  const found = await rows<{ id: number }>(
    tx,
    sql`
      with truth as materialized (select ${COUNTED} from (${projectedFacts(ids)}) following),
        known as materialized (select ${COUNTED} from timeline_facts where event_id = any(${arrayOf(ids)}))
      select event_id as id from (table truth except table known) gained
      union
      select event_id from (table known except table truth) lost`,
  );
  return found.map(({ id }) => id);
}

/** A further report of an event changes nothing that the rollup counts. */
const renewReportDays = (ids: readonly number[]): SQL => sql`
  update timeline_facts fact set first_report = told.first_report, last_report = told.last_report
  from unnest(${arrayOf(ids)}) one(id) left join (${reportDays(ids)}) told on told.event_id = one.id
  where fact.event_id = one.id and (fact.first_report, fact.last_report) is distinct from (told.first_report, told.last_report)`;

const INDEXES: readonly SQL[] = [
  'timeline_facts_walk',
  'timeline_facts_time',
  'timeline_facts_long',
  'timeline_facts_reported',
  'timeline_rollup_actors',
  'timeline_search_words',
].map((name) => sql.raw(name));

/** Everything anew. Indexes are made when their tables are full, which takes much less time. */
async function rebuild(tx: Database): Promise<void> {
  await tx.execute(sql`truncate timeline_facts, timeline_rollup, timeline_search`);
  await tx.execute(sql`truncate past.events cascade`);
  const made: string[] = [];
  for (const index of INDEXES) {
    const [row] = await rows<{ statement: string }>(tx, sql`select pg_get_indexdef('${index}'::regclass) as statement`);
    if (row) made.push(row.statement);
    await tx.execute(sql`drop index ${index}`);
  }
  await tx.execute(sql`insert into timeline_facts (${COLUMNS}) ${projectedFacts(null)}`);
  await tx.execute(sql`analyze timeline_facts`);
  for (const statement of rebuildRollup) await tx.execute(statement);
  await tx.execute(writeSearchRows(null));
  for (const statement of made) await tx.execute(sql.raw(statement));
  await tx.execute(sql`analyze timeline_facts, timeline_search, timeline_rollup`);
}
