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
}

const FREQUENT: Frequent = { events: 15_000, share: 1 / 64 };
const MOST_WORDS = 128;

/**
 * Adds to the rollup, or with -1 takes away, in which months the events of frequent words begin: of all events or these, as the rows of the search
 * have them now.
 */
export const addWordMonths = (ids: readonly number[] | null, sign: 1 | -1, numbers: readonly number[] | null = null): SQL => sql`
  insert into timeline_rollup as known (actor_id, theme, grain, period, months, starts, ends, weight)
  select -word.number, 0, 2, month_number(search.earliest), search.months, ${sign}::int * count(*), 0,
    ${sign}::int * sum(round(search.salience * 1000))
  from timeline_words word join ${ids === null ? sql`timeline_search` : rowsOf(ids)} search on search.words @@ word.query
  ${numbers === null ? sql`` : sql`where word.number = any(${arrayOf(numbers)})`}
  group by 1, 4, 5
  on conflict (actor_id, theme, grain, period, months) do update
    set starts = known.starts + excluded.starts, weight = known.weight + excluded.weight`;

/** Looked up by themselves: all events of a word are many more. */
const rowsOf = (ids: readonly number[]): SQL => sql`(select * from timeline_search where event_id = any(${arrayOf(ids)}) offset 0)`;

/** Finds further frequent words in a database that is in use, and counts them. Its statistics must be fresh. Answers with their number. */
export function chooseWords(db: Database, which: Frequent = FREQUENT): Promise<number> {
  return db.transaction(async (tx) => {
    await hold(tx, 'facts');
    const numbers = await newWords(tx, which);
    if (numbers.length > 0) await tx.execute(addWordMonths(null, 1, numbers));
    return numbers.length;
  });
}

/**
 * Finds further frequent words by the statistics of the database, which must be fresh; words stay once they are chosen. Answers with the numbers
 * of the new ones. Which word a number stands for never changes.
 */
export async function newWords(tx: Database, { events, share }: Frequent = FREQUENT): Promise<readonly number[]> {
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
      limit greatest(0, ${MOST_WORDS}::int - (select count(*) from timeline_words))
      returning number`,
  );
  return found.map(({ number }) => number);
}

/** A lexeme as a query is written. */
const QUOTED = sql.raw(`('''' || replace(replace(stood.lexeme, '\\', '\\\\'), '''', '''''') || '''')`);
