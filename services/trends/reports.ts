/** How many articles about the events of a scope came out in each period, and from how many sources: more of them is not more events. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import type { Trends } from '@/domain/timeline/trends';
import { isAmong, storedDays } from '../timeline/scope/fact-sets';
import { unlessRefused } from '../timeline/scope/slices';
import type { Frame } from './frame';
import type { Sliced } from './sliced';

/** so many articles are looked at by one statement */
const ARTICLES = 10_000;

interface Row extends Record<string, unknown> {
  /** −1 before all periods, and as many as there are periods after them */
  readonly period: number;
  readonly source: number;
  readonly articles: number;
}

/** Published articles, each in the period in which it was published. */
export async function reportsOf(
  db: Database,
  sliced: Sliced,
  { periods, span }: Frame,
): Promise<Pick<Trends, 'reports' | 'reportsElsewhere'>> {
  const [first, last] = [periods[0]?.from ?? span.from, periods.at(-1)?.to ?? span.to];
  const bounds = storedDays([first, ...periods.slice(1).map(({ from }) => from), dayOf(dayNumber(last) + 1)]);
  const parts: (readonly Row[])[] = [];
  const { slices } = sliced;
  for (const articles of await reportsAbout(db, sliced))
    parts.push(
      await unlessRefused(slices, () =>
        rows<Row>(
          db,
          sql`
            select width_bucket(published, ${bounds}) - 1 as period, source_id as source, count(*)::int as articles
            from (${articles}) article group by 1, 2`,
        ),
      ),
    );
  const found = parts.flat();
  const reports = periods.map((_, at) => {
    const here = found.filter(({ period }) => period === at);
    return { articles: articlesOf(here), sources: new Set(here.map(({ source }) => source)).size };
  });
  return { reports, reportsElsewhere: articlesOf(found.filter(({ period }) => period < 0 || period >= periods.length)) };
}

const articlesOf = (found: readonly Row[]): number => found.reduce((sum, { articles }) => sum + articles, 0);

/** Subqueries of articles, none of them in two. Few events name their articles; where there are many, each article is asked for one of them. */
async function reportsAbout(db: Database, { scope, slices }: Sliced): Promise<readonly SQL[]> {
  const [few, ...more] = slices;
  if (few && more.length === 0)
    return [
      sql`
        select published, source_id from articles
        where state = 'published' and id in (
          select revision.article_id
          from (${few.events}) found
          join event_mentions mention on mention.event_id = found.event_id and mention.state = 'accepted'
          join article_revisions revision on revision.id = mention.revision_id)`,
    ];
  const [newest] = await rows<{ id: number | null }>(db, sql`select max(id) as id from public.articles`);
  return Array.from({ length: Math.ceil((newest?.id ?? 0) / ARTICLES) }, (_, at) => {
    // a value is asked of each article in turn; a condition might be answered for all events at once
    const told = sql`
      select true from article_revisions revision
      join event_mentions mention on mention.revision_id = revision.id and mention.state = 'accepted'
      where revision.article_id = article.id and ${isAmong(scope, sql`mention.event_id`)} limit 1`;
    return sql`
      select published, source_id from articles article
      where state = 'published' and id > ${at * ARTICLES}::int and id <= ${(at + 1) * ARTICLES}::int and (${told})`;
  });
}
