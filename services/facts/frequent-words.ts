/**
 * Words that so many events have that it takes long to count them: the rollup counts them by month, as an actor whose number is that of the word
 * with a minus. Which words these are is a matter of speed alone: events of every other word are counted as they are found.
 */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { hold } from '@/db/locks';
import { arrayOf } from './truth';

/** Which words are chosen: those of so many events, and of such a part of all. */
interface Frequent {
  /** fewer are found quickly */
  readonly events: number;
  readonly share: number;
  /** so many words at most, those known before included */
  readonly most: number;
}

const FREQUENT: Frequent = { events: 15_000, share: 1 / 64, most: 128 };

/** In which months the events of all frequent words or these begin: of all events or these, as the rows of the search have them now. */
const wordMonths = (ids: readonly number[] | null, numbers: readonly number[] | null = null): SQL => sql`
  select word.number, month_number(search.earliest) as period, search.months, count(*) as starts, sum(round(search.salience * 1000)) as weight
  from timeline_words word join ${ids === null ? sql`timeline_search` : rowsOf(ids)} search on search.words @@ word.query
  ${numbers === null ? sql`` : sql`where word.number = any(${arrayOf(numbers)})`}
  group by 1, 2, 3`;

/** Looked up by themselves: all events of a word are many more. */
const rowsOf = (ids: readonly number[]): SQL => sql`(select * from timeline_search where event_id = any(${arrayOf(ids)}) offset 0)`;

/** Counts all events of all frequent words or these, in a rollup that has not counted them yet. */
export const addWordMonths = (numbers: readonly number[] | null = null): SQL => sql`
  insert into timeline_rollup (actor_id, theme, grain, period, months, starts, ends, weight)
  select -number, 0, 2, period, months, starts, 0, weight from (${wordMonths(null, numbers)}) counted`;

/** Does what writes the rows of these events in the search, and counts what that has changed; most writes change nothing that is counted. */
export async function countingWords(tx: Database, ids: readonly number[], write: () => Promise<void>): Promise<void> {
  const [before] = await rows<{ months: string }>(
    tx,
    sql`select coalesce(json_agg(had), '[]')::text as months from (${wordMonths(ids)}) had`,
  );
  await write();
  await tx.execute(sql`
    insert into timeline_rollup as known (actor_id, theme, grain, period, months, starts, ends, weight)
    select -number, 0, 2, period, months, sum(starts), 0, sum(weight)
    from (
      (${wordMonths(ids)}) union all
      select number, period, months, -starts, -weight
      from json_to_recordset(${before?.months ?? '[]'}::json) as had(number int, period int, months int, starts bigint, weight float8)
    ) changed
    group by number, period, months having sum(starts) <> 0 or sum(weight) <> 0
    on conflict (actor_id, theme, grain, period, months) do update
      set starts = known.starts + excluded.starts, weight = known.weight + excluded.weight`);
}

/** Frequent words, as `id`, of which the rollup does not say what the rows of the search do. */
export const miscountedWords: SQL = sql`
  with found as materialized (${wordMonths(null)}),
    kept as materialized (
      select -actor_id as number, period, months, starts, weight from timeline_rollup where actor_id < 0 and (starts <> 0 or weight <> 0)
    )
  select distinct coalesce(word.query::text, 'of number ' || number) as id
  from ((table found except table kept) union all (table kept except table found)) other left join timeline_words word using (number)
  order by 1`;

/**
 * Finds further frequent words in a database that is in use, and counts them. Its statistics must be fresh. Answers with their number. Each is
 * a transaction by itself, so that whoever brings the timeline up to date meanwhile waits for one of them and not for all.
 */
export async function chooseWords(db: Database, which: Partial<Frequent> = {}): Promise<number> {
  let chosen = 0;
  while (await chooseWord(db, { ...FREQUENT, ...which })) chosen += 1;
  return chosen;
}

const chooseWord = (db: Database, which: Frequent): Promise<boolean> =>
  db.transaction(async (tx) => {
    await hold(tx, 'facts');
    const numbers = await newWords(tx, which, 1);
    if (numbers.length > 0) await tx.execute(addWordMonths(numbers));
    return numbers.length > 0;
  });

/**
 * Finds further frequent words by the statistics of the database, which must be fresh; words stay once they are chosen. Answers with the numbers
 * of the new ones, of `atOnce` at most. Which word a number stands for never changes.
 */
export async function newWords(tx: Database, { events, share, most }: Frequent = FREQUENT, atOnce = most): Promise<readonly number[]> {
  const found = await rows<{ number: number }>(
    tx,
    sql`
      insert into timeline_words (number, query)
      select known.last + row_number() over (order by frequent.share desc, frequent.query), frequent.query
      from (
        select ${QUOTED}::tsquery as query, stood.share
        from pg_stats stats, unnest(stats.most_common_elems::text::text[], stats.most_common_elem_freqs) stood(lexeme, share)
        where stats.schemaname = 'public' and stats.tablename = 'timeline_search' and stats.attname = 'words'
          and stood.lexeme is not null and not starts_with(stood.lexeme, '#')
      ) frequent
      cross join (select coalesce(max(number), 0) as last from timeline_words) known
      cross join (select reltuples as events from pg_class where oid = 'public.timeline_search'::regclass) searched
      where frequent.share >= ${share}::float8 and frequent.share * searched.events >= ${events}::int
        and frequent.query not in (select query from timeline_words)
      order by frequent.share desc, frequent.query
      limit least(${atOnce}::int, greatest(0, ${most}::int - (select count(*) from timeline_words)))
      returning number`,
  );
  return found.map(({ number }) => number);
}

/** A lexeme as a query is written. */
const QUOTED = sql.raw(`('''' || replace(replace(stood.lexeme, '\\', '\\\\'), '''', '''''') || '''')`);
