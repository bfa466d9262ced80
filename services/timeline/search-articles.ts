/** Searches the text of articles. Texts without the right to display are excluded, because a search would reveal them. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, onlyValue, rows } from '@/db/database';
import { storedDay } from '@/db/schema/column-types';
import type { ArticleHit } from '@/domain/article-views';
import { MOST_COUNTED } from '@/domain/text/counted';
import { IS_NEWEST_REVISION } from '../articles/get-article';
import { answerQuery } from './facts/query-cache';
import { MARKS, rangesOf, withoutSigns, wordsQuery } from './words';

/** maximum number of recent matches that are ranked by text, which reads each text */
const RANKED = 500;
const EXCERPT = `${MARKS}, MaxFragments=1, MaxWords=32, MinWords=12`;

interface ArticleHits {
  /** best of the most recent first, at most `limit` */
  readonly articles: readonly ArticleHit[];
  /** at most `MOST_COUNTED` + 1 */
  readonly total: number;
}

/** Published articles only. */
export function searchArticles(db: Database, query: string, limit: number): Promise<ArticleHits> {
  return answerQuery(db, ['articles', limit, query], () => readHits(db, query, limit));
}

async function readHits(db: Database, query: string, limit: number): Promise<ArticleHits> {
  const total = await countArticles(db, query, null);
  if (total === 0) return { articles: [], total };
  const found = await rows<Omit<ArticleHit, 'excerpt'> & { readonly marked: string }>(db)`
    with latest as materialized (select * from (${foundBy(query)}) found order by published desc, id desc limit ${RANKED}),
      ranked as materialized (
        select latest.*, ts_rank_cd(to_tsvector('english', r.body), query) as fit
        from latest join article_revisions r on r.id = latest.revision
      ),
      best as (select * from ranked order by fit desc, published desc, id desc limit ${limit})
    select best.id, best.title, best.language, s.name as "sourceName", best.published::text as published,
      ts_headline('english', r.body, best.query, ${EXCERPT}) as marked
    from best join shown_sources s on s.id = best.source_id join article_revisions r on r.id = best.revision
    order by fit desc, best.published desc, best.id desc`;
  return { total, articles: found.map(({ marked, ...article }) => ({ ...article, excerpt: excerptOf(marked) })) };
}

/** Counts the matching articles that were published by the day, if given. Stops above `MOST_COUNTED`. Returns 0 for an empty query. */
export async function countArticles(db: Database, query: string, day: string | null): Promise<number> {
  if (query === '') return 0;
  const byThen = day === null ? sql`` : sql`where published <= ${storedDay(day)}`;
  return onlyValue<number>(db)`
    select count(*)::int as n from (select 1 from (${foundBy(query)}) found ${byThen} limit ${MOST_COUNTED + 1}::int) counted`;
}

/** The current text of each article. `offset 0` makes the planner use the index, which is much faster than reading the texts. */
const foundBy = (query: string): SQL => sql`
  select article.id, article.title, article.language, article.published, article.source_id, r.id as revision, asked.query
  from (select ${wordsQuery(query)} as query offset 0) asked
  join article_revisions r on to_tsvector('english', r.body) @@ asked.query and numnode(asked.query) > 0
  join articles article on article.id = r.article_id and article.state = 'published'
  join shown_sources s on s.id = article.source_id and s.display_right = 'full'
  where ${IS_NEWEST_REVISION}`;

/** The excerpt on one line; line breaks become spaces. */
function excerptOf(marked: string): ArticleHit['excerpt'] {
  const line = marked.replace(/\s+/g, ' ').trim();
  const text = withoutSigns(line);
  return { text, found: rangesOf(line, text) };
}
