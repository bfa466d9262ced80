/** Counts the articles about a scope's events, and their sources, by period. More reports do not mean more events. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { storedDay, storedDays } from '@/db/schema/iso-day';
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import type { Trends } from '@/domain/timeline/trends';
import { touching } from '../timeline/scope/fact-sets';
import type { Scope } from '../timeline/scope/scope';
import type { Frame } from './frame';

interface Row extends Record<string, unknown> {
  /** −1 for articles before all periods; the number of periods for articles after them */
  readonly period: number;
  readonly source: number;
  readonly articles: number;
}

/** Counts published articles by their publication date. */
export async function reportsOf(
  db: Database,
  scope: Scope,
  { periods, span }: Frame,
): Promise<Pick<Trends, 'reports' | 'reportsElsewhere'>> {
  const [first, last] = [periods[0]?.from ?? span.from, periods.at(-1)?.to ?? span.to];
  const bounds = storedDays([first, ...periods.slice(1).map(({ from }) => from), dayOf(dayNumber(last) + 1)]);
  const found = await rows<Row>(
    db,
    sql`
      select width_bucket(published, ${bounds}) - 1 as period, source.root as source, count(*)::int as articles
      from articles join sources source on source.id = source_id
      where state = 'published' ${scope.known === null ? sql`` : sql`and published <= ${storedDay(scope.known)}`} and articles.id in (
        select revision.article_id
        from (${touching(scope)}) found
        join event_mentions mention on mention.event_id = found.event_id and mention.state = 'accepted'
        join article_revisions revision on revision.id = mention.revision_id)
      group by 1, 2`,
  );
  const reports = periods.map((_, at) => {
    const here = found.filter(({ period }) => period === at);
    return { articles: articlesOf(here), sources: new Set(here.map(({ source }) => source)).size };
  });
  return { reports, reportsElsewhere: articlesOf(found.filter(({ period }) => period < 0 || period >= periods.length)) };
}

const articlesOf = (found: readonly Row[]): number => found.reduce((sum, { articles }) => sum + articles, 0);
