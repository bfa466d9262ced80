/** Lists articles, and returns single ones. Hidden sources are left out. */
import { and, count, desc, eq, lt, ne, or } from 'drizzle-orm';
import { z } from 'zod';
import { articles, fromArticles, shownSources } from '@/db/database';
import type { ApiArticle, ApiArticleRecord } from '@/domain/api/article-schema';
import { id, printCursor, readCursor } from '@/domain/api/schemas';
import type { ArticleSummary } from '@/domain/article-views';
import { isCalendarDay } from '@/domain/dates/day-words';
import { notFound } from '@/domain/errors';
import { articleHref, webUrl } from '@/domain/hrefs';
import type { DisplayRight } from '@/domain/views';
import { getArticle as loadArticle } from '../articles/get-article';
import { articleColumns } from '../articles/list-articles';
import { cacheQuery } from '../timeline/facts/query-cache';
import { type ApiContext, cutPage, type ListPage } from './answer';

const place = z.tuple([z.literal('article'), z.string().refine((text) => /^\d/.test(text) && isCalendarDay(text)), id]);

export async function listArticles({ db, origin, query }: ApiContext<'listArticles'>): Promise<ListPage<ApiArticle>> {
  const after = readCursor(query.cursor, place);
  const visible = and(eq(articles.state, 'published'), ne(shownSources.displayRight, 'hidden'));
  const behind = after && or(lt(articles.published, after[1]), and(eq(articles.published, after[1]), lt(articles.id, after[2])));
  const [found, total] = await Promise.all([
    fromArticles(db, articleColumns)
      .where(and(visible, behind ?? undefined))
      .orderBy(desc(articles.published), desc(articles.id))
      .limit(query.limit + 1),
    cacheQuery(db, 'articles total', async () => {
      const [counted] = await fromArticles(db, { total: count() }).where(visible);
      return Number(counted?.total ?? 0);
    }),
  ]);
  const { kept: page, next } = cutPage(found, query.limit, (last) => printCursor(['article', last.published, last.id]));
  return { items: page.map((article) => toArticle(origin, article)), total, next };
}

type Listed = ArticleSummary & { readonly language: string; readonly displayRight: DisplayRight };

const toArticle = (
  origin: string,
  { id, title, sourceName, published, language, url, note, displayRight, eventCount }: Listed,
): ApiArticle => ({
  id,
  url: `${origin}${articleHref(id)}`,
  title,
  source: sourceName,
  published,
  language,
  original: webUrl(url),
  note,
  shown: displayRight === 'full' ? 'full' : 'quotations',
  eventCount,
});

export async function getArticle({ db, origin, path }: ApiContext<'getArticle'>): Promise<ApiArticleRecord> {
  const article = await loadArticle(db, path.id);
  if (article === null) throw notFound('This article');
  const isFull = article.displayRight === 'full';
  return {
    ...toArticle(origin, article),
    revision: article.revision,
    text: isFull ? article.body : null,
    sha256: article.contentHash,
    mentions: article.mentions.map(({ id, event, start, end, quote }) => ({
      id,
      event: event.id,
      start,
      end,
      quote: quote ?? article.body.slice(start, end),
    })),
  };
}
